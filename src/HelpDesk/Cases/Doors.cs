using Dorgora.Platform.Web;

namespace Dorgora.HelpDesk.Cases;

/// <summary>An act on a case as the page offers it: its address, its words, and which form it has.</summary>
/// <param name="Path">Last part of the address, /cases/{id}/{path}.</param>
/// <param name="Form">The partial with its fields: _{Form}.cshtml.</param>
/// <param name="Name">On the chip.</param>
/// <param name="Button">The verb on the button.</param>
/// <param name="Field">Text or Reason, for the form with one text.</param>
public sealed record Door(string Path, string Form, string Name, string Icon, string Button, string Label = "", string Hint = "", string Field = "Text");

/// <summary>Which acts are open to whom in which state. What is refused here is refused again by the case itself.</summary>
public static class Doors
{
    public static readonly Door
        Decide = new("decide", "Decide", "সময়ের আবেদন", "hourglass", "সময় দিন"),
        Accept = new("accept", "Press", "দায়িত্ব নিন", "check", "দায়িত্ব নিলাম", Hint: "জানানো ব্যক্তির কাছে খবর যাবে, কে কাজটি করছেন।"),
        Return = new("return", "Words", "আমার নয়", "undo-2", "ফেরত দিন", "কেন আপনার নয়?", "কলসেন্টার পড়ে ঠিক মানুষকে দেবে", "Reason"),
        Resolve = new("resolve", "Resolve", "সমাধান", "check", "সমাধান হয়েছে"),
        Note = new("note", "Words", "কাজের খবর", "message-square", "খবর রাখুন", "কী হলো", "ঘটনাক্রমে থাকবে, সবাই জানবেন কাজ কত দূর"),
        Extend = new("extend", "Extend", "সময় চাই", "hourglass", "সময় চাইলাম"),
        Wait = new("wait", "Words", "তথ্য চাই", "pause", "তথ্য চাইলাম", "তাঁর কাছে কী দরকার", "জানানো ব্যক্তির কাছে এসএমএসে যাবে। উত্তর না আসা পর্যন্ত দিন গোনা থেমে থাকবে"),
        Resume = new("resume", "Press", "আবার শুরু", "play", "আবার শুরু করুন", Hint: "দরকারি তথ্য পাওয়া গেছে। যত দিন বাকি ছিল, আজ থেকে আবার গোনা হবে।"),
        CallBack = new("call-back", "CallBack", "ফোন করেছি", "phone", "লিখে রাখুন"),
        Assign = new("assign", "Assign", "দায়িত্ব দিন", "user-plus", "দায়িত্ব দিন"),
        Reassign = new("assign", "Assign", "অন্যজনকে দিন", "arrow-right-left", "অন্যজনকে দিন"),
        Answer = new("answer", "Words", "তথ্য দিয়েছি", "info", "তথ্য দেওয়া হয়েছে", "কী জানানো হলো", "কেসটি এখানেই শেষ হবে"),
        Refer = new("refer", "Words", "অন্য দপ্তরের", "external-link", "পাঠিয়ে দিলাম", "কোন দপ্তর, কোন নম্বরে", "জানানো ব্যক্তির কাছে এসএমএসে যাবে"),
        Merge = new("merge", "Merge", "একই বিষয়", "list", "জোড়া দিন"),
        Reject = new("reject", "Words", "নেওয়া যাবে না", "x", "নেওয়া গেল না", "কেন নেওয়া গেল না", "জানানো ব্যক্তি কারণ জানতে পারবেন", "Reason"),
        Withdraw = new("withdraw", "Words", "তুলে নিচ্ছেন", "undo-2", "তুলে নেওয়া হলো", "কেন তুলে নিচ্ছেন", "যিনি জানিয়েছেন তিনি নিজে চাইলে", "Reason"),
        Reopen = new("reopen", "Words", "আবার খুলুন", "refresh-cw", "আবার খুলুন", "কেন আবার খুলছেন", "চার ঘণ্টার মধ্যে কাউকে দায়িত্ব দিতে হবে", "Reason"),
        Unmerge = new("unmerge", "Press", "আলাদা করুন", "list", "আলাদা করুন", Hint: "কেসটি আবার নিজের মতো চলবে, আগের শেষ দিন নিয়ে।"),
        Order = new("order", "Order", "আদেশ", "scroll-text", "আদেশ লিখুন"),
        Tie = new("tie", "Tie", "সনদের সেবা", "scroll-text", "যুক্ত করুন"),
        Attach = new("attach", "Attach", "ছবি দিন", "camera", "ছবি বা কাগজ দিন");

    /// <summary>In the order in which a person reaches for them.</summary>
    public static IReadOnlyList<Door> Of(Case of, Caller caller, bool asked)
    {
        var owner = IsOwner(of, caller);
        var (desk, ring) = (caller.May(May.Decide), caller.May(May.CallBack));
        var doors = new List<Door>();
        void Add(bool open, Door door) { if (open) doors.Add(door); }
        Add(asked && caller.May(May.GrantTime) && !owner, Decide);
        Add(owner && of.May(CaseAct.Accept), Accept);
        Add(owner && of.May(CaseAct.Resolve), Resolve);
        Add(ring && of.May(CaseAct.Close) && !owner, CallBack);
        Add(desk && of.May(CaseAct.Assign), Assign);
        Add(desk && of.IsActive && !of.IsSensitive && of.State != CaseState.Duplicate, Tie);
        Add(of.IsActive, Note);
        Add(of.IsActive && HelpDesk.Desk.MayRead(of, caller), Attach);
        Add((owner || desk) && of.May(CaseAct.Resume), Resume);
        Add(owner && of.May(CaseAct.Extend) && !asked, Extend);
        Add(owner && (of.May(CaseAct.Wait) || of.May(CaseAct.Start)), Wait);
        Add(owner && of.May(CaseAct.Return), Return);
        Add(desk && of.May(CaseAct.Answer), Answer);
        Add(desk && of.May(CaseAct.Refer), Refer);
        Add(desk && of.May(CaseAct.Merge), Merge);
        Add(desk && of.May(CaseAct.Reject), Reject);
        Add(desk && of.May(CaseAct.Reassign), Reassign);
        Add(caller.May(May.Orders) && of.AssigneePostId is not null && CaseMoves.Owned.Contains(of.State), Order);
        Add(ring && of.May(CaseAct.Reopen), Reopen);
        Add(desk && of.May(CaseAct.Unmerge), Unmerge);
        Add(desk && of.May(CaseAct.Withdraw), Withdraw);
        return doors;
    }

    /// <summary>The case is with this person's post, who may act for it.</summary>
    public static bool IsOwner(Case of, Caller caller) => caller.May(May.Solve) && caller.PostId is { } post && post == of.AssigneePostId;

    private static readonly IReadOnlyList<Door> Urgent = [Decide, Accept, Resolve, CallBack, Assign, Resume, Reopen, Unmerge];

    /// <summary>The one that stands open when the page is opened: what waits for this person, else news; null when there is nothing to do.</summary>
    public static Door? First(IReadOnlyList<Door> doors) => doors.FirstOrDefault(Urgent.Contains) ?? (doors.Contains(Note) ? Note : doors.Count > 0 ? doors[0] : null);
}
