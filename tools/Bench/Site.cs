using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dorgora.Bench;

/// <summary>One installation in a temporary folder: starts and stops the published program, runs its commands, signs people in.</summary>
public sealed partial class Site(string app, string folder, string? postgres) : IAsyncDisposable
{
    private Process? process;

    public string Address { get; } = $"http://127.0.0.1:{Bare.FreePort()}";

    /// <summary>The demo's accounts and keys, as the contract has them.</summary>
    public JsonElement Accounts => JsonDocument.Parse(File.ReadAllText($"{folder}/demo-accounts.json")).RootElement;

    /// <returns>Seconds until it said that it is ready to serve.</returns>
    public async Task<double> Start()
    {
        var begun = Stopwatch.GetTimestamp();
        process = Begin(["--urls", Address]);
        _ = process.StandardError.ReadToEndAsync();
        using var http = new HttpClient();
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException(await process.StandardOutput.ReadToEndAsync());
            try { if ((await http.GetAsync($"{Address}/healthz/ready")).IsSuccessStatusCode) break; }
            catch (HttpRequestException) { }
            await Task.Delay(10);
        }
        _ = process.StandardOutput.ReadToEndAsync();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public async Task Stop()
    {
        if (process is null) return;
        using (var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await end.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>What a command printed.</summary>
    public async Task<string> Command(params string[] arguments)
    {
        using var command = Begin(arguments);
        var error = command.StandardError.ReadToEndAsync();
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {said}{await error}");
    }

    /// <summary>Resident memory, megabytes of a million bytes.</summary>
    public double Memory => long.Parse(File.ReadLines($"/proc/{process!.Id}/status").Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;

    /// <summary>Signs the office's demo person of that role in; gives the cookie header.</summary>
    public async Task<string> SignIn(string role, string office)
    {
        var person = Accounts.GetProperty("staff").EnumerateArray().First(s => s.GetProperty("role").GetString() == role && s.GetProperty("office").GetString() == office);
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        var form = await http.GetStringAsync("/signin");
        var fields = Fields(form).Append(KeyValuePair.Create("UserName", person.GetProperty("user").GetString()!)).Append(KeyValuePair.Create("Secret", person.GetProperty("password").GetString()!));
        using var answer = await http.PostAsync("/signin", new FormUrlEncodedContent(fields));
        if (answer.StatusCode is not (HttpStatusCode.SeeOther or HttpStatusCode.Redirect)) throw new InvalidOperationException($"Signing {role} in gave {answer.StatusCode}");
        return cookies.GetCookieHeader(http.BaseAddress);
    }

    /// <summary>Sessions enough that the limit of one session does not measure itself.</summary>
    public async Task<IReadOnlyList<string>> Sessions(string role, string office, int count)
    {
        var cookies = new List<string>();
        while (cookies.Count < count) cookies.Add(await SignIn(role, office));
        return cookies;
    }

    /// <summary>The hidden fields of a form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(string form)
        => Hidden().Matches(form).Select(m => KeyValuePair.Create(Name().Match(m.Value).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(m.Value).Groups[1].Value)));

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();

    private Process Begin(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [app, .. arguments, "--data", folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (postgres is not null) start.Environment["DORGORA_DB"] = postgres;
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }
}
