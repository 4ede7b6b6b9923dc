namespace Dorgora.Tests.TestKit;

/// <summary>Counts of the long run (<c>./test --long</c>) and of the quick one.</summary>
public static class Long
{
    public static bool Run { get; } = Environment.GetEnvironmentVariable("DORGORA_TEST_LONG") == "1";

    public static int Times(int quick, int full) => Run ? full : quick;
}
