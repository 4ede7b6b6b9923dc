using Dorgora.Bangla;
using Dorgora.Charter.Promises;
using Dorgora.HelpDesk.Cases;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.HelpDesk.Calls;

/// <content>What can be chosen on the call's page, and what is proposed.</content>
public sealed partial class Talk
{
    private const int MostFound = 8, MostSimilar = 3;

    public IReadOnlyList<Area> Unions { get; private set; } = [];
    public IReadOnlyList<EarlierCase> Similar { get; private set; } = [];
    public DueView Due { get; private set; } = DueView.None;

    /// <summary>The subject just became secret, or just ceased to be.</summary>
    public bool SecrecyChanged { get; private set; }

    /// <summary>The chosen union; null when none or not one of this office's.</summary>
    public Area? Union => Unions.FirstOrDefault(u => u.Id.ToString() == Area);

    /// <summary>People found by name without script.</summary>
    public IReadOnlyList<Official> Found { get; private set; } = [];

    private async Task LoadPlaces()
    {
        var atlas = await areas.Now(Db, HttpContext.RequestAborted);
        var unions = atlas.Below(atlas.Of(Office.Path));
        Unions = [.. unions.SelectMany(u => atlas.Below(u).Prepend(u))];
    }

    private async Task LoadSimilar()
    {
        if (Subject is not { IsSensitive: false } subject) return;         // without a subject only the caller's own would be like it, and those are shown anyway
        Similar = await SimilarCases.Find(Db, desk, Office.Id, IsKnown ? Citizen?.Id : null, subject.Code, Union?.Id, MostSimilar, HttpContext.RequestAborted);
    }

    public IEnumerable<SelectListItem> Kinds =>
    [
        new(T["অভিযোগ"], nameof(CaseKind.Complaint)), new(T["আবেদন"], nameof(CaseKind.Request)), new(T["খবর"], nameof(CaseKind.Tip)),
        new(T["পরামর্শ"], nameof(CaseKind.Suggestion)), new(T["তথ্য"], nameof(CaseKind.Information)),
    ];

    /// <summary>The seed's subjects under their heads. A head that has none below it, or is itself chosen often, can be chosen too.</summary>
    public static IEnumerable<SelectListItem> Subjects(Translator t)
    {
        foreach (var group in Categories.Groups)
        {
            var head = new SelectListGroup { Name = t.Name(group.Key.NameBn, group.Key.NameEn) };
            foreach (var category in group) yield return new SelectListItem(t.Name(category.NameBn, category.NameEn), category.Code) { Group = head };
            yield return new SelectListItem(t["{0} – অন্য", head.Name], group.Key.Code) { Group = head };
        }
        var alone = Categories.All.Where(c => c.Parent is null && Categories.All.All(x => x.Parent != c.Code)).ToList();
        foreach (var category in alone) yield return new SelectListItem(t.Name(category.NameBn, category.NameEn), category.Code);
    }

    public IEnumerable<SelectListItem> Units =>
        [new(T["কার্যদিবস"], nameof(WithinUnit.WorkingDays)), new(T["ঘণ্টা"], nameof(WithinUnit.Hours)), new(T["মিনিট"], nameof(WithinUnit.Minutes))];

    public IEnumerable<SelectListItem> Places
    {
        get
        {
            var union = "";
            foreach (var area in Unions)
            {
                if (area.Kind != AreaKind.Ward) union = T.Name(area.NameBn, area.NameEn);
                yield return new SelectListItem(area.Kind == AreaKind.Ward ? $"{union} – {T.Name(area.NameBn, area.NameEn)}" : union, area.Id.ToString());
            }
        }
    }

