using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.OneStop.Appointments;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>What somebody asks an official for.</summary>
/// <param name="Official">The post's id.</param>
/// <param name="Mobile">In any form.</param>
public sealed record MeetingForm(Guid? Official, string? Subject, string? Mobile, int? Persons, string Channel);

/// <summary>What the official answers.</summary>
/// <param name="By">The post that answers, or for which a desk's key does.</param>
/// <param name="Seen">How often it had been answered when they looked; null when only a first answer is meant.</param>
/// <param name="Slot">Id of a free visiting slot of the official: it is taken with the time.</param>
public sealed record MeetingAnswer(MeetingAct Act, Guid? By, DateTime? At = null, Guid? To = null, string? Reason = null, int? Seen = null, string? Slot = null);

/// <summary>
/// What pages, kiosk and API do alike with visitors of officials: ask, answer, note that they have met. Each is one unit on the database with
/// its SMS and what it does to the visitor's token.
/// </summary>
public sealed class Visits(AppDb db, Caller caller, People people, Profiles profiles, Calendar calendar, Bookings bookings, TimeProvider time)
{
    /// <summary>Requests of one mobile in one office that may wait for an answer at once.</summary>
    public const int MostOpen = 3;

    /// <summary>Whom people may ask to see in that office: its head, the additional ones, and everybody who has visiting tokens.</summary>
    public async Task<IReadOnlyList<Official>> Officials(Office office, CancellationToken cancel = default)
    {
        var sought = await db.Set<Errand>().IgnoreQueryFilters([AppDb.OfficeFilter]).Where(s => s.OfficeId == office.Id && s.OfficialPostId != null).Select(s => s.OfficialPostId!.Value).ToListAsync(cancel);
        return [.. (await people.Of(db, office.Path, cancel)).Officials.Where(o => o.Post.OfficeId == office.Id && !o.IsVacant
            && (sought.Contains(o.Id) || o.Post.RoleKey is "dc" or "uno" || o.Post.RoleKey.StartsWith("adc-", StringComparison.Ordinal)))];
    }

    /// <summary>A request without a token: from the web, a desk or a program.</summary>
    public async Task<MeetingRequest> Ask(Office office, MeetingForm form, Func<AppDb, MeetingRequest, Task>? beside = null, CancellationToken cancel = default)
    {
        if (!Mobile.TryParse(form.Mobile, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "mobile");
        var (number, persons) = (mobile.E164, form.Persons ?? 1);
        var official = (await people.Of(db, office.Path, cancel)).Officials.FirstOrDefault(o => o.Id == form.Official && o.Post.OfficeId == office.Id && o.Post.Kind == PostKind.Officer && !o.IsVacant)
            ?? throw new RuleBroken("কার সঙ্গে দেখা করবেন, তালিকা থেকে বাছুন", at: "official");
        var (day, since) = await Answerable(office, cancel);
        return await db.Write(async unit =>
        {
            var open = await unit.Set<MeetingRequest>().Where(m => m.OfficeId == office.Id && m.Mobile == number && (m.State == MeetingState.Proposed || m.State == MeetingState.Delegated)).ToListAsync(cancel);
            if (open.Find(m => m.FirstPostId == official.Id) is { } same)
                throw form.Channel == "web" ? new RuleBroken("এই নম্বরের একটি অনুরোধের উত্তর বাকি। উত্তর এসএমএসে যাবে", "duplicate", "mobile")       // who types it need not be who asked
                    : new RuleBroken("এই নম্বরে একটি অনুরোধ আগেই আছে ({0}), তার উত্তর বাকি", "duplicate", "mobile", same.Shown);
            if (open.Count >= MostOpen) throw new RuleBroken("এই নম্বরে {0}টি অনুরোধের উত্তর বাকি। উত্তর পেলে আবার জানান", "duplicate", "mobile", open.Count);
            var request = new MeetingRequest(new NewMeeting(office, official.Id, form.Subject, persons, number, form.Channel, day, since), time.Now);
            unit.Add(request);
            await MeetingMessages.Asked(unit, request, cancel);
            if (beside is not null) await beside(unit, request);
            await unit.SaveChangesAsync(cancel);
            return request;
        }, cancel);
    }

    /// <summary>The request, if this caller may answer it: it is with their post, or the key is of its office. What is not theirs does not exist.</summary>
    public static async Task<MeetingRequest?> Find(AppDb db, Caller caller, Guid id, CancellationToken cancel = default)
        => await db.Set<MeetingRequest>().IgnoreQueryFilters([AppDb.OfficeFilter]).SingleOrDefaultAsync(m => m.Id == id, cancel) is { } found
            && (caller.Role.StartsWith("key:", StringComparison.Ordinal) ? found.OfficeId == caller.OfficeId : found.IsFor(caller.PostId)) ? found : null;

    /// <summary>Answers it, tells the visitor and calls or frees the token: all or nothing. Null when there is no such request for this caller.</summary>
    public async Task<MeetingRequest?> Answer(Guid id, MeetingAnswer answer, Func<AppDb, MeetingRequest, Task>? beside = null, CancellationToken cancel = default)
    {
        if (await Find(db, caller, id, cancel) is not { } known) return null;
        db.Entry(known).State = EntityState.Detached;
        var roster = await people.Of(db, known.OfficePath, cancel);
        return await db.Write(tries: 3, async unit =>
        {
            if (await Find(unit, caller, id, cancel) is not { } request) return null;
            if (!request.IsFor(answer.By)) throw new RuleBroken("এই অনুরোধ এখন অন্য কর্মকর্তার কাছে", "changed");
            var (now, before) = (time.Now, request.PostId);
            await LetGo(unit, request, cancel);
            switch (answer.Act)
            {
                case MeetingAct.Now: request.Come(unit.Actor, answer.Seen, now); break;
                case MeetingAct.Time: request.Give(answer.At ?? throw new RuleBroken("কখন আসবেন, সময় দিন", at: "at"), unit.Actor, answer.Seen, now); break;
                case MeetingAct.Delegate: request.Delegate(Colleague(roster, request, answer.To).Id, unit.Actor, answer.Seen, now); break;
                case MeetingAct.Decline: request.Decline(answer.Reason, unit.Actor, answer.Seen, now); break;
                default: throw new ArgumentOutOfRangeException(nameof(answer));
            }
            if (answer is { Act: MeetingAct.Time, Slot: { } slot } && request.Mobile is { } mobile)
                request.Reserve((await bookings.Given(unit, await unit.Set<Office>().SingleAsync(o => o.Id == caller.OfficeId, cancel), slot, mobile, request.TokenId, cancel)).Id);
            await OnToken(unit, request, before, answer.Act, cancel);
            await MeetingMessages.Answered(unit, request, cancel);
            if (beside is not null) await beside(unit, request);
            await unit.SaveChangesAsync(cancel);
            return request;
        }, cancel);
    }

    /// <summary>They have met; the token is done with it.</summary>
    public Task<MeetingRequest?> Met(Guid id, Func<AppDb, MeetingRequest, Task>? beside = null, CancellationToken cancel = default) => db.Write(async unit =>
    {
        if (await Find(unit, caller, id, cancel) is not { } request) return null;
        request.Met(time.Now);
        if (request.AppointmentId is { } slot && await unit.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == slot && a.State == AppointmentState.Booked, cancel) is { } came) came.Arrive(time.Now);
        await OnToken(unit, request, request.PostId, MeetingAct.Meet, cancel);
        if (beside is not null) await beside(unit, request);
        await unit.SaveChangesAsync(cancel);
        return request;
    }, cancel);

