using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web.Layout;

/// <summary>A link with its Bangla words, of the public menu or the footer.</summary>
public sealed record FrameLink(string Text, string Href);

/// <summary>Fills the frame of a page; registered as a singleton by each room that knows something about it (Offices: the office, rooms: their public entries).</summary>
public delegate Task FillFrame(HttpContext context, Frame frame);

/// <summary>
/// What stands around every page: whose portal it is, where to call, the public menu, whether this is a demo. One for each request;
/// a page may change it too. Names come already in the language of the request.
/// </summary>
public sealed class Frame
{
    private static readonly object Slot = new();

    /// <summary>Red banner on every page and paper.</summary>
    public bool Demo { get; set; }

    /// <summary>Why nothing can be written now (<see cref="Data.DiskState.Refusing"/>), or null: a banner on every page.</summary>
    public string? Refusing { get; set; }

    /// <summary>Name after the dash of each title: দ্রুতসেবা, or the product's own.</summary>
    public string Portal { get; set; } = "দোরগোড়া";

    /// <summary>Beside the logo: "শাহরাস্তি উপজেলা", and the quiet line under it.</summary>
    public string Office { get; set; } = "";
    public string Under { get; set; } = "";

    /// <summary>Beside the logo at a desk: "শাহরাস্তি কলসেন্টার"; the office when empty.</summary>
    public string Desk { get; set; } = "";

    /// <summary>The office's own emblem; without one its place stays empty on screen and dashed on paper.</summary>
    public string? Emblem { get; set; }

    /// <summary>A style sheet of the office's own colours.</summary>
    public string? Style { get; set; }

    /// <summary>What the browser installs the portal as (a web app manifest); null on pages of no portal.</summary>
    public string? Manifest { get; set; }

    /// <summary>First lines of the footer: full name of the office, place, hours, number to call (E.164).</summary>
    public string FullName { get; set; } = "";
    public string Place { get; set; } = "";
    public string Hours { get; set; } = "";
    public string? Phone { get; set; }

    public string Home { get; set; } = "/";
    public string DeskHome { get; set; } = "/desk";
    public string SignIn { get; set; } = "/signin";
    public string SignOut { get; set; } = "/signout";

    public List<FrameLink> Menu { get; } = [];
    public List<FrameLink> Foot { get; } = [];

    /// <summary>This request's frame, filled once by those who know.</summary>
    public static async Task<Frame> Of(HttpContext context)
    {
        if (context.Items[Slot] is Frame known) return known;
        var frame = new Frame { Demo = context.RequestServices.GetService<Site>()?.Demo == true, Refusing = Data.DiskState.Refusing(context.RequestServices) };
        context.Items[Slot] = frame;
        foreach (var fill in context.RequestServices.GetServices<FillFrame>()) await fill(context, frame);
        return frame;
    }
}
