using System.Globalization;
using System.Text.RegularExpressions;
using Dorgora.Platform.Web.Icons;
using Dorgora.Platform.Web.Tags;
using QRCoder;
using Xunit;

namespace Dorgora.Tests.Platform.Web;

public sealed partial class LookTests
{
    private static readonly string[] States = ["new", "given", "open", "wait", "done", "closed", "again", "late", "soon", "no", "ok"];

    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_folder()
        => Assert.DoesNotContain(Named(IconName()), n => !IconSet.Has(n.Name));

    [Fact]
    public void Every_state_that_a_page_names_has_a_shape_and_a_colour()
        => Assert.DoesNotContain(Named(StateName()), n => !States.Contains(n.Name));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(7, 2)]
    [InlineData(8, 3)]
    [InlineData(15, 3)]
    [InlineData(16, 4)]
    [InlineData(30, 4)]
    [InlineData(31, 5)]
    public void The_stair_of_age_has_five_steps(int days, int step) => Assert.Equal(step, AgeTag.Step(days));

    [Fact]
    public void The_drawn_code_has_exactly_the_dark_squares_of_the_qr_code()
    {
        const string text = "https://dorgora.example/c/4273301";
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var (path, size) = QrTag.Draw(text);
        var runs = Run().Matches(path).Select(m => (X: Number(m, 1), Y: Number(m, 2), Length: Number(m, 3)));
        var drawn = runs.SelectMany(r => Enumerable.Range(r.X, r.Length).Select(x => (x, r.Y))).ToHashSet();
        var dark = from y in Enumerable.Range(0, size + 8) from x in Enumerable.Range(0, size + 8) where code.ModuleMatrix[y][x] select (x - 4, y - 4);
        Assert.Equal(dark.ToHashSet(), drawn);
    }

    /// <summary>Names written in pages; those that Razor computes are left out.</summary>
    private static IEnumerable<(string File, string Name)> Named(Regex pattern)
    {
        var pages = Directory.GetFiles(Path.Combine(Root(), "src"), "*.cshtml", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        return pages.SelectMany(f => pattern.Matches(File.ReadAllText(f)).Select(m => (Path.GetFileName(f), m.Groups.Values.Skip(1).First(g => g.Success).Value)));
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dorgora.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("""<icon\s[^>]*?name="([^"@]+)"|<niche\s[^>]*?icon="([^"@]+)""")]
    private static partial Regex IconName();

    [GeneratedRegex("""<tag\s[^>]*?state="([^"@]+)""")]
    private static partial Regex StateName();

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1")]
    private static partial Regex Run();
}
