using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dorgora.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Events;

/// <summary>A class that handles events, under the name that its place in the events is kept by.</summary>
public sealed class Handler
{
    private readonly Type type;
    private readonly Dictionary<Type, Func<object, IEvent, StoredEvent, AppDb, CancellationToken, Task>> calls = [];

    /// <param name="name">For ever: under another name the handler begins anew.</param>
    /// <param name="type">Implements <see cref="IHandle{T}"/> once or more.</param>
    /// <param name="fromStart">A new handler hears of all that ever happened; otherwise of what happens from now on.</param>
    public Handler(string name, Type type, bool fromStart)
    {
        (Name, this.type, FromStart) = (name, type, fromStart);
        foreach (var heard in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>)).Select(i => i.GetGenericArguments()[0]))
            calls[heard] = typeof(Handler).GetMethod(nameof(Call), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(heard).CreateDelegate<Func<object, IEvent, StoredEvent, AppDb, CancellationToken, Task>>();
        if (calls.Count == 0) throw new ArgumentException($"{type.Name} handles no event.");
        Hears = [.. calls.Keys.Select(heard => EventKinds.Of(heard).Name)];
    }

    public string Name { get; }
    public bool FromStart { get; }

    /// <summary>Stored names of the events it wants.</summary>
    public IReadOnlyList<string> Hears { get; }

    internal Alarm Alarm { get; } = new();

    internal Task Handle(IServiceProvider services, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var happened = stored.Read() ?? throw new InvalidOperationException($"No event is called {stored.Name} any more.");
        return calls[happened.GetType()](ActivatorUtilities.GetServiceOrCreateInstance(services, type), happened, stored, db, cancel);
    }

    private static Task Call<T>(object handler, IEvent happened, StoredEvent stored, AppDb db, CancellationToken cancel) where T : IEvent
        => ((IHandle<T>)handler).Handle((T)happened, stored, db, cancel);
}

/// <summary>Wakes a worker that waits for something to do.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing.")]
internal sealed class Alarm
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring()
    {
        if (rung.CurrentCount == 0) rung.Release();
    }

    /// <summary>Waits until it rings, at most this long; true when it rang.</summary>
    public Task<bool> Wait(TimeSpan longest, CancellationToken cancel) => rung.WaitAsync(longest, cancel);
}
