using Dorgora.Charter.Editions;
using Dorgora.Charter.Promises;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The services of a charter to choose from, under its three parts, each with its time.</summary>
public static class CharterItems
{
    public static IReadOnlyList<SelectListItem> Of(IReadOnlyList<OfferedService> services, Translator t)
    {
        var parts = Sections.All.ToDictionary(c => c, c => new SelectListGroup { Name = t[Sections.Bangla(c)] });
        return [.. services.Select(s => new SelectListItem($"{t.Name(s.NameBn, s.NameEn)} – {s.TimeBn}", s.Code) { Group = parts[s.Category] })];
    }
}