    /// <summary>Who may be made responsible: those on the line, who usually solves it, then the heads of the office's departments and unions.</summary>
    public IEnumerable<SelectListItem> Owners
    {
        get
        {
            SelectListGroup line = new() { Name = T["লাইনে যাঁরা"] }, usual = new() { Name = T["এ বিষয়ে সাধারণত"] }, others = new() { Name = T["অন্য কর্মকর্তা ও জনপ্রতিনিধি"] };
            HashSet<Guid> seen = [];
            foreach (var official in Call.Legs.OrderBy(l => l.Seat).Select(l => Roster[l.PostId]).OfType<Official>().Where(o => !o.IsVacant && seen.Add(o.Id))) yield return Option(official, line);
            foreach (var official in UsualOwners.Where(o => !o.IsVacant && seen.Add(o.Id))) yield return Option(official, usual);
            foreach (var official in Roster.Around(Office.Path).Where(o => !o.IsVacant && MayOwn(o.Post) && seen.Add(o.Id))) yield return Option(official, others);
        }
    }

    private IEnumerable<Official> UsualOwners => Subject is not { } subject ? [] : subject.AlsoRoles.Prepend(subject.OwnerRole).Select(role => Roster.WithRole(Office.Path, role)).OfType<Official>();

    private static bool MayOwn(Post post) => post.Kind == PostKind.Officer || (post.Kind == PostKind.Elected && !post.RoleKey.StartsWith("member", StringComparison.Ordinal));

    private SelectListItem Option(Official official, SelectListGroup group) => new($"{T.Name(official.Holder!.NameBn, official.Holder.NameEn)}, {official.FullTitle(Office.Path)}", official.Id.ToString()) { Group = group };

    /// <summary>Groups that fit subject and union first; the rest only on demand.</summary>
    public IReadOnlyList<ContactGroup> NearGroups => [.. AllGroups.Where(Fits)];
    public IReadOnlyList<ContactGroup> OtherGroups => [.. AllGroups.Where(g => !Fits(g))];

    private IEnumerable<ContactGroup> AllGroups => Roster.GroupsOf(Office.Path, GroupKind.Conference, Category).Where(g => g.Members.Count > 0);

    private bool Fits(ContactGroup group) => (Category != "" && group.Categories.Split(';').Contains(Category))
        || (Union is { } union && group.Members.Any(m => Roster[m.PostId]?.OfficeSlug == union.Slug));

    private IReadOnlyList<OfferedService> services = [];

    /// <summary>The services of the office's charter, by its three parts.</summary>
    public IReadOnlyList<SelectListItem> Offered => CharterItems.Of(services, T);

    /// <summary>The chosen one; null for none, and always for a secret subject.</summary>
    public OfferedService? Asked => Subject is { IsSensitive: true } ? null : services.FirstOrDefault(s => s.Code == Service);

    private async Task LoadServices() => services = await desk.CharterServices(Office.Id, HttpContext.RequestAborted);

    /// <summary>Owner and time follow the subject, and the time the charter's service, as long as nobody has chosen others.</summary>
    private void Propose()
    {
        if (Subject is not { } subject || ProposedFor == Proposal) return;
        var before = ProposedFor.Split('|', 2);
        var (earlier, asked) = (Categories.Find(before[0]), services.FirstOrDefault(s => s.Code == before[^1]));
        SecrecyChanged = Posted && (earlier?.IsSensitive ?? false) != subject.IsSensitive;
        if (Post == "" || Post == Proposed(earlier)) Post = Proposed(subject);
        var old = asked?.Promise ?? earlier?.Within;
        if (Within == "" || (old is { } was && Digits.ToLatin(Within) == $"{was.N}" && Unit == was.Unit.ToString()))
        {
            var now = Asked?.Promise ?? subject.Within;
            (Within, Unit) = (T.Digits($"{now.N}"), now.Unit.ToString());
        }
        ProposedFor = Proposal;
        // What a field shows is what was posted, unless it is taken out.
        foreach (var field in new[] { nameof(Post), nameof(Within), nameof(Unit), nameof(ProposedFor) }) ModelState.Remove(field);
    }

    /// <summary>Subject and service that a proposal is for.</summary>
    private string Proposal => Asked is { } asked ? $"{Subject?.Code}|{asked.Code}" : Subject?.Code ?? "";

