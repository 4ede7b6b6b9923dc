using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dorgora.Browser;

/// <summary>Pictures of pages for people to look at: artifacts/screens of the repository, which git does not keep.</summary>
internal static partial class Screens
{
    /// <summary>The repository's artifacts/screens.</summary>
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(Root(), "artifacts", "screens")).FullName;

    /// <summary>"uno-dashboard-1280.png": the whole length of the page as it stands.</summary>
    public static Task Take(IPage page, string who, string address, int width)
        => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{who}-{Name(address)}-{width}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });

    private static string Name(string address)
    {
        var name = Sign().Replace(Id().Replace(address.Split('?')[0], "1"), "-").Trim('-');
        return name == "" ? "home" : name;
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Dorgora.slnx"))) at = at.Parent;
        return at?.FullName ?? AppContext.BaseDirectory;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Sign();
}
