using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Cases;

/// <content>The fields of all forms, and what the form that stands open needs: the page that only shows opens any of them.</content>
public abstract partial class CasePage
{
    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public string Reason { get; set; } = "";
    [BindProperty] public int? Days { get; set; }
    [BindProperty] public string Outcome { get; set; } = "solved";
    [BindProperty] public string RootCause { get; set; } = "";
    [BindProperty] public string Advice { get; set; } = "";
    [BindProperty] public Guid? Post { get; set; }

    /// <summary>How many of <see cref="Unit"/>.</summary>
    [BindProperty] public int? Within { get; set; }

    /// <summary>working-days, hours or minutes, as the API writes it.</summary>
    [BindProperty] public string Unit { get; set; } = "working-days";
    [BindProperty] public string Decision { get; set; } = "";
    [BindProperty] public string Result { get; set; } = "";

    /// <summary>A code of the office's charter; "" for none.</summary>
    [BindProperty] public string Service { get; set; } = "";

    /// <summary>The services of the charter, by its three parts.</summary>
    public IReadOnlyList<SelectListItem> Offered { get; private set; } = [];

    /// <summary>The code of the case that goes on.</summary>
    [BindProperty] public string Into { get; set; } = "";

    /// <summary>What the order is about, and who gets a copy, one a line.</summary>
    [BindProperty] public string Subject { get; set; } = "";
    [BindProperty] public string Copies { get; set; } = "";
    [BindProperty] public Guid? Corrects { get; set; }

    /// <summary>The order that holds for the present owner.</summary>
    public CaseOrder? Standing => Shown.Orders.Select(o => o.Order).FirstOrDefault(o => o.CorrectedById is null && o.AssignmentId == Shown.Given?.Id);

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    /// <summary>What the chosen days would come to.</summary>
    public Deadline? Counted { get; private set; }

    /// <summary>Why no order can be printed with it; null when one can.</summary>
    public string? NoOrder { get; private set; }

    public IEnumerable<SelectListItem> Outcomes => HelpDesk.Outcomes.All.Select(o => new SelectListItem(T[o.Value], o.Key));

    public IEnumerable<SelectListItem> Units => new[] { ("working-days", "কার্যদিবস"), ("hours", "ঘণ্টা"), ("minutes", "মিনিট") }.Select(u => new SelectListItem(T[u.Item2], u.Item1));

    public IEnumerable<SelectListItem> Results => new[] { (CallBack.Satisfied, "সন্তুষ্ট"), (CallBack.NotSatisfied, "সন্তুষ্ট নন"), (CallBack.Unreachable, "পাওয়া যায়নি") }
        .Select(r => new SelectListItem(T[r.Item2], r.Item1));

    private async Task LoadForm(CancellationToken cancel)
    {
        if (Door?.Form == "Assign") await LoadOwners(cancel);
        if (Door?.Form == "Tie") await LoadServices(cancel);
        if (Door?.Form == "Order") await LoadOrder(cancel);
        if (Door?.Form == "Extend" && Days is { } days) Counted = await Desk.Later(Shown.Case, days, cancel);
        if (Door?.Form == "Decide" && Shown.Asked is { } asked) Counted = await Desk.Later(Shown.Case, asked.AskedDays, cancel);
    }

    private async Task LoadServices(CancellationToken cancel)
    {
        Offered = CharterItems.Of(await Desk.CharterServices(Shown.Case.OfficeId, cancel), T);
        if (!ModelState.ContainsKey(nameof(Service))) Service = Shown.Case.ServiceCode;
    }

    private async Task LoadOrder(CancellationToken cancel)
    {
        NoOrder = await Desk.WhyNoOrder(Shown.Case.OfficePath, cancel);
        if (NoOrder is not null || ModelState.ContainsKey(nameof(Subject)) || Shown.Case.IsSensitive) return;
        var draft = await Desk.Draft(Shown.Case, new OrderForm(), cancel);
        (Subject, Copies, Decision) = (draft.Subject, string.Join('\n', draft.Copies), Shown.Given?.Decision ?? "");
    }

    private async Task LoadOwners(CancellationToken cancel)
    {
        var of = Shown.Case;
        var roster = await Desk.Roster(of.OfficePath, cancel);
        var usual = await Desk.UsualOwner(of.OfficePath, Categories.Of(of), cancel);
        if (!ModelState.ContainsKey(nameof(Post))) Post = of.AssigneePostId is null ? usual?.Id : null;
        var proposed = await Desk.LeftOfCharter(of, cancel) ?? Categories.Of(of).Within;
        Within ??= proposed.N;
        if (!ModelState.ContainsKey(nameof(Unit))) Unit = NameOf(proposed.Unit);
        Owners = [.. roster.Around(of.OfficePath).Where(o => !o.IsVacant && o.Id != of.AssigneePostId && (o.Post.Kind is PostKind.Officer or PostKind.Elected))
            .OrderByDescending(o => o.Id == usual?.Id).Select(o => new SelectListItem($"{o.Text}, {o.OfficeBn}", o.Id.ToString()))];
        if (Post is { } chosen && Owners.All(o => o.Value != chosen.ToString()) && roster[chosen] is { } other) Owners = [.. Owners, new SelectListItem($"{other.Text}, {other.OfficeBn}", chosen.ToString())];
        NoOrder = MayOrder ? await Desk.WhyNoOrder(of.OfficePath, cancel) : "";
        try { Counted = await Count(cancel); }
        catch (RuleBroken) { Counted = null; }      // the sentence stands beside the field already
    }

    /// <summary>Where the typed promise ends, counted from now.</summary>
    protected Task<Deadline> Count(CancellationToken cancel)
        => HttpContext.RequestServices.GetRequiredService<Deadlines>().Count(Db, Shown.Case.OfficeId, Shown.Case.OfficePath, Now, Promise(), cancel);

    /// <exception cref="RuleBroken">when it is no promise</exception>
    protected Within Promise()
    {
        if (Within is not { } n) throw new RuleBroken("শুধু অঙ্ক লিখুন, যেমন ৭", at: nameof(Within));
        return new Within(n, Unit switch
        {
            "working-days" => WithinUnit.WorkingDays,
            "hours" => WithinUnit.Hours,
            "minutes" => WithinUnit.Minutes,
            _ => throw new RuleBroken("কার্যদিবস, ঘণ্টা বা মিনিট বাছুন", at: nameof(Unit)),
        });
    }

    private static string NameOf(WithinUnit unit) => unit switch { WithinUnit.Hours => "hours", WithinUnit.Minutes => "minutes", _ => "working-days" };
}
