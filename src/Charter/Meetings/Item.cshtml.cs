using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Meetings;

/// <summary>One decision in the form; empty ones are left out, and one empty row waits at the end.</summary>
public sealed class DecisionRow
{
    public string? Text { get; set; }

    /// <summary>"all:Upazila" or the id of an office.</summary>
    public string? For { get; set; }
    public string? Implementer { get; set; }
    public DeadlineKind Kind { get; set; }
    public int? Days { get; set; }
    public DayKind Count { get; set; }
    public DateOnly? Until { get; set; }
    public Recurrence Again { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    internal static DecisionRow Of(Decision d) => new()
    {
        Text = d.TextBn, For = d.AllOf is { } kind ? $"all:{kind}" : $"{d.OneOf}", Implementer = d.ImplementerBn, Kind = d.DeadlineKind, Days = d.Days, Count = d.DayKind, Until = d.Until, Again = d.Again,
    };

    /// <summary>As the seed's minutes name them when nothing else is written.</summary>
    private const string AllUnos = "উপজেলা নির্বাহী অফিসার (সকল)";

    internal DecisionForm Form(IReadOnlyCollection<string> known) => new(Text, string.IsNullOrWhiteSpace(Implementer) && For == $"all:{OfficeKind.Upazila}" ? AllUnos : Implementer, For is { } to && known.Contains(to) ? Read(to) : default,
        new Deadline(Kind, Kind == DeadlineKind.Days ? Days : null, Count, Kind == DeadlineKind.Until ? Until : null, Again));

    private static DecisionFor Read(string to) => to.StartsWith("all:", StringComparison.Ordinal) ? new(Enum.Parse<OfficeKind>(to[4..]), null) : new(null, Guid.Parse(to));
}

/// <summary>One agenda item: title, discussion, decisions.</summary>
[Needs(May.Meet)]
public sealed class Item : MeetingPage
{
    /// <summary>Its number; one more than there are for a new one.</summary>
    [BindProperty(SupportsGet = true)] public int N { get; set; }
    [BindProperty] public string Title { get; set; } = "";
    [BindProperty] public string Discussion { get; set; } = "";
    [BindProperty] public List<DecisionRow> Decisions { get; set; } = [];

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public bool IsNew => Meeting.Items.Count < N;
    public IReadOnlyList<SelectListItem> Kinds => [new(T["সময় বাঁধা নেই"], $"{DeadlineKind.None}"), new(T["এত দিনের মধ্যে"], $"{DeadlineKind.Days}"), new(T["এই তারিখের মধ্যে"], $"{DeadlineKind.Until}"), new(T["বারবার"], $"{DeadlineKind.Recurring}")];
    public IReadOnlyList<SelectListItem> Counts => [new(T["দিন"], $"{DayKind.Calendar}"), new(T["কার্যদিবস"], $"{DayKind.Working}")];
    public IReadOnlyList<SelectListItem> Agains => [new(T["ত্রৈমাসিক ভিত্তিতে"], $"{Recurrence.Quarterly}"), new(T["নিয়মিত"], $"{Recurrence.Regular}")];

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        N = Math.Clamp(N, 1, Meeting.Items.Count + 1);
        Offices = await Reach(Cancel);
        if (Request.Method == "GET" && Meeting.Items.Find(i => i.N == N) is { } item)
            (Title, Discussion, Decisions) = (item.TitleBn, item.Discussion, [.. item.Decisions.OrderBy(d => d.N).Select(DecisionRow.Of)]);
        if (Decisions.Count == 0 || !Decisions[^1].IsEmpty) Decisions.Add(new DecisionRow { For = Offices.FirstOrDefault()?.Value, Implementer = Decisions.LastOrDefault()?.Implementer });
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Save(Address);

    /// <summary>Keeps it and opens the form again, with room for one decision more.</summary>
    public Task<IActionResult> OnPostMoreAsync() => Save($"{Address}/items/{N}#d-{Decisions.Count(d => !d.IsEmpty)}");

    public Task<IActionResult> OnPostDropAsync() => Do("আলোচ্য বিষয়টি বাদ দেওয়া হয়েছে", Address, now => Meeting.Drop(N, now));

    private Task<IActionResult> Save(string to) => Do("রাখা হয়েছে", to, now =>
    {
        var known = Offices.Select(o => o.Value).ToHashSet();
        Meeting.Discuss(N, Title, Discussion, [.. Decisions.Where(d => !d.IsEmpty).Select(d => d.Form(known))], now);
    });

    /// <summary>Whom a decision can be given to: all offices of a kind below, one of them, this office.</summary>
    private async Task<IReadOnlyList<SelectListItem>> Reach(CancellationToken cancel)
    {
        var below = await Db.Set<Office>().AsNoTracking().Where(o => o.Id == Meeting.OfficeId || o.ParentId == Meeting.OfficeId).OrderBy(o => o.Path).ToListAsync(cancel);
        var all = below.Where(o => o.Id != Meeting.OfficeId).GroupBy(o => o.Kind).OrderBy(g => g.Key).Select(g => new SelectListItem(AllOf(g.Key, g.Count()), $"all:{g.Key}"));
        return [.. all, .. below.OrderBy(o => o.Id == Meeting.OfficeId).Select(o => new SelectListItem(o.Id == Meeting.OfficeId ? T["এই কার্যালয়"] : T.Name(o.NameBn, o.NameEn), $"{o.Id}"))];
    }

    private string AllOf(OfficeKind kind, int n) => kind switch
    {
        OfficeKind.District => T["সকল জেলা প্রশাসক ({0})", n],
        OfficeKind.Upazila => T["সকল উপজেলা নির্বাহী অফিসার ({0})", n],
        OfficeKind.Union => T["সকল ইউনিয়ন ({0})", n],
        _ => T["সকল দপ্তর ({0})", n],
    };
}
