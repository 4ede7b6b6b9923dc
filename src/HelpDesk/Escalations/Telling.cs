using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Escalations;

/// <summary>
/// Tells the higher posts by SMS what has come up to them: one SMS for all that wait to be told, at most one an hour for each post, none in
/// the quiet hours; only what is promised in minutes is told at once. One case is named by its code, several by their number: the list is on the screen.
/// </summary>
public sealed class Telling(People people, Profiles profiles, Site site)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var since = db.Time.Now - TimeSpan.FromDays(2);      // older news, of a post that nobody held, is told by the list alone
        var posts = await db.Set<Escalation>().Where(e => e.ToldAt == null && e.ToPostId != null && e.At > since).Select(e => e.ToPostId!.Value).Distinct().ToListAsync(cancel);
        foreach (var post in posts)
        {
            if (await db.Set<Post>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == post, cancel) is not { } there) continue;
            var holder = (await people.Of(db, there.OfficePath, cancel))[post]?.Holder;
            if (holder?.Mobile is not { } mobile) continue;
            var quiet = (await profiles.Of(db, there.OfficePath, cancel)).IsQuiet(db.Time.Now);
            await db.Write(unit => Tell(unit, there, mobile, quiet, since, cancel), cancel);
        }
    }

    private async Task Tell(AppDb unit, Post post, string mobile, bool quiet, DateTime since, CancellationToken cancel)
    {
        var now = unit.Time.Now;
        var waiting = await (unit.IsPostgres
            ? unit.Set<Escalation>().FromSql($"SELECT * FROM helpdesk_escalations WHERE told_at IS NULL AND to_post_id = {post.Id} AND at > {since} FOR UPDATE")
            : unit.Set<Escalation>().Where(e => e.ToldAt == null && e.ToPostId == post.Id && e.At > since)).ToListAsync(cancel);
        var last = await unit.Set<Escalation>().Where(e => e.ToPostId == post.Id && e.ToldAt != null).MaxAsync(e => e.ToldAt, cancel);
        if (waiting.Count == 0 || ((quiet || last > now - Pause) && !waiting.Exists(e => e.Urgent))) return;
        foreach (var told in waiting) told.Tell(now);
        var text = waiting is [var one] ? await One(unit, one, cancel) : SmsTexts.Say("case.escalated.digest", false, "", ("n", Digits.ToBangla(waiting.Count)), ("link", $"{site.Address}/cases?escalated=true"));
        // The key is of the first that is told: what was told is never waiting again.
        if (text is not null) await unit.Send(new Message(post.OfficeId, post.OfficePath, mobile, text, "case.escalated", $"case.escalated:{waiting.Min(e => e.Id)}", now), cancel);
        await unit.SaveChangesAsync(cancel);
    }

    private static async Task<string?> One(AppDb unit, Escalation one, CancellationToken cancel)
    {
        var of = await unit.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == one.CaseId, cancel);
        var office = await unit.Set<Office>().AsNoTracking().Where(o => o.Id == of.OfficeId).Select(o => o.NameBn).SingleAsync(cancel);
        return SmsTexts.Say("case.escalated.senior", of.IsSensitive, of.Code, ("office", office), ("due", $"{Dates.Short(Dhaka.DateOf(one.DueBreached))} {Dates.Time(Dhaka.TimeOf(one.DueBreached))}"));
    }
}
