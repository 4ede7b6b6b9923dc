using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>
/// Tells citizen and officer by SMS what happened to a case: one message for each event and person, never a word of what was said.
/// For sensitive cases and secret callers the neutral sentences are used. Dates and posts are those of the event, not of the case as it stands when
/// the message is made: a handler may come late, and "received, until the 23rd" shall not tell of what was decided after it.
/// </summary>
internal sealed class CaseMessages(People people, Profiles profiles, Site site) :
    IHandle<CaseLogged>, IHandle<CaseAssigned>, IHandle<CaseAccepted>, IHandle<CaseWaiting>, IHandle<CaseExtended>, IHandle<CaseResolved>,
    IHandle<CaseClosed>, IHandle<CaseReopened>, IHandle<CaseRejected>, IHandle<CaseReferred>, IHandle<CaseMerged>
{
    public Task Handle(CaseLogged e, StoredEvent stored, AppDb db, CancellationToken cancel)
        => e.Kind == CaseKind.Information ? Task.CompletedTask : Citizen(e, stored, db, "case.logged", cancel, at => [("due", Due(e.Due, e.Unit)), ("phone", at.Phone)]);

    public async Task Handle(CaseAssigned e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        await Citizen(e, stored, db, e.Again ? "case.reassigned" : "case.assigned", cancel, at => [("post", at.Official(e.Post)?.Post.TitleBn ?? ""), ("due", Due(e.Due, e.Unit))]);
        await Officer(e, e.Post, at => Due(e.Due, e.Unit), stored, db, cancel);
    }

    public Task Handle(CaseAccepted e, StoredEvent stored, AppDb db, CancellationToken cancel) => Citizen(e, stored, db, "case.accepted", cancel, at => [("due", Due(at.Case))]);

    public async Task Handle(CaseWaiting e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var need = await db.Set<CaseNote>().Where(n => n.Id == e.Note).Select(n => n.Text).SingleAsync(cancel);
        await Citizen(e, stored, db, "case.waiting", cancel, _ => [("need", Brief(need))]);
    }

    public async Task Handle(CaseExtended e, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var reason = await db.Set<Extension>().Where(x => x.Id == e.Extension).Select(x => x.Reason).SingleAsync(cancel);
        await Citizen(e, stored, db, "case.extended", cancel, at => [("due", Due(e.Due, at.Case.DueUnit)), ("reason", Brief(reason))]);
        await Officer(e, null, at => Due(e.Due, at.Case.DueUnit), stored, db, cancel);
    }

    public Task Handle(CaseResolved e, StoredEvent stored, AppDb db, CancellationToken cancel) => Citizen(e, stored, db, "case.resolved", cancel, _ => []);

    public Task Handle(CaseClosed e, StoredEvent stored, AppDb db, CancellationToken cancel) => Citizen(e, stored, db, "case.closed", cancel, _ => [("days", Digits.ToBangla(Case.ReopenDays))]);

    public Task Handle(CaseReopened e, StoredEvent stored, AppDb db, CancellationToken cancel) => Citizen(e, stored, db, "case.reopened", cancel, at => [("due", Due(at.Case))]);

    public Task Handle(CaseRejected e, StoredEvent stored, AppDb db, CancellationToken cancel) => Noted(e, e.Note, "case.rejected", stored, db, cancel);

    public Task Handle(CaseReferred e, StoredEvent stored, AppDb db, CancellationToken cancel) => Noted(e, e.Note, "case.referred", stored, db, cancel);

    public Task Handle(CaseMerged e, StoredEvent stored, AppDb db, CancellationToken cancel) => Citizen(e, stored, db, "case.merged", cancel, _ => []);

    private async Task Noted(CaseEvent e, Guid note, string key, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var text = await db.Set<CaseNote>().Where(n => n.Id == note).Select(n => n.Text).SingleAsync(cancel);
        await Citizen(e, stored, db, key, cancel, at => [("reason", Brief(text)), ("office", Brief(text)), ("where", at.Phone), ("phone", at.Phone)]);
    }

    private sealed record About(Case Case, CaseWords Words, Roster Roster, string Phone, OfficeSettings Settings)
    {
        public Official? Official(Guid? post) => post is { } id ? Roster[id] : null;

        public bool Neutral => Case.IsSensitive || Words.KeepSecret;
    }

    private async Task Citizen(CaseEvent e, StoredEvent stored, AppDb db, string key, CancellationToken cancel, Func<About, (string, string)[]> values)
    {
        var about = await Load(e.Case, db, cancel);
        if (about.Words.Mobile is not { } mobile || SmsTexts.Say(key, about.Neutral, about.Case.Code, values(about)) is not { } text) return;
        var quiet = about.Settings.IsQuiet(stored.At) && !about.Case.IsSensitive;
        await Queue(db, about.Case, mobile, text, key, stored, quiet ? Morning(about.Settings, stored.At) : null, cancel);
    }

    /// <param name="post">Who is told; null: who has the case now.</param>
    private async Task Officer(CaseEvent e, Guid? post, Func<About, string> due, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var about = await Load(e.Case, db, cancel);
        if (about.Official(post ?? about.Case.AssigneePostId)?.Holder?.Mobile is not { } mobile) return;
        var category = Categories.Of(about.Case);
        var place = about.Case.AreaId is { } area ? await db.Set<Area>().Where(a => a.Id == area).Select(a => a.NameBn).FirstOrDefaultAsync(cancel) ?? "" : "";
        var key = category.IsUrgent && !about.Neutral ? "case.urgent.officer" : "case.assigned.officer";
        var text = SmsTexts.Say(key, about.Neutral, about.Case.Code, ("category", category.NameBn), ("place", place), ("due", due(about)), ("minutes", Digits.ToBangla(category.Within.N)),
            ("link", $"{site.Address}/c/{about.Case.Code}"));
        if (text is not null) await Queue(db, about.Case, mobile, text, key, stored, null, cancel);
    }

    private async Task<About> Load(Guid id, AppDb db, CancellationToken cancel)
    {
        var of = await db.Set<Case>().AsNoTracking().SingleAsync(c => c.Id == id, cancel);
        var words = await db.Set<CaseWords>().AsNoTracking().SingleAsync(w => w.CaseId == id, cancel);
        var office = await profiles.At(db, of.OfficePath, cancel);
        return new About(of, words, await people.Of(db, of.OfficePath, cancel), Mobile.TryParse(office.Phone, out var number) ? Digits.ToBangla(number.Local) : "৩৩৩", office.Settings);
    }

    private static async Task Queue(AppDb db, Case of, string to, string text, string key, StoredEvent stored, DateTime? notBefore, CancellationToken cancel)
    {
        await db.Send(new Message(of.OfficeId, of.OfficePath, to, text, key, $"{key}:{stored.Id}", db.Time.Now, notBefore), cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The end of the quiet hours after this instant, UTC.</summary>
    private static DateTime Morning(OfficeSettings settings, DateTime at)
    {
        var today = Dhaka.Utc(Dhaka.DateOf(at), settings.QuietTo);
        return today > at ? today : today.AddDays(1);
    }

    private static string Due(Case of) => Due(of.Due, of.DueUnit);

    private static string Due(DateTime due, WithinUnit unit) => unit == WithinUnit.WorkingDays ? Dates.Short(Dhaka.DateOf(due)) : $"{Dates.Short(Dhaka.DateOf(due))} {Dates.Time(Dhaka.TimeOf(due))}";

    /// <summary>Twenty letters: a longer reason would need a second SMS.</summary>
    private static string Brief(string text) => text.Split('\n')[0] is { Length: > 20 } line ? line[..19].TrimEnd() + "…" : text.Split('\n')[0];
}
