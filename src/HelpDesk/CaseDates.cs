using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk;

/// <summary>What may move a due date: an approved extension and a change of the calendar (a pause and a new owner are acts of their own). Nothing else does.</summary>
public sealed partial class Case
{
    public const int MostExtensions = 3;

    /// <summary>The owner asks for more time; nothing moves until somebody above agrees.</summary>
    public Extension AskForTime(int days, string reason, Actor by, DateTime now)
    {
        Ask(CaseAct.Extend);
        Need(reason, "Reason", "কেন আরও সময় লাগবে, এক লাইনে লিখুন");
        if (days is < 1 or > 60) throw new RuleBroken("১ থেকে ৬০ কার্যদিবসের মধ্যে একটি সংখ্যা দিন", at: "Days");
        if (Extensions >= MostExtensions) throw new RuleBroken("এই কেসে আগে {0} বার সময় বাড়ানো হয়েছে। আর বাড়ানো যায় না", at: "Days", values: MostExtensions);
        var extension = new Extension(this, days, reason, by, now);
        Happen(new ExtensionAsked(Id, extension.Id, days), now);
        return extension;
    }

    public void Grant(Extension extension, Deadline later, Actor by, DateTime now)
    {
        Ask(CaseAct.Extend);
        if (by.Post is { } post && post == AssigneePostId) throw new RuleBroken("নিজের সময় নিজে বাড়ানো যায় না");
        extension.Decide(true, by, now);
        Happen(new CaseExtended(Id, extension.Id, later.Due, later.Provisional), now);
    }

    public void Refuse(Extension extension, Actor by, DateTime now)
    {
        extension.Decide(false, by, now);
        Happen(new ExtensionRefused(Id, extension.Id), now);
    }

    /// <summary>The calendar changed: the same promise counted again. True when the date is another one.</summary>
    public bool Recount(Deadline counted, DateTime now)
    {
        if (!IsActive || (counted.Due == Due && counted.Provisional == DueProvisional)) return false;
        Happen(new CaseDueMoved(Id, Due, counted.Due, counted.Provisional), now);
        return true;
    }

    /// <summary>The desk rang the citizen; what came of it is another act.</summary>
    public CallBack Called(string result, string text, Actor by, DateTime now)
    {
        var call = new CallBack(this, result, text, by, now);
        Happen(new CallBackTried(Id, call.Id, result), now);
        return call;
    }

    public void Attach(Guid file, DateTime now) => Happen(new AttachmentAdded(Id, file), now);
}
