using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web;

/// <summary>
/// A page that shows something and may do one act. A derived page writes <see cref="Load"/> (what is shown) and OnPost (the act).
/// Wrong input, a broken rule or somebody else's change shows the same page again, 422 or 409, with all that was typed.
/// </summary>
public abstract class ActPage : PageModel
{
    protected AppDb Db => field ??= HttpContext.RequestServices.GetRequiredService<AppDb>();
    protected Caller Caller => field ??= HttpContext.RequestServices.GetRequiredService<Caller>();
    protected Once Once => field ??= HttpContext.RequestServices.GetRequiredService<Once>();
    protected Translator T => field ??= HttpContext.RequestServices.GetRequiredService<Translator>();
    protected TimeProvider Time => field ??= HttpContext.RequestServices.GetRequiredService<TimeProvider>();

    /// <summary>The row's version when the form was shown; posted back so that a change in between is noticed.</summary>
    [BindProperty] public int? Seen { get; set; }

    /// <summary>Fills what the page shows; null when it is there, otherwise the answer (404). Must not overwrite bound fields on a POST.</summary>
    public virtual Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(null);

    public virtual async Task<IActionResult> OnGetAsync() => await Load() ?? Page();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null)                  // a POST for an act that this page does not have
        {
            context.Result = NotFound();
            return;
        }
        if (HttpMethods.IsPost(Request.Method) && !ModelState.IsValid)
        {
            context.Result = await Again(StatusCodes.Status422UnprocessableEntity);
            return;
        }
        var done = await next();
        if (done.Exception is not { } failed || Refused(DiskState.Told(HttpContext.RequestServices, failed)) is not { } refused) return;
        ModelState.AddModelError(refused.Field, refused.Sentence);
        if (refused.Status == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = Faults.ComeBack;
        done.Result = await Again(refused.Status);
        done.ExceptionHandled = true;
    }

    /// <summary>What a person can do something about; null for faults of the program.</summary>
    private (int Status, string Field, string Sentence)? Refused(Exception e) => e switch
    {
        RuleBroken rule => (rule.Code == "rule-broken" ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict, rule.Field ?? "", T[rule.Sentence, [.. rule.Values]]),
        DbUpdateConcurrencyException => (StatusCodes.Status409Conflict, "", T["আপনি লেখার সময় আরেকজন এটি বদলেছেন। এখনকার অবস্থা পাশে আছে, আপনার লেখাও আছে। দেখে আবার পাঠান"]),
        NotDurable lost => (StatusCodes.Status503ServiceUnavailable, "", T[Faults.Refusal(lost)]),
        _ => null,
    };

    /// <summary>The same page once more, from fresh rows. The version posted back is the new one, so that a second press counts.</summary>
    protected async Task<IActionResult> Again(int status)
    {
        Db.ChangeTracker.Clear();
        if (await Load() is { } other) return other;
        ModelState.Remove(nameof(Seen));
        Response.StatusCode = status;
        return Page();
    }
}
