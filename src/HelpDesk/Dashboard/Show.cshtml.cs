using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>What a board page shows: the whole of the caller's office, or one office below it.</summary>
public abstract class BoardPage(BoardReader reader) : ActPage
{
    /// <summary>Slug of one office alone; without it the caller's and all below it.</summary>
    [BindProperty(SupportsGet = true)] public string? Office { get; set; }

    /// <summary>late (first), total or oldest.</summary>
    [BindProperty(SupportsGet = true)] public string? Sort { get; set; }

    /// <summary>Every holder, not only the first <see cref="MostHolders"/>.</summary>
    [BindProperty(SupportsGet = true)] public bool All { get; set; }

    /// <summary>Rows of the table before "all".</summary>
    public const int MostHolders = 12;

    public Board Board { get; private set; } = null!;

    public override async Task<IActionResult?> Load()
    {
        if (await reader.Read(Caller.OfficePath, Office, HttpContext.RequestAborted) is not { } board) return NotFound();
        Board = board;
        return null;
    }

    public IEnumerable<HolderRow> Holders => Sort switch
    {
        "total" => Board.Holders.OrderByDescending(r => r.Ages.Total),
        "oldest" => Board.Holders.OrderBy(r => r.Ages.Oldest),
        _ => Board.Holders,
    };

    /// <summary>This board with something changed; "" leaves a part out.</summary>
    public string Address(string page = "/dashboard", string? sort = null, bool? all = null)
    {
        var by = sort ?? Sort;
        var query = string.Join('&', new[]
        {
            Office is { Length: > 0 } ? $"office={Uri.EscapeDataString(Office)}" : "", by is "total" or "oldest" ? $"sort={by}" : "", all ?? All ? "all=true" : "",
        }.Where(p => p != ""));
        return query == "" ? page : $"{page}?{query}";
    }

    /// <summary>An office's topic tells of the offices below it too.</summary>
    public string Topic => $"{Board.Office.Slug}.cases";
}

/// <summary>"কার কাছে কী, কত দিন": what is pending with whom for how many days.</summary>
[Needs(May.Dashboard)]
public sealed class Show(BoardReader reader) : BoardPage(reader);
