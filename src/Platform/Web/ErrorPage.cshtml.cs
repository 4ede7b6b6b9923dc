using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Platform.Web;

/// <summary>The page for what went wrong; asked for by itself it is a page that does not exist.</summary>
[Public, WithoutFactor, IgnoreAntiforgeryToken]
public sealed class ErrorPage(Text.Translator t) : PageModel
{
    public const string Address = "/fault";

    public Fault Fault { get; private set; } = new(StatusCodes.Status404NotFound, "not-found", "ঠিকানায় ভুল থাকতে পারে, অথবা পাতাটি সরানো হয়েছে। আপনার দোষ নেই।");

    public string Heading => Fault.Status switch
    {
        404 => "এই দরজাটি খুঁজে পাওয়া গেল না",
        401 or 403 => "এই দরজাটি আপনার জন্য খোলা নয়",
        400 or 405 or 415 => "অনুরোধটি বোঝা গেল না",
        409 => "এখন এটি করা যাবে না",
        413 => "লেখা বা ফাইলটি খুব বড়",
        422 => "নিয়মে মেলেনি",
        429 => "একটু ধীরে",
        503 => "এখন লেখা যাচ্ছে না",
        _ => "ভেতরে একটি ভুল হয়েছে",
    };

    /// <summary>The code of this fault in the log, in groups of three.</summary>
    public string Trace => t.Digits(HttpContext.TraceIdentifier is { Length: 9 } id ? $"{id[..3]}-{id[3..6]}-{id[6..]}" : HttpContext.TraceIdentifier);

    public void OnGet()
    {
        if (HttpContext.Features.Get<Fault>() is { } fault && fault.Code != "not-found") Fault = fault;
        Response.StatusCode = Fault.Status;
    }
}
