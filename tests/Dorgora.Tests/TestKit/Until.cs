using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>Waits for what must come true, as long as it takes and no longer than a minute; never a sleep that hopes.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Task True(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string said = "") => True(() => Task.FromResult(condition()), said);

    /// <summary>Waits while there are fewer and fewer; fails when a minute brings none less.</summary>
    public static async Task None(Func<Task<int>> left, [CallerArgumentExpression(nameof(left))] string said = "")
    {
        for (var before = await left(); before > 0;)
        {
            var now = before;
            await True(async () => (now = await left()) < before, $"fewer than {before} left: {said}");
            before = now;
        }
    }

    public static async Task True(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string said = "")
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > Patience) Assert.Fail($"In a minute it never came true: {said}");
            await Task.Delay(10);
        }
    }
}
