using System.Globalization;

namespace Dorgora.Host;

/// <summary>What the command line and the environment say; a flag wins over its variable.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
/// <param name="Data">The folder that holds everything this installation knows.</param>
/// <param name="Postgres">A PostgreSQL connection string; null for SQLite in the data folder.</param>
/// <param name="Hosts">Names besides this machine's own under which it may be asked for.</param>
/// <param name="Proxies">Addresses of reverse proxies that are believed about who asks.</param>
/// <param name="Browser">Path of a Chromium that prints PDF; "" looks in the usual places, "none" for no PDF.</param>
/// <param name="Domains">Domains of offices besides gov.bd, separated by semicolons.</param>
/// <param name="Address">The address that people reach it at, where that is not one it listens on: https://sheba.example behind a proxy.</param>
/// <param name="Codes">One-time codes by SMS in a day, of an office and of the whole installation: "500;2000".</param>
/// <param name="Command">A command and its arguments; empty to serve.</param>
public sealed record Settings(string Urls, string Data, string? Postgres, bool Empty = false, bool Tls = false, bool RealHours = false, string Hosts = "", string Proxies = "", string Browser = "", string Domains = "", string Address = "", string Codes = "", params IReadOnlyList<string> Command)
{
    private static readonly string[] LaterParts = ["--with-telephone", "--with-payments"];

    /// <exception cref="ArgumentException">With a sentence for the person at the keyboard.</exception>
    public static Settings Read(string[] arguments, Func<string, string?> environment, TextWriter said)
    {
        var set = new Settings(environment("DORGORA_URLS") ?? "", environment("DORGORA_DATA") ?? "./data",
            environment("DORGORA_DB") is { Length: > 0 } db ? db : null, Hosts: environment("DORGORA_HOSTS") ?? "", Proxies: environment("DORGORA_PROXIES") ?? "",
            Browser: environment("DORGORA_BROWSER") ?? "", Domains: environment("DORGORA_DOMAINS") ?? "", Address: Public(environment("DORGORA_ADDRESS")), Codes: Budgets(environment("DORGORA_CODES")));
        var command = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, value) = Split(arguments[i]);
            string Value() => value ?? (++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{name} needs a value."));
            switch (name)
            {
                case "--data": set = set with { Data = Value() }; break;
                case "--urls" when command.Count == 0: set = set with { Urls = Value() }; break;
                case "--empty" when command.Count == 0: set = set with { Empty = true }; break;
                case "--tls" when command.Count == 0: set = set with { Tls = true }; break;
                case "--real-hours" when command.Count == 0: set = set with { RealHours = true }; break;
                case var later when LaterParts.Contains(later): said.WriteLine($"{later} comes with a later part of Dorgora; starting without it."); break;
                case var unknown when command.Count == 0 && unknown.StartsWith('-'): throw new ArgumentException($"{unknown} is not an option. See README.md, Commands.");
                default: command.Add(arguments[i]); break;
            }
        }
        if (set.Urls == "") set = set with { Urls = set.Tls ? $"http://*:5080;https://*:{Host.Tls.Port}" : "http://127.0.0.1:5080" };
        return set with { Data = Path.GetFullPath(set.Data), Command = command };
    }

    private static string Public(string? address) => address is null or "" ? "" : Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", PathAndQuery: "/" }
        ? uri.GetLeftPart(UriPartial.Authority) : throw new ArgumentException("DORGORA_ADDRESS is an address without a path, such as https://sheba.example.");

    private static string Budgets(string? codes) => codes is null or "" || codes.Split(';') is [var office, var all] && int.TryParse(office, NumberStyles.None, CultureInfo.InvariantCulture, out _) && int.TryParse(all, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? codes ?? "" : throw new ArgumentException("DORGORA_CODES is two numbers, of an office and of all: 500;2000.");

    private static (string Name, string? Value) Split(string argument)
        => argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? (argument[..at], argument[(at + 1)..]) : (argument, null);
}
