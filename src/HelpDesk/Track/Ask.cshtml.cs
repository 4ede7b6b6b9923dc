using Dorgora.Offices.Portal;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Dorgora.HelpDesk.Track;

/// <summary>The citizen asks for a case: its code and the last four digits of the telephone, or the PIN. Works without script on any phone.</summary>
[Public, EnableRateLimiting(FormRates.Ask)]
public sealed class Ask(Tracking tracking) : ActPage
{
    [BindProperty] public string Code { get; set; } = "";
    [BindProperty] public string Digits { get; set; } = "";

    public override async Task<IActionResult?> Load() => RouteData.Values.ContainsKey("office") && await Portals.Of(HttpContext) is null ? NotFound() : null;

    public override Task<IActionResult> OnGetAsync()
    {
        OpenedCase.Shut(HttpContext);       // "another number": whoever comes next at a shared telephone sees nothing
        return base.OnGetAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (found, wait) = await tracking.Look(Code, Digits, Network.Of(HttpContext), HttpContext.RequestAborted);
        if (found is { } id)
        {
            OpenedCase.Open(HttpContext, id);
            return new SeeOther("/track/case");
        }
        if (wait > TimeSpan.Zero) Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        ModelState.AddModelError(nameof(Code), wait > TimeSpan.Zero ? "এই কেস নম্বরে বারবার ভুল হয়েছে। একটু পরে আবার দিন, অথবা ফোন করুন" : "নম্বর দুটি মেলেনি। কেস নম্বর আর ফোনের শেষ চার অঙ্ক দেখে আবার দিন");
        return await Again(wait > TimeSpan.Zero ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity);
    }
}
