using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web.Layout;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <content>What the operator does with the line: who is asked, who joined and left, and the end without a case.</content>
public sealed partial class Talk
{
    /// <summary>Nothing is done: the page again with dates, proposals and similar cases for what was typed.</summary>
    public Task<IActionResult> OnPostLookAsync() => Shown();

    /// <summary>People by name for who works without script: they appear under the field with a button each.</summary>
    public async Task<IActionResult> OnPostFindAsync()
    {
        var shown = await Shown();
        if (Clean.Line(Party, 100) == "") return shown;
        Found = Search(Party);
        if (Found.Count == 0) ModelState.AddModelError(nameof(Party), T["এই নামে বা পদে কাউকে পাওয়া গেল না"]);
        return shown;
    }

    /// <summary>Asks somebody onto the line.</summary>
    public Task<IActionResult> OnPostInviteAsync([FromForm] List<Guid> invite) => OnTheLine(call =>
    {
        foreach (var post in invite) Invite(call, post);
        ModelState.Remove(nameof(Party));
        Party = "";
    });

    /// <summary>A whole group with one press. Who does not fit at the table any more is left out, and the operator is told.</summary>
    public Task<IActionResult> OnPostGroupAsync([FromForm] Guid group) => OnTheLine(call =>
    {
        var members = Roster.GroupsOf(Office.Path, GroupKind.Conference).SingleOrDefault(g => g.Id == group)?.Members.Select(m => m.PostId) ?? [];
        var coming = members.Where(p => Roster[p] is { IsVacant: false } && call.Legs.All(l => l.PostId != p)).ToList();
        foreach (var post in coming.Take(Call.MostParties - call.Legs.Count)) Invite(call, post);
    });

    public Task<IActionResult> OnPostJoinAsync(int seat) => AtSeat(seat, (call, leg) => call.Join(leg, Time.Now));

    public Task<IActionResult> OnPostLeaveAsync(int seat) => AtSeat(seat, (call, leg) => call.Leave(leg, Time.Now));

    public Task<IActionResult> OnPostSpeakAsync(int seat) => AtSeat(seat, (call, leg) => call.Speak(leg, !leg.Spoke));

    public Task<IActionResult> OnPostUninviteAsync(int seat) => AtSeat(seat, (call, leg) => call.Uninvite(leg));

    /// <summary>The call ends without a case; for half a minute the desk can take it back.</summary>
    public async Task<IActionResult> OnPostEndAsync(Disposition what, Guid? about)
    {
        if (what is Disposition.Open or Disposition.Case or Disposition.Unfinished || await ToChange() is not { } call) return NotFound();
        if (what == Disposition.FollowUp && !await desk.Visible.AnyAsync(c => c.Id == about && c.OfficeId == call.OfficeId)) return NotFound();
        call.End(what, what == Disposition.FollowUp ? about : null, Time.Now, what == Disposition.Information ? Told : null);
        HttpContext.DraftDone($"call-{Id}");
        return await Once.Save(Db, what == Disposition.FollowUp ? $"/cases/{about}" : $"/desk?ended={call.Id}");
    }

    private Task<IActionResult> AtSeat(int seat, Action<Call, CallLeg> act) => OnTheLine(call =>
    {
        if (call.At(seat) is { } leg) act(call, leg);
    });

    /// <summary>Does something with the conference, saves, and shows the page with all that was typed.</summary>
    private async Task<IActionResult> OnTheLine(Action<Call> act)
    {
        if (await ToChange() is not { } call) return NotFound();
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == call.OfficeId);
        Roster = await desk.Roster(Office.Path);
        act(call);
        await Db.SaveChangesAsync();
        return await Shown();
    }

    private void Invite(Call call, Guid post)
    {
        if (Roster[post] is not { } official || !Roster.Around(Office.Path).Contains(official)) throw new RuleBroken("এই পদটি এই অফিসের তালিকায় নেই", at: nameof(Party));
        if (official.Holder is not { } holder) throw new RuleBroken("এই পদে এখন কেউ নেই। অন্য কাউকে বাছুন", at: nameof(Party));
        call.Invite(post, holder.NameBn, official.FullTitle(Office.Path), holder.Mobile ?? (official.Post.Phone is { Length: > 0 } phone ? phone : null), Time.Now);
    }

    private Task<Call?> ToChange() => Db.Set<Call>().Include(c => c.Legs).SingleOrDefaultAsync(c => c.Id == Id && c.OfficeId == Caller.OfficeId);
}
