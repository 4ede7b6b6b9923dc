using System.Globalization;
using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Citizens;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Telephone;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Demo;

/// <summary>
/// A year of invented cases of Shahrasti (Demo/cases.json), played through the same acts as real ones, each at its own time.
/// Whole weeks are added so that the year ends now whenever the demo is started; dates are counted by the calendar again.
/// </summary>
internal sealed class DemoCases(AppDb db, IServiceProvider services)
{
    private readonly Deadlines deadlines = services.GetRequiredService<Deadlines>();
    private readonly Dictionary<string, Official> posts = [];
    private Office office = null!;
    private Atlas atlas = null!;
    private TimeSpan later;

    public static async Task Load(AppDb db, IServiceProvider services) => await new DemoCases(db, services).Load();

    private async Task Load()
    {
        office = await db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == "shahrasti");
        atlas = await services.GetRequiredService<Areas>().Now(db);
        foreach (var official in (await services.GetRequiredService<People>().Of(db, office.Path)).Officials) posts[official.Post.Code] = official;
        using var file = typeof(DemoCases).Assembly.GetManifestResourceStream("HelpDesk/cases.json")!;
        using var json = await JsonDocument.ParseAsync(file);
        var asOf = DateOnly.Parse(json.RootElement.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture);
        later = TimeSpan.FromDays((db.Time.Today.DayNumber - asOf.DayNumber) / 7 * 7);
        foreach (var one in json.RootElement.GetProperty("cases").EnumerateArray().OrderBy(c => c.GetProperty("loggedAt").GetDateTimeOffset())) await Play(new Sample(one, later));
    }

    private async Task Play(Sample sample)
    {
        var logged = await Log(sample);
        var by = new Actor(ActorKind.Staff, null, posts["shahrasti.operator-1"].Id, posts["shahrasti.operator-1"].Holder?.NameBn ?? "অপারেটর");
        if (sample.State == "answered")
        {
            await Save(by, () => { logged.Answer(sample.LoggedAt.AddMinutes(4)); db.Add(CaseNote.Answer(logged, sample.Outcome, by, sample.LoggedAt.AddMinutes(4))); });
            return;
        }
        if (sample.Assignee is null) return;
        var owner = posts[sample.Assignee];
        var ownerActs = new Actor(ActorKind.Staff, null, owner.Id, owner.Holder?.NameBn ?? owner.Post.TitleBn);
        var assigned = sample.LoggedAt.AddMinutes(9);
        var deadline = await deadlines.Count(db, office.Id, office.Path, assigned, sample.Within);
        await Save(by, () => Assign(logged, owner, deadline, sample, assigned));
        if (sample.State == "assigned") return;
        var accepted = sample.RespondedAt ?? assigned.AddHours(1);
        await Save(ownerActs, () => logged.Accept(accepted));
        if (sample.State == "accepted") return;
        if (sample.State == "in-progress") { await Save(ownerActs, () => logged.Start(accepted.AddHours(2))); return; }
        var resolved = sample.ResolvedAt ?? accepted.AddDays(1);
        if (resolved <= accepted) resolved = accepted.AddMinutes(30);
        await Save(ownerActs, () => db.Add(logged.Resolve("solved", sample.Outcome == "" ? "কাজটি হয়েছে।" : sample.Outcome, "", "", ownerActs, resolved)));
        if (sample.State == "resolved") return;
        await AskCitizen(logged, sample, by, resolved.AddHours(3));
    }

    /// <summary>The desk rings: not satisfied opens it again, and unless the year ends there the owner solves it a second time.</summary>
    private async Task AskCitizen(Case logged, Sample sample, Actor by, DateTime at)
    {
        if (sample.State == "reopened" || sample.Satisfied == false)
        {
            var again = sample.ReopenedAt ?? at;
            await Save(by, () => { db.Add(logged.Called(CallBack.NotSatisfied, "", by, again)); db.Add(logged.Reopen("ফোনে জানিয়েছেন, কাজটি পুরো হয়নি", again.AddHours(4), by, again)); });
            if (sample.State == "reopened") return;
            at = await SolveAgain(logged, posts[sample.Assignee!], again.AddHours(1));
        }
        await Save(by, () => { db.Add(logged.Called(CallBack.Satisfied, "", by, at)); logged.Close(true, by, at); });
    }

    private async Task<DateTime> SolveAgain(Case logged, Official owner, DateTime at)
    {
        var ownerActs = new Actor(ActorKind.Staff, null, owner.Id, owner.Holder?.NameBn ?? owner.Post.TitleBn);
        var deadline = await deadlines.Count(db, office.Id, office.Path, at, new Within(3, WithinUnit.WorkingDays));
        await Save(ownerActs, () => logged.Assign(owner.Id, deadline, "rule", "", at));
        await Save(ownerActs, () => logged.Accept(at.AddHours(1)));
        await Save(ownerActs, () => db.Add(logged.Resolve("solved", "বাকি কাজটিও শেষ হয়েছে।", "", "", ownerActs, at.AddHours(22))));
        return at.AddHours(25);
    }

    private async Task<Case> Log(Sample sample)
    {
        var category = Categories.Find(sample.Category)!;
        var mobile = Mobile.TryParse(sample.Mobile, out var number) ? number : default;
        var citizen = mobile.HasValue && !category.IsSensitive && !sample.Sealed ? await db.CitizenFor(mobile) : null;
        var area = atlas.Find(sample.Area);
        citizen?.Said(sample.Name, sample.Village, area?.Id);
        var promise = await deadlines.Count(db, office.Id, office.Path, sample.LoggedAt, category.Within);
        var logged = Case.Log(new NewCase(office, category, sample.Kind, sample.Channel, area?.Id, citizen?.Id, promise, Deadlines.TriageBy(sample.LoggedAt, promise.Due), CaseCode.New()), sample.LoggedAt);
        var pin = mobile.HasValue ? null : TrackPin.New();
        db.Add(logged);
        db.Add(new CaseWords(logged.Id)
        {
            Text = sample.Text, CallerName = sample.Name, Mobile = mobile.HasValue ? mobile.E164 : null, Address = sample.Village, KeepSecret = sample.Sealed,
            PinHash = pin is null ? null : TrackPin.Hash(logged.Code, pin),
        });
        if (sample.Channel == "call") db.Add(CallOf(logged, mobile, sample.LoggedAt));
        await db.SaveChangesAsync();
        return logged;
    }

    private Call CallOf(Case logged, Mobile mobile, DateTime at)
    {
        var call = new Call(office, null, mobile.HasValue ? mobile.E164 : null, new Actor(ActorKind.Staff, null, null, posts["shahrasti.operator-1"].Holder?.NameBn ?? ""), false, at.AddMinutes(-3));
        call.End(Disposition.Case, logged.Id, at.AddMinutes(6));
        if (logged.IsSensitive) call.Seal();
        return call;
    }

    private void Assign(Case logged, Official owner, Deadline deadline, Sample sample, DateTime at)
    {
        var assignment = logged.Assign(owner.Id, deadline, "call", sample.Decision, at);
        foreach (var (seat, code) in sample.Participants.Index())
            if (posts.TryGetValue(code, out var there))
                db.Add(new Participant(assignment.Id, seat + 1, there.Id, there.Holder?.NameBn ?? "", there.Signs, at.AddMinutes(-6 + seat), at, seat == 0));
    }

    private async Task Save(Actor by, Action act)
    {
        act();
        db.Actor = by;
        await db.SaveChangesAsync();
        db.Actor = Actor.System;
    }

    /// <summary>One row of the file, in today's time.</summary>
    private sealed class Sample(JsonElement row, TimeSpan later)
    {
        public string Category => Text0("category");
        public CaseKind Kind => Enum.Parse<CaseKind>(Text0("kind"), true);
        public string Channel => Text0("channel");
        public string State => Text0("state");
        public string Text => Text0("textBn");
        public string Decision => Text0("decisionBn");
        public string Outcome => Text0("outcomeBn");
        public string Village => Text0("villageBn");
        public string? Area => Text0("area");
        public string? Assignee => Text0("assignee") is { Length: > 0 } code ? code : null;
        public DateTime LoggedAt => At("loggedAt")!.Value;
        public DateTime? RespondedAt => At("respondedAt");
        public DateTime? ResolvedAt => At("resolvedAt");
        public DateTime? ReopenedAt => At("reopenedAt");
        public bool? Satisfied => row.TryGetProperty("satisfied", out var said) && said.ValueKind is JsonValueKind.True or JsonValueKind.False ? row.GetProperty("satisfied").GetBoolean() : null;
        public IReadOnlyList<string> Participants => [.. row.GetProperty("participants").EnumerateArray().Select(p => p.GetString()!).Take(7)];
        public Within Within => new(row.GetProperty("promised").GetProperty("count").GetInt32(), row.GetProperty("promised").GetProperty("clock").GetString() switch { "minutes" => WithinUnit.Minutes, "hours" => WithinUnit.Hours, _ => WithinUnit.WorkingDays });
        public string Name => Caller("nameBn");
        public string Mobile => Caller("mobile");
        public bool Sealed => row.GetProperty("caller").TryGetProperty("sealed", out var secret) && secret.ValueKind == JsonValueKind.True;

        private string Text0(string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Normalize() : "";
        private string Caller(string name) => row.GetProperty("caller").TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        private DateTime? At(string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetDateTimeOffset().UtcDateTime + later : null;
    }
}
