using System.Diagnostics;
using System.Globalization;

namespace Dorgora.Bench;

/// <summary>What one run of wrk saw.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P95">Milliseconds.</param>
public sealed record Load(double Rate, double P50, double P95);

/// <summary>Load by wrk, from this machine: the load takes its share of the two cores, for the bare endpoint and for Dorgora alike.</summary>
public static class Wrk
{
    // Cookies and addresses are taken in turn, so that no session and no page stands for all. Any answer but 200 makes the figure void.
    private const string Script = """
        local paths, cookies, n = {}, {}, 0
        for line in io.lines(os.getenv("BENCH_PATHS")) do paths[#paths + 1] = line end
        for line in io.lines(os.getenv("BENCH_COOKIES")) do cookies[#cookies + 1] = line end
        function request()
          n = n + 1
          local headers = { ["Accept-Encoding"] = "br" }
          if #cookies > 0 then headers["Cookie"] = cookies[n % #cookies + 1] end
          return wrk.format("GET", paths[n % #paths + 1], headers)
        end
        local threads = {}
        function setup(thread) table.insert(threads, thread) end
        function response(status) if status ~= 200 then bad = (bad or 0) + 1; last = status end end
        function done(summary, latency)
          local bad, last = 0, 0
          for _, t in ipairs(threads) do bad = bad + (t:get("bad") or 0); last = t:get("last") or last end
          local e = summary.errors
          io.write(string.format("FIGURE %f %f %f %d %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(95) / 1000, bad + e.connect + e.read + e.write + e.timeout, last))
        end
        """;

    /// <exception cref="InvalidOperationException">Something answered other than 200.</exception>
    public static async Task<Load> Run(string address, int connections, int seconds, IReadOnlyList<string> paths, IReadOnlyList<string>? cookies = null)
    {
        var folder = Directory.CreateTempSubdirectory("dorgora-bench-").FullName;
        try
        {
            await File.WriteAllTextAsync($"{folder}/load.lua", Script);
            await File.WriteAllLinesAsync($"{folder}/paths", paths);
            await File.WriteAllLinesAsync($"{folder}/cookies", cookies ?? []);
            var start = new ProcessStartInfo("wrk", ["-t1", $"-c{connections}", $"-d{seconds}s", "-s", $"{folder}/load.lua", address]) { RedirectStandardOutput = true };
            start.Environment["BENCH_PATHS"] = $"{folder}/paths";
            start.Environment["BENCH_COOKIES"] = $"{folder}/cookies";
            using var wrk = Process.Start(start)!;
            var said = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            var figure = said.Split('\n').SingleOrDefault(l => l.StartsWith("FIGURE ", StringComparison.Ordinal))?.Split(' ') ?? throw new InvalidOperationException(said);
            if (figure[4] != "0") throw new InvalidOperationException($"{figure[4]} answers of {address}{paths[0]} were not 200 (the last: {figure[5]})");
            return new Load(Number(figure[1]), Number(figure[2]), Number(figure[3]));
        }
        finally { Directory.Delete(folder, recursive: true); }
    }

    private static double Number(string figure) => double.Parse(figure, CultureInfo.InvariantCulture);
}
