using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Dorgora.Tests.TestKit;

/// <summary>Waits for what must come true, as long as it takes and no longer than a minute; never a sleep that hopes.</summary>
public static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Task True(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string said = "") => True(() => Task.FromResult(condition()), said);

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
