using System.Diagnostics;
using Dorgora.Tests.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Browser;

/// <summary>The whole program with the demo on a port of its own, for the tests of a class. Its clock begins on a Sunday morning and walks.</summary>
public sealed class Site : IAsyncLifetime
{
    private App? app;

    public App App => app!;
    public string Address => App.Address;

    public async ValueTask InitializeAsync() => app = await App.Start(change: builder => builder.Services.AddSingleton<TimeProvider>(new WalkingClock(App.Morning)));

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
    }
}

/// <summary>Begins at an instant and goes on as time does.</summary>
internal sealed class WalkingClock(DateTime start) : TimeProvider
{
    private readonly long begun = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => new(start + Stopwatch.GetElapsedTime(begun), TimeSpan.Zero);
}
