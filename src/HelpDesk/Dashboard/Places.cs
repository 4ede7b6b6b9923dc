using Dorgora.Platform.Text;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>What a row of the wall of unions is called.</summary>
internal static class Places
{
    public static string Name(AreaRow row, Translator t) => row switch
    {
        { Sealed: true } => t["সংবেদনশীল, এলাকা গোপন"],
        { Area: { } area } => t.Name(area.NameBn, area.NameEn),
        _ => t["এলাকা জানা নেই"],
    };
}
