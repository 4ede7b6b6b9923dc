using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Dorgora.Platform.Web.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Cases;

/// <summary>
/// A page of one case: the case as it is now, and beside it the form of one act. Every act has an address and a page of its own; they
/// share what surrounds them (_Case.cshtml), the forms (_….cshtml) and the fields below. Whoever comes second sees what changed meanwhile
/// and keeps what was typed.
/// </summary>
public abstract partial class CasePage : ActPage
{
    protected Desk Desk => field ??= HttpContext.RequestServices.GetRequiredService<Desk>();

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>all (null), talk or changes: which part of what happened is shown.</summary>
    [BindProperty(SupportsGet = true)] public string? Only { get; set; }

    /// <summary>The newest event the form was shown with: what is newer is pointed out after a conflict.</summary>
    [BindProperty] public long? SeenEvent { get; set; }

    public CaseFile Shown { get; private set; } = null!;
    public IReadOnlyList<Door> Doors { get; private set; } = [];

    /// <summary>The act of this page; null on the page that only shows.</summary>
    public virtual Door? Act => null;

    /// <summary>The act whose form stands open; null when nothing can be done.</summary>
    public Door? Door { get; private set; }
    public DateTime Now => Time.Now;
    public bool MayReadSealed => Caller.May(May.ReadSealed);
    public bool MayOrder => Caller.May(May.Orders);

    /// <summary>An officer looks at own work: the way back says so.</summary>
    public bool Own => Caller.Role == Role.Officer;
    public int Waiting { get; private set; }

    /// <summary>After a conflict: what happened since this person began to write.</summary>
    public IReadOnlyList<Happening> Meanwhile { get; private set; } = [];

    /// <summary>At once, in one form.</summary>
    protected const int MostFiles = 5;

    /// <summary>What the form for photographs and papers brought.</summary>
    public FormFiles Files => field ??= HttpContext.RequestServices.GetRequiredService<FormFiles>();

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await HttpContext.RequestServices.GetRequiredService<CaseReader>().Read(Id, cancel) is not { } file) return NotFound();
        Shown = file;
        Doors = Cases.Doors.Of(file.Case, Caller, file.Asked is not null);
        Door = Act is null ? Cases.Doors.First(Doors) : Doors.FirstOrDefault(d => d.Path == Act.Path) ?? (HttpMethods.IsPost(Request.Method) ? Act : null);
        if (SeenEvent is { } seen) Meanwhile = [.. file.Happenings.Where(h => h.Id > seen && h.Kind != HappeningKind.System)];
        ModelState.Remove(nameof(SeenEvent));
        Waiting = await Desk.Visible.CountAsync(c => c.ClosedAt == null && c.State != CaseState.Duplicate, cancel);
        await LoadForm(cancel);
        return null;
    }

    /// <summary>Does the act on the case as this person saw it, saves once and shows the case again.</summary>
    /// <param name="said">What is said on the next page, in Bangla.</param>
    protected async Task<IActionResult> Do(string said, Func<Case, Actor, Task> act)
    {
        if (await Desk.ToChange(Id, HttpContext.RequestAborted) is not { } of) return NotFound();
        if (Seen is { } seen) Db.Expect(of, seen);
        await act(of, Caller.Actor);
        TempData["Said"] = T[said];
        ForgetDraft();
        return await Once.Save(Db, $"/cases/{Id}", HttpContext.RequestAborted);
    }

    /// <summary>What was typed is saved: the browser need not keep it.</summary>
    protected void ForgetDraft() => HttpContext.DraftDone($"{Act?.Path}-{Id}");

    /// <inheritdoc cref="Do(string, Func{Case, Actor, Task})"/>
    protected Task<IActionResult> Do(string said, Action<Case, Actor> act) => Do(said, (of, by) => { act(of, by); return Task.CompletedTask; });
}
