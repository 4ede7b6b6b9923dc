using Xunit;

namespace Dorgora.Browser;

/// <summary>What a page must keep to on a telephone.</summary>
internal static class Fits
{
    // Wider than the screen (the window of a telephone grows with its page), and by whose fault: the outermost elements whose right edge is off the screen and that nothing scrolls or clips.
    private const string Wider = """
        w => { const page = document.documentElement.scrollWidth; if (page <= w) return "";
          const held = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== "visible") return true; return false; };
          const out = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > w + 1 && !held(e)).slice(0, 4).map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`);
          return `${page} > ${w}: ${out.join("; ")}`; }
        """;

    // Buttons of the main part that lead on: the primary ones of the kits, whatever their look; not the small ones that stand in rows.
    private const string Small = """
        () => [...document.querySelectorAll("main .govuk-button:not(.dg-btn-s)")].filter(b => b.getClientRects().length && b.getBoundingClientRect().height < 44)
          .map(b => `${b.textContent.trim()}: ${Math.round(b.getBoundingClientRect().height)}`).join("; ")
        """;

    public static async Task ATelephone(Visitor visitor)
    {
        var wider = await visitor.Page.EvaluateAsync<string>(Wider, visitor.Page.ViewportSize!.Width);
        Assert.True(wider == "", $"{visitor.Page.Url} scrolls sideways: {wider}");
        var small = await visitor.Page.EvaluateAsync<string>(Small);
        Assert.True(small == "", $"{visitor.Page.Url} has buttons under 44 px: {small}");
    }
}
