using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>
/// Goes through every page that somebody reaches by links, one of each kind (each address once, whatever the id in it), and looks: is it usable for
/// all (axe), does it fit a telephone, is its English English. What was wrong is gathered, so that one walk tells everything.
/// </summary>
/// <param name="visitor">Whoever walks.</param>
/// <param name="name">Begins the names of the pictures.</param>
/// <param name="follow">Follows links; otherwise only the addresses it is given.</param>
/// <param name="staff">Leaves out what the public sees just the same.</param>
internal sealed partial class Walk(Visitor visitor, string name, bool staff = true, bool follow = true)
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };
    private static readonly ConcurrentDictionary<string, bool> Read = new();           // the words of a page are the same for every role
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);               // axe has no limit of its own
    private readonly Queue<string> ahead = new();
    private readonly HashSet<string> known = [];
    private readonly List<string> wrong = [];

    public int Pages { get; private set; }

    /// <summary>Walks from these addresses and fails with all that was wrong.</summary>
    public async Task From(params string[] starts)
    {
        foreach (var start in starts) Note(start);
        while (ahead.TryDequeue(out var address)) await See(address);
        wrong.AddRange(visitor.TakeFaults());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task See(string address)
    {
        Pages++;
        await visitor.Page.SetViewportSizeAsync(1280, 800);
        await visitor.Goto(With(address, "bn"));
        if (follow) foreach (var link in await visitor.Page.EvaluateAsync<string[]>(Links)) Note(link);
        await Axe(address);
        await Screens.Take(visitor.Page, name, address, 1280);
        await visitor.Page.SetViewportSizeAsync(360, 740);
        await Try(() => Fits.ATelephone(visitor));
        await Screens.Take(visitor.Page, name, address, 360);
        if (Read.TryAdd(Kind(address), true)) await English(address);
    }

    private async Task Axe(string address)
    {
        var found = await visitor.Page.RunAxe(Wcag).WaitAsync(Patience);
        foreach (var violation in found.Violations)
            wrong.Add($"{address} {violation.Id} ({violation.Impact}): {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html))}");
    }

    private async Task English(string address)
    {
        if (await visitor.Page.Locator("body.paper").CountAsync() > 0) return;          // papers are Bangla, whoever reads them
        await visitor.Goto(With(address, "en"));
        if (await visitor.Page.Locator("html").GetAttributeAsync("lang") != "en") wrong.Add($"{address} does not say that it is English");
        foreach (var left in await visitor.Page.EvaluateAsync<string[]>(BanglaWords)) wrong.Add($"{address} in English still says: {left}");
    }

    private async Task Try(Func<Task> look)
    {
        try { await look(); }
        catch (Xunit.Sdk.TrueException said) { wrong.Add(said.Message); }
    }

    /// <summary>A page to come, unless one of its kind was seen.</summary>
    private void Note(string address)
    {
        var kind = Kind(address);
        if (!Skipped().IsMatch(kind) && !(staff && OfThePublic().IsMatch(kind)) && known.Add(kind)) ahead.Enqueue(address.Split('#')[0]);
    }

    private static string Kind(string address) => Ids().Replace(address.Split('?', '#')[0], "*");

    private static string With(string address, string language) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=^/o/)[^/]+")]
    private static partial Regex Ids();

    [GeneratedRegex("^/(signout|live|files|openapi|api|healthz)|/pdf$|[.](csv|css|json|crt|pem|pdf)$")]
    private static partial Regex Skipped();

    [GeneratedRegex("^/(o/.*|officials|track.*|complaint.*)?$")]
    private static partial Regex OfThePublic();

    private const string Links = """
        () => [...document.querySelectorAll("a[href]:not([download]):not([target=_blank])")].filter(a => a.origin === location.origin && !/\.(wav|csv|pdf)$/.test(a.pathname)).map(a => { const to = new URL(a.href); to.searchParams.delete("lang"); return to.pathname + to.search; })
        """;

    // What the interface itself says: labels, heads, buttons, hints. Names, titles of posts, what people wrote and what is marked as Bangla may be so.
    private const string BanglaWords = """
        () => { const bangla = /[\u0985-\u09b9\u09ce\u09dc-\u09df]/, said = [];
          const own = "label,legend,th[scope=col],button,.govuk-hint,summary,dt,.dg-stat .l,kbd,.dg-nav a,.dg-dbar nav a,.dg-hint-bar span,.govuk-error-message";
          for (const e of document.querySelectorAll(own)) if (!e.closest("[lang=bn]") && !e.control?.matches("[name=Line]") && bangla.test(e.textContent)) said.push(`${e.tagName} ${e.textContent.trim().slice(0, 80)}`);
          for (const e of document.querySelectorAll("[placeholder],[aria-label]")) for (const t of [e.placeholder, e.ariaLabel]) if (t && bangla.test(t)) said.push(`${e.tagName} "${t}"`);
          return [...new Set(said)].slice(0, 6); }
        """;
}
