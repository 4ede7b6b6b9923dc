using Microsoft.Playwright;

namespace Dorgora.Browser;

/// <summary>The one Chromium of the test run: Debian's, or the one named by DORGORA_CHROMIUM.</summary>
internal static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Only = new(Launch);

    public static Task<IBrowser> Running => Only.Value;

    private static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("DORGORA_CHROMIUM") ?? "/usr/bin/chromium",
            // No sandbox: tests run as root in a container. The rest keeps it from calling home.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
