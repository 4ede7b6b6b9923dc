namespace Dorgora.Tests.TestKit;

/// <summary>A line of the test run that <c>./test</c> shows even when all went well.</summary>
public static class Figure
{
    public static void Say(string line) => Console.WriteLine($"figure: {line}");
}
