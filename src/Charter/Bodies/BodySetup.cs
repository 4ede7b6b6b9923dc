using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Charter.Bodies;

/// <summary>What focal officers, committees and samples bring to the room.</summary>
internal static class BodySetup
{
    /// <summary>Photographs and orders are published in the service box, so everybody may see them: those that a row names, and no other.</summary>
    public static void AddServices(IServiceCollection services)
    {
        services.AddFileRule(FocalTerm.PhotoKind, (db, _, file) => Of<FocalTerm>(db).AnyAsync(t => t.PhotoFile == file.Id), forAll: true);
        services.AddFileRule(FocalTerm.OrderKind, async (db, _, file) => await Of<FocalTerm>(db).AnyAsync(t => t.OrderFile == file.Id) || await Of<Committee>(db).AnyAsync(c => c.OrderFile == file.Id), forAll: true);
    }

    private static IQueryable<T> Of<T>(AppDb db) where T : class => db.Set<T>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking();
}
