using Dorgora.Directories.Bringing;
using Dorgora.Directories.Trades;
using Dorgora.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Demo;

/// <summary>Invented people in every trade of Sherpur and Kishoreganj Sadar.</summary>
internal static class DemoProviders
{
    public static Task Load(IServiceProvider services, AppDb db)
        => db.Write(unit => services.GetRequiredService<ProvidersImport>().Take(unit, TradeBook.Rows("providers.csv"), null));
}
