using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Dorgora.Tests.Architecture;

/// <summary>What the sources may and may not do, read from the files themselves.</summary>
public sealed class ArrowTests
{
    /// <summary>Lowest first; a project may know only those on lower lines.</summary>
    private static readonly string[][] Order =
    [
        ["Bangla"], ["Platform"], ["Offices"], ["Payments", "Telephone"], ["Charter", "Directories"], ["HelpDesk"], ["OneStop", "Haat"], ["Reports"], ["Migrations"], ["Host"],
    ];

    internal static readonly string Root = FindRoot();

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Path.Combine(Root, "src")).Where(d => Directory.GetFiles(d, "*.csproj").Length > 0).Select(d => Path.GetFileName(d)!)];

    internal static IEnumerable<string> Sources(string folder, params string[] endings) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
        .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)) && !Regex.IsMatch(Path.GetRelativePath(Root, f), "(^|/)(bin|obj|node_modules|wwwroot)/"));

    [Theory, MemberData(nameof(Projects))]
    public void A_project_knows_only_lower_ones(string project)
    {
        var references = XDocument.Load(Path.Combine(Root, "src", project, $"{project}.csproj")).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).ToList();
        Assert.All(references, r => Assert.True(Level(r) < Level(project), $"{project} may not know {r}"));
    }

    [Fact]
    public void Nobody_switches_the_banned_clock_back_on()
        => Assert.All(Sources("src", ".cs"), f => Assert.DoesNotContain("disable RS0030", File.ReadAllText(f), StringComparison.Ordinal));

    [Fact]
    public void Pages_have_no_script_or_style_of_their_own_since_browsers_would_refuse_them()
    {
        var faults = Sources("src", ".cshtml").SelectMany(f => Regex.Matches(File.ReadAllText(f), "<(?!when)[a-z-]+[^>]*\\sstyle=\"|\\son(?!ce=)[a-z]+=\"|<script(?![^>]*\\ssrc=)|<style|javascript:", RegexOptions.IgnoreCase)
            .Select(m => $"{Path.GetRelativePath(Root, f)}: {m.Value.Trim()}"));
        Assert.Empty(faults);
    }

    [Fact]
    public void Sources_are_written_in_nfc_so_that_a_sentence_finds_its_english()
        => Assert.Empty(Sources("src", ".cs", ".cshtml", ".json").Where(f => !File.ReadAllText(f).IsNormalized()).Select(f => Path.GetRelativePath(Root, f)));

    [Fact]
    public void Nobody_writes_html_from_data_by_hand()
        => Assert.Empty(Sources("src", ".cshtml").Where(f => File.ReadAllText(f).Contains("Html.Raw", StringComparison.Ordinal)).Select(f => Path.GetRelativePath(Root, f)));

    [Fact]
    public void No_file_is_longer_than_250_lines()
        => Assert.Empty(Sources("src", ".cs", ".cshtml").Where(f => !Regex.IsMatch(f, "/(Initial|\\w+Snapshot)\\.cs$") && File.ReadLines(f).Count() > 250).Select(f => Path.GetRelativePath(Root, f)));

    private static int Level(string project) => Array.FindIndex(Order, line => line.Contains(project)) is >= 0 and var level ? level : throw new InvalidOperationException($"Where does {project} stand? Add it to Order.");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Dorgora.slnx"))) return at.FullName;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
    }
}