    private string Proposed(Category? subject) => subject is null ? ""
        : subject.AlsoRoles.Prepend(subject.OwnerRole).Select(role => Roster.WithRole(Office.Path, role)).FirstOrDefault(o => o is { IsVacant: false })?.Id.ToString() ?? "";

    private async Task<DueView> CountDue()
    {
        if (Within == "" || !TryWithin(out var within)) return DueView.None;
        try { return (await DueView.Count(Db, deadlines, Office, Now, within, HttpContext.RequestAborted)) with { Charter = await CharterDue() }; }
        catch (RuleBroken rule) { return new DueView(rule); }
    }

    /// <summary>When the charter's promise would end; null without one that can be counted.</summary>
    private async Task<(OfferedService Service, DateTime Due)?> CharterDue()
        => Asked is { Promise: { N: > 0 } within } asked ? (asked, (await deadlines.Count(Db, Office.Id, Office.Path, Now, within, HttpContext.RequestAborted)).Due) : null;

    private bool TryWithin(out Within within)
    {
        within = default;
        if (!Digits.TryParseInt(Within, out var n) || !Enum.TryParse<WithinUnit>(Unit, out var unit) || !Enum.IsDefined(unit)) return false;
        within = new Within(n, unit);
        return true;
    }

    /// <summary>Where the date is asked for while one types.</summary>
    public string DueSource => Asked is { } asked ? $"?handler=Due&service={Uri.EscapeDataString(asked.Code)}" : "?handler=Due";

    /// <summary>The date while one types: a fragment.</summary>
    public async Task<IActionResult> OnGetDueAsync(string? within, string? unit, string? service)
    {
        (Within, Unit, Service, Now) = (within ?? "", unit ?? "", service ?? "", Time.Now);
        Office = await Db.FindAsync<Office>(Caller.OfficeId) ?? throw new InvalidOperationException("The caller's office is gone.");
        if (Service != "") await LoadServices();
        var wrong = new DueView(new RuleBroken("শুধু অঙ্ক লিখুন, যেমন ৭"));
        var shown = Clean.Line(Within) == "" ? DueView.None : TryWithin(out _) ? await CountDue() : wrong;
        return Partial("_Due", shown);
    }

    /// <summary>Subjects by what one types, in Bangla, Banglish or English: a fragment of options.</summary>
    public IActionResult OnGetCategories(string? q)
    {
        var words = new SearchWords(Clean.Line(q, 100));
        var found = Categories.All.Select(c => (Category: c, Name: SearchKeys.Score(words, CategoryWords[c.Code].Name), Any: SearchKeys.Score(words, CategoryWords[c.Code].All))).Where(x => x.Any > 0)
            .OrderByDescending(x => x.Name).ThenByDescending(x => x.Any).ThenBy(x => x.Category.IsSensitive).ThenBy(x => x.Category.Parent is null).Take(MostFound).Select(x => x.Category).ToList();
        return Partial("_Categories", found);
    }

    private static readonly Dictionary<string, (SearchWords Name, SearchWords All)> CategoryWords =
        Categories.All.ToDictionary(c => c.Code, c => (new SearchWords($"{c.NameBn} {c.NameEn}"), new SearchWords($"{c.NameBn} {c.NameEn} {c.Keywords}")));

    /// <summary>People of the directory by name, post, group or number: a fragment of options that bring their seat along.</summary>
    public async Task<IActionResult> OnGetPeopleAsync(string? q)
    {
        Office = await Db.FindAsync<Office>(Caller.OfficeId) ?? throw new InvalidOperationException("The caller's office is gone.");
        Roster = await desk.Roster(Office.Path);
        Found = Search(q);
        return Partial("_People", this);
    }

    private List<Official> Search(string? q) => [.. Roster.Find(Office.Path, Clean.Line(q, 100), MostFound * 2).Where(o => !o.IsVacant).Take(MostFound)];
}
