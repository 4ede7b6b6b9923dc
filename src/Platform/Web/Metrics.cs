using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.Platform.Web;

/// <summary>
/// The figures of .NET's own meters and ours ("Dorgora") as Prometheus reads them, at /metrics and only from this machine.
/// A histogram gives its count and sum; no label holds anything a person typed (routes, not addresses).
/// </summary>
public sealed class Metrics : IDisposable
{
    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Dorgora"];
    private static readonly string[] Labels = ["http.route", "http.request.method", "http.response.status_code", "gc.heap.generation", "error.type"];
    private const int MostSeries = 5_000;
    private readonly ConcurrentDictionary<(string Name, string Labels), Series> series = new();
    private readonly MeterListener listener = new();

    private sealed class Series(bool sums)
    {
        private readonly Lock door = new();
        public bool Sums => sums;
        public double Value { get; private set; }
        public long Count { get; private set; }

        public void Add(double value)
        {
            lock (door) (Value, Count) = (sums ? Value + value : value, Count + 1);
        }
    }

    public Metrics()
    {
        listener.InstrumentPublished = (instrument, me) => { if (Meters.Contains(instrument.Meter.Name)) me.EnableMeasurementEvents(instrument); };
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Measured(i, value, tags));
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Measured(i, value, tags));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Measured(i, value, tags));
        listener.Start();
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (instrument.Name, LabelsOf(tags));
        if (!series.TryGetValue(key, out var one))
        {
            if (series.Count >= MostSeries) return;
            one = series.GetOrAdd(key, _ => new Series(sums: !instrument.IsObservable));
        }
        one.Add(value);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
            if (Labels.Contains(name))
                text.Append(text.Length == 0 ? "" : ",").Append(Plain(name)).Append("=\"").Append(Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        return text.ToString();
    }

    /// <summary>Prometheus' text format, version 0.0.4.</summary>
    public string Text()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var ((name, labels), one) in series.OrderBy(s => s.Key))
        {
            var braces = labels == "" ? "" : $"{{{labels}}}";
            text.Append(CultureInfo.InvariantCulture, $"{Plain(name)}{(one.Sums ? "_sum" : "")}{braces} {one.Value:R}\n");
            if (one.Sums) text.Append(CultureInfo.InvariantCulture, $"{Plain(name)}_count{braces} {one.Count}\n");
        }
        return text.ToString();
    }

    private static string Plain(string name) => name.Replace('.', '_').Replace('-', '_');

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/metrics", (HttpContext context, Metrics metrics)
        => Network.IsLocal(context) ? Results.Text(metrics.Text(), "text/plain; version=0.0.4; charset=utf-8") : Results.NotFound())
        .WithMetadata(new UnattendedAttribute()).ExcludeFromDescription();

    public void Dispose() => listener.Dispose();
}
