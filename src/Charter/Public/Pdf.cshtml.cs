using System.Text.Json;
using Dorgora.Charter.Printing;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Charter.Public;

/// <summary>The charter's paper as PDF, made by the server. Where it has no browser for that, a sentence says what to do instead.</summary>
[Public]
public sealed class Pdf(PdfPrinter printer, Site site) : CharterPage
{
    public string Sentence { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Find(cancel)) return NotFound();
        var address = $"/{Office.Slug}/charter/print{Query}";
        var (outcome, pdf) = await printer.Print(Request, address, $"{Edition.Edition.Hash} {IsOld} {site.Demo} {site.PublicAddress} {JsonSerializer.Serialize(Portal.Settings.HeadOf(Office))}", cancel);
        if (outcome == PdfOutcome.Done) return File(pdf, "application/pdf", $"charter-{Office.Slug}-{Edition.Key}.pdf");
        Sentence = outcome switch
        {
            PdfOutcome.NoBrowser => "এই সার্ভারে PDF বানানোর ব্যবস্থা নেই। ছাপার পাতা খুলে ‘PDF হিসেবে রাখুন’ বেছে নিন।",
            PdfOutcome.Busy => "এখন আরেকটি PDF তৈরি হচ্ছে। একটু পরে আবার চেষ্টা করুন, অথবা ছাপার পাতা খুলুন।",
            _ => "PDF তৈরি করা গেল না। ছাপার পাতা খুলে ‘PDF হিসেবে রাখুন’ বেছে নিন।",
        };
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