    /// <summary>The visiting slot that went with an earlier answer comes back later.</summary>
    internal static async Task LetGo(AppDb unit, MeetingRequest request, CancellationToken cancel)
    {
        if (request.AppointmentId is not { } slot) return;
        await Bookings.TakeBack(unit, slot, cancel);
        request.Reserve(null);
    }

    private static Official Colleague(Roster roster, MeetingRequest request, Guid? to)
        => to is { } post && roster[post] is { IsVacant: false, Post.Kind: PostKind.Officer } official && official.Id != request.PostId ? official : throw new RuleBroken("কাকে দায়িত্ব দেবেন, তালিকা থেকে বাছুন", at: "to");

    /// <summary>What the answer does to the visitor's token, as long as that still waits for this official.</summary>
    private async Task OnToken(AppDb unit, MeetingRequest request, Guid post, MeetingAct act, CancellationToken cancel)
    {
        if (request.TokenId is not { } id) return;
        var token = await unit.Set<Token>().IgnoreQueryFilters([AppDb.OfficeFilter]).Include(t => t.Legs).SingleAsync(t => t.Id == id, cancel);
        if (token.Current.Id != request.LegId || token.IsOver || token.Current.OfficialPostId != post) return;
        var now = time.Now;
        switch (act)
        {
            case MeetingAct.Now: token.CallIn(post, now); break;
            case MeetingAct.Time: token.WaitAgain(post, now); break;
            case MeetingAct.Delegate: token.SendTo(post, request.PostId, now); break;
            case MeetingAct.Decline: token.Unserved(post, now); break;
            case MeetingAct.Meet: token.MetBy(post, now); break;
        }
    }

    /// <summary>Today while the office works; what comes after its hours is asked of the next working day, and waits from its opening.</summary>
    private async Task<(DateOnly Day, DateTime Since)> Answerable(Office office, CancellationToken cancel)
    {
        var (settings, days, now) = (await profiles.Of(db, office.Path, cancel), await calendar.Of(db, office.Path, cancel), time.Now);
        var today = Dhaka.DateOf(now);
        if (settings.AlwaysOpen || settings.IsOpen(now, days)) return (today, now);
        var day = days.IsWorking(today) && Dhaka.TimeOf(now) < settings.Opens ? today : days.Count(today, 1).Date;
        return (day, Dhaka.Utc(day, settings.Opens));
    }
}
