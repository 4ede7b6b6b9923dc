using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Dorgora.Tests.TestKit;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>
/// A person before a window of their own: own cookies, own storage. Everything that goes wrong on their pages is noted, an error in the console,
/// a refusal by the page's policy, a request that failed or was answered with a fault, and <see cref="DisposeAsync"/> fails the test for it.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> faults = new();
    private readonly List<string> forgiven = [];

    private Visitor(IBrowserContext window, IPage page, bool keyboard)
    {
        (Window, Page, Hand) = (window, page, new Hand(page, keyboard));
        window.Console += (_, said) => { if (said.Type == "error") Note($"{said.Page?.Url} console: {said.Text}"); };
        window.WebError += (_, thrown) => Note($"{thrown.Page?.Url} script: {thrown.Error}");
        // A question that a newer one has overtaken is given up by the page itself, and so is the live stream of a page one leaves.
        window.RequestFailed += (_, request) => { if (request.Failure != "net::ERR_ABORTED") Note($"{request.Method} {request.Url}: {request.Failure}"); };
        window.Response += (_, answer) => { if (answer.Status >= 400) Note($"{answer.Request.Method} {answer.Url}: {answer.Status}"); };
    }

    public IBrowserContext Window { get; }
    public IPage Page { get; }
    public Hand Hand { get; }

    /// <summary>Opens a window.</summary>
    /// <param name="keyboard">Nothing is done with the mouse.</param>
    public static async Task<Visitor> At(Site site, int width = 1366, int height = 768, bool script = true, bool keyboard = false, string language = "bn")
    {
        var window = await (await Chromium.Running).NewContextAsync(new()
        {
            BaseURL = site.Address, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = script, Locale = "bn-BD", TimezoneId = "Asia/Dhaka",
            HasTouch = width < 700, IsMobile = width < 700, ReducedMotion = ReducedMotion.Reduce,
        });
        window.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(30_000);        // patience costs nothing where all is well
        if (language == "en") await window.AddCookiesAsync([new() { Name = "lang", Value = "en", Url = site.Address }]);
        // A headless window prints nothing; how often it was asked to is counted.
        await window.AddInitScriptAsync("let n = 0; window.print = () => { document.documentElement.dataset.printed = ++n; };");
        return new Visitor(window, await window.NewPageAsync(), keyboard);
    }

    /// <summary>A fault that the test itself brings about.</summary>
    public Visitor Forgives(string part)
    {
        forgiven.Add(part);
        return this;
    }

    public Task<IResponse?> Goto(string address) => Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Signs in through the page.</summary>
    public async Task<Visitor> SignIn(string user, string to = "")
    {
        await Goto(to == "" ? "/signin" : $"/signin?to={Uri.EscapeDataString(to)}");
        await Hand.Write("মোবাইল নম্বর বা ব্যবহারকারী নাম|Mobile number or user name", user);
        await Hand.Write("পাসওয়ার্ড|Password", App.Accounts.First(a => a.User == user).Password);
        await Hand.Press("প্রবেশ|Sign in");
        await Arrives("^(?!.*/signin)");
        return this;
    }

    /// <summary>Waits until the window is at an address that matches, and its scripts have run.</summary>
    public async Task Arrives(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(address));
        await Until.True(async () => await Page.EvaluateAsync<string>("document.readyState") != "loading", $"{address} is read");
    }

    public void Note(string fault) => faults.Enqueue(fault);

    /// <summary>What went wrong until now and was not forgiven; told once.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        List<string> taken = [];
        while (faults.TryDequeue(out var fault)) if (!forgiven.Any(p => fault.Contains(p, StringComparison.Ordinal)) && !taken.Contains(fault)) taken.Add(fault);
        return taken;
    }

    /// <summary>What a script gives; the default while the page goes on to another.</summary>
    public async Task<T?> Ask<T>(string script)
    {
        try { return await Page.EvaluateAsync<T>(script); }
        catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal)) { return default; }
    }

    public async ValueTask DisposeAsync()
    {
        await Window.CloseAsync();
        var left = TakeFaults();
        Assert.True(left.Count == 0, string.Join('\n', left));
    }
}
