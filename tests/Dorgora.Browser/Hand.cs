using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Dorgora.Browser;

/// <summary>How a person fills and presses: with the keyboard alone, walking by Tab, or by touch. Names are the beginnings of labels, Bangla|English.</summary>
public sealed class Hand(IPage page, bool keyboard)
{
    // The name of what has the focus, as a person reads it beside the field or on the button.
    private const string Focused = """
        () => { const e = document.activeElement; if (!e || e === document.body) return "";
          const set = e.matches("input[type=radio]") ? e.closest("fieldset")?.querySelector("legend")?.textContent + " " : "";
          return (set + (e.getAttribute("aria-label") ?? e.labels?.[0]?.textContent ?? e.textContent)).replace(/\s+/g, " ").trim(); }
        """;

    private const int MostTabs = 200;

    /// <summary>Goes to the field or button by Tab.</summary>
    public async Task Reach(string name)
    {
        var wanted = new Regex($"^({name})");
        List<string> seen = [];
        for (var n = 0; n < MostTabs; n++)
        {
            var here = await Here();
            if (wanted.IsMatch(here)) return;
            seen.Add(here);
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"No Tab leads to {name} on {page.Url}; there are: {string.Join(" | ", seen.Distinct())}");
    }

    /// <summary>The name of what has the focus; a page that is just being left is asked again when the next has come.</summary>
    private async Task<string> Here()
    {
        try { return await page.EvaluateAsync<string>(Focused); }
        catch (PlaywrightException gone) when (gone.Message.Contains("navigation", StringComparison.Ordinal))
        {
            await page.WaitForLoadStateAsync();
            return await page.EvaluateAsync<string>(Focused);
        }
    }

    public async Task Write(string label, string text)
    {
        if (!keyboard)
        {
            await Field(label).FillAsync(text);
            return;
        }
        await Reach(label);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Takes an answer of a list: a native one by arrow, a field with suggestions by typing; without script always the native one.</summary>
    /// <param name="typed">What is typed when it is not the answer's own words.</param>
    public async Task Choose(string label, string answer, string? typed = null)
    {
        var field = keyboard ? page.Locator("*:focus") : Field(label);
        if (keyboard) await Reach(label);
        if (await field.EvaluateAsync<bool>("e => e.matches('[role=combobox]')"))
        {
            await Write(label, typed ?? answer);
            await page.Locator($"[role=option][aria-selected=true]:visible", new() { HasText = answer }).WaitForAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        else if (keyboard) await Arrow(field, answer);
        else await field.SelectOptionAsync(await field.EvaluateAsync<string>("(e, a) => [...e.options].find(o => o.text.includes(a)).value", answer));
    }

    /// <summary>One of a few answers side by side.</summary>
    public async Task Take(string legend, string answer)
    {
        if (!keyboard)
        {
            await page.Locator("fieldset", new() { Has = page.Locator("legend", new() { HasTextRegex = new($"^\\s*({legend})") }) }).GetByText(answer, new() { Exact = true }).ClickAsync();
            return;
        }
        await Reach(legend);
        for (var n = 0; n < 12 && !(await Here()).EndsWith(answer, StringComparison.Ordinal); n++) await page.Keyboard.PressAsync("ArrowRight");
        Assert.EndsWith(answer, await Here(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>A button or link, by its key where it has one.</summary>
    public async Task Press(string name, string? key = null)
    {
        if (!keyboard) await (await Button(name)).ClickAsync();
        else if (key is not null)
        {
            // A person presses the key of a button that they see; the page has read its keys by then.
            if (key != "Enter") await page.Locator($"html:has([aria-keyshortcuts]) [data-key='{key.Replace("Control", "Ctrl", StringComparison.Ordinal)}']").Locator("visible=true").First.WaitForAsync();
            await page.Keyboard.PressAsync(key);
        }
        else
        {
            await Reach(name);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    private async Task Arrow(ILocator select, string answer)
    {
        var at = await select.EvaluateAsync<int[]>("(e, a) => [e.selectedIndex, [...e.options].findIndex(o => o.text.includes(a))]", answer);
        Assert.True(at[1] >= 0, $"The list has no {answer}");
        for (var n = at[0]; n != at[1]; n += Math.Sign(at[1] - at[0])) await page.Keyboard.PressAsync(at[1] > n ? "ArrowDown" : "ArrowUp");
        Assert.Contains(answer, await select.EvaluateAsync<string>("e => e.selectedOptions[0].text"), StringComparison.Ordinal);
    }

    private ILocator Field(string label) => page.GetByLabel(new Regex($"^\\s*({label})")).Locator("visible=true").First;

    private async Task<ILocator> Button(string name)
    {
        var words = new Regex($"^\\s*({name})");
        var (button, link) = (page.GetByRole(AriaRole.Button, new() { NameRegex = words }), page.GetByRole(AriaRole.Link, new() { NameRegex = words }));
        await button.Or(link).First.WaitForAsync();
        return (await button.CountAsync() > 0 ? button : link).First;
    }
}
