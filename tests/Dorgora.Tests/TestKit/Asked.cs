using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>Counts the commands of each request; what runs beside requests is not counted.</summary>
public sealed class Asked : IStartupFilter, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<StrongBox?> now = new();
    private readonly ConcurrentQueue<(string Path, int Count)> ended = new();
    private readonly List<IDisposable> subscriptions = [];

    public Asked() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public bool Heard { get; private set; }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        builder.Use(async (context, then) =>
        {
            var (box, path) = (now.Value = new StrongBox(), context.Request.Path.Value!);
            await then(context);
            ended.Enqueue((path, box.Count));
        });
        next(builder);
    };

    public async Task<int> Of(Func<Task> ask, string path)
    {
        ended.Clear();
        await ask();
        await Until.True(() => !ended.IsEmpty);
        var found = ended.FirstOrDefault(e => e.Path == path.Split('?')[0]);
        Assert.True(found.Path is not null, $"{path} is not among {string.Join(' ', ended)}");
        return found.Count;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) lock (subscriptions) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData || now.Value is not { } box) return;
        Heard = true;
        Interlocked.Increment(ref box.Count);
    }

    public void OnCompleted() { }
    public void OnError(Exception error) { }
    public void Dispose() => subscriptions.ForEach(s => s.Dispose());

    private sealed class StrongBox { public int Count; }
}
