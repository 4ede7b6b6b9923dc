using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>
/// Nobody stays without an answer: the official is reminded, then a second post sees the request too and is told, and what nobody answered
/// until the end of its day is counted and the visitor told so. Each step of an official is one unit; a crash leaves whole steps.
/// </summary>
public sealed class RemindOfficials(People people, Site site) : IJob
{
    private static readonly System.Linq.Expressions.Expression<Func<MeetingRequest, bool>> Open = m => m.State == MeetingState.Proposed || m.State == MeetingState.Delegated;

    public async Task Run(AppDb db, CancellationToken cancel)
    {
        var (now, today) = (db.Time.Now, db.Time.Today);
        var over = await db.Set<MeetingRequest>().Where(Open).Where(m => m.Day < today).Select(m => m.Id).ToListAsync(cancel);
        foreach (var id in over) await db.Write(unit => End(unit, id, cancel), cancel);
        var (remind, escalate) = (now - MeetingRequest.RemindAfter, now - MeetingRequest.EscalateAfter);
        var late = await db.Set<MeetingRequest>().Where(Open).Where(m => (m.RemindedAt == null && m.Since <= remind) || (m.EscalatedAt == null && m.Since <= escalate))
            .Select(m => new { m.PostId, m.OfficePath }).Distinct().ToListAsync(cancel);
        foreach (var one in late)
        {
            var roster = await people.Of(db, one.OfficePath, cancel);
            await db.Write(unit => Press(unit, roster, one.OfficePath, one.PostId, cancel), cancel);
        }
    }

    private static async Task End(AppDb unit, Guid id, CancellationToken cancel)
    {
        var request = await unit.Set<MeetingRequest>().SingleAsync(m => m.Id == id, cancel);
        if (!request.IsOpen) return;
        request.Expire(unit.Time.Now);
        await MeetingMessages.Expired(unit, request, cancel);
        if (request.TokenId is { } token && await unit.Set<Token>().Include(t => t.Legs).SingleAsync(t => t.Id == token, cancel) is { IsOver: false } found && found.Current.Id == request.LegId)
            found.Unserved(request.PostId, unit.Time.Now);
        await unit.SaveChangesAsync(cancel);
    }

    private async Task Press(AppDb unit, Roster roster, string path, Guid post, CancellationToken cancel)
    {
        var now = unit.Time.Now;
        var open = await unit.Set<MeetingRequest>().Where(Open).Where(m => m.PostId == post && m.Since <= now).OrderBy(m => m.Since).ToListAsync(cancel);
        var remind = open.FindAll(m => m.RemindedAt is null && m.Waits(now) >= MeetingRequest.RemindAfter);
        var escalate = open.FindAll(m => m.EscalatedAt is null && m.Waits(now) >= MeetingRequest.EscalateAfter);
        foreach (var request in remind) request.Remind(now);
        if (remind.Count > 0 && roster[post] is { } official)
            await MeetingMessages.Official(unit, official, "meeting.remind", remind[0].Id, $"{Digits.ToBangla(open.Count)} জন দেখা করার উত্তরের অপেক্ষায়। {site.Address}/desk/visitors", cancel);
        if (escalate.Count > 0)
        {
            var above = Above(roster, path, post);
            foreach (var request in escalate) request.Escalate(above?.Id, now);
            if (above is not null)
                await MeetingMessages.Official(unit, above, "meeting.escalated", escalate[0].Id, $"{roster[post]?.Post.TitleBn}-এর কাছে {Digits.ToBangla(escalate.Count)} জন {Digits.ToBangla((int)MeetingRequest.EscalateAfter.TotalMinutes)} মিনিটেও উত্তর পাননি। আপনি উত্তর দিন: {site.Address}/desk/visitors", cancel);
        }
        await unit.SaveChangesAsync(cancel);
    }

    /// <summary>The focal officer of the office, else its head, else the rungs above; never who did not answer.</summary>
    public static Official? Above(Roster roster, string officePath, Guid post)
    {
        var own = roster.Officials.Where(o => o.Post.OfficePath == officePath && !o.IsVacant && o.Id != post).ToList();
        return own.Find(o => o.Post.Focal == FocalPart.Focal) ?? own.Find(o => o.Post.RoleKey is "uno" or "dc")
            ?? own.Find(o => o.Post.RoleKey.StartsWith("adc-", StringComparison.Ordinal)) ?? roster.Ladder(post).FirstOrDefault(o => o.Id != post);
    }
}
