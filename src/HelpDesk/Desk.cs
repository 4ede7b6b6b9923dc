using Dorgora.Bangla;
using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Offices.Citizens;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>What somebody at the desk, or a program, writes down.</summary>
/// <param name="Area">The union's or pourashava's area id, if known.</param>
/// <param name="Service">The charter's code of the service that is asked for, if it is one; left out of a sensitive case.</param>
public sealed record CaseForm(string? Category, CaseKind Kind, string? Text, string? CallerName, string? Mobile, string? Address, string? OnBehalfOf, bool Anonymous, bool KeepSecret, Guid? Area, string Channel, string? Service = null);

/// <summary>
/// What pages and the API do alike with cases: find one that this person may touch, fill in dates, people and words, and do the act.
/// Nothing is saved here; the caller saves, once. Its other parts: DeskActs, DeskOrders, DeskReading.
/// </summary>
public sealed partial class Desk(AppDb db, Caller caller, Deadlines deadlines, Offered offered, People people, Profiles profiles, Areas areas, TimeProvider time)
{
    public static readonly IReadOnlyList<string> Channels = ["call", "333", "web", "front-desk", "post", "hearing", "suo-motu", "app", "sms", "open311"];

    private DateTime Now => field == default ? field = time.Now : field;

    /// <summary>The cases this person may see: the office's; an officer's only those that are or were with their post.</summary>
    public IQueryable<Case> Visible => SeenBy(db, caller);

    /// <inheritdoc cref="Visible"/>
    internal static IQueryable<Case> SeenBy(AppDb db, Caller caller)
    {
        var cases = db.Set<Case>().AsQueryable();
        if (caller.Role != Role.Officer) return cases;
        var post = caller.PostId;
        return cases.Where(c => db.Set<Assignment>().Where(a => a.PostId == post).Select(a => a.CaseId).Contains(c.Id));       // who has a case now has an assignment of it too
    }

    /// <summary>The case, ready for an act; null when it is not there, not this office's or not theirs to touch.</summary>
    public async Task<Case?> ToChange(Guid id, CancellationToken cancel = default)
        => await Visible.Include(c => c.Assignments.Where(a => a.EndedAt == null)).SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <summary>Writes a new case down with its words. The PIN is for an anonymous citizen and is told once.</summary>
    public async Task<(Case Case, CaseWords Words, string? Pin)> Log(Office office, CaseForm form, CancellationToken cancel = default)
    {
        var (category, text, mobile) = Check(form);
        var citizen = mobile is { } number && !category.IsSensitive && !form.KeepSecret ? await db.CitizenFor(number, cancel) : null;
        citizen?.Said(form.CallerName, form.Address, form.Area);
        var promise = await deadlines.Count(db, office.Id, office.Path, Now, category.Within, cancel);
        var logged = Case.Log(new NewCase(office, category, form.Kind, form.Channel, form.Area, citizen?.Id, promise, Deadlines.TriageBy(Now, promise.Due), await CaseCode.Free(db, CaseCode.New, cancel)), Now);
        if (form.Service is { Length: > 0 } service && !category.IsSensitive) await Tie(logged, service, cancel);
        var pin = mobile is null ? TrackPin.New() : null;
        var words = new CaseWords(logged.Id)
        {
            Text = text, CallerName = form.Anonymous ? "" : Clean.Line(form.CallerName), Mobile = mobile?.E164, Address = Clean.Line(form.Address),
            OnBehalfOf = Clean.Line(form.OnBehalfOf), KeepSecret = form.KeepSecret, PinHash = pin is null ? null : TrackPin.Hash(logged.Code, pin),
        };
        db.AddRange(logged, words);
        return (logged, words, pin);
    }

    private static (Category Category, string Text, Mobile? Mobile) Check(CaseForm form)
    {
        var category = Categories.Find(form.Category) ?? throw new RuleBroken("বিষয়টি তালিকা থেকে বাছুন", at: nameof(form.Category));
        if (!Channels.Contains(form.Channel)) throw new RuleBroken("কোন পথে এসেছে, তালিকা থেকে বাছুন", at: nameof(form.Channel));
        if (Clean.TooLong(form.Text, 10_000)) throw new RuleBroken("লেখাটি ১০,০০০ অক্ষরের মধ্যে রাখুন", at: nameof(form.Text));
        if (Clean.Text(form.Text) is not { Length: > 0 } text) throw new RuleBroken("কী হয়েছে, অন্তত এক লাইনে লিখুন", at: nameof(form.Text));
        foreach (var (value, field, most) in new[] { (form.CallerName, nameof(form.CallerName), 200), (form.Address, nameof(form.Address), 300), (form.OnBehalfOf, nameof(form.OnBehalfOf), 300) })
            if (Clean.TooLong(value, most)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: field, values: most);
        if (string.IsNullOrWhiteSpace(form.Mobile)) return (category, text, null);
        if (!Mobile.TryParse(form.Mobile, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(form.Mobile));
        return (category, text, mobile);
    }

    /// <summary>The post that usually solves such a matter in this office; null when nobody has that role.</summary>
    public async Task<Official?> UsualOwner(string officePath, Category category, CancellationToken cancel = default)
        => (await people.Of(db, officePath, cancel)).WithRole(officePath, category.OwnerRole);

    public Task<Roster> Roster(string officePath, CancellationToken cancel = default) => people.Of(db, officePath, cancel);
}
