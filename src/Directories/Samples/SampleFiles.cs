using Dorgora.Directories.Mine;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Samples;

/// <summary>
/// Who may open a photograph. Below /files, where browsers may keep it for a day, only those that everybody may see; its owner and the desk have
/// addresses of their own, from which nothing is kept.
/// </summary>
internal static class SampleFiles
{
    public static void AddServices(IServiceCollection services)
        => services.AddFileRule(WorkSample.PictureKind, IsPublic, forAll: true).AddHandler<SamplesFollow>("directories.samples");

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/me/profiles/samples/{sample:guid}/picture", ToOwner).WithMetadata(new NeedsCitizenAttribute()).ExcludeFromDescription();
        app.MapGet("/desk/providers/samples/{sample:guid}/picture", ToDesk).WithMetadata(new NeedsAttribute(May.See)).ExcludeFromDescription();
    }

    private static Task<bool> IsPublic(AppDb db, Caller caller, StoredFile file) => db.Set<WorkSample>().IgnoreQueryFilters([AppDb.OfficeFilter])
        .AnyAsync(s => s.FileId == file.Id && s.State == SampleState.Shown && db.Set<Provider>().Any(p => p.Id == s.ProviderId && p.State == ProviderState.Shown));

    private static async Task<IResult> ToOwner(Guid sample, HttpContext http, Caller caller, FileStore store, CancellationToken cancel)
    {
        await using var db = http.OpenOwn();
        return Send(http, store, await Of(db, OwnEntry.Of(db, caller), sample).SingleOrDefaultAsync(cancel));
    }

    private static async Task<IResult> ToDesk(Guid sample, HttpContext http, AppDb db, FileStore store, CancellationToken cancel)
        => Send(http, store, await Of(db, db.Set<Provider>(), sample).SingleOrDefaultAsync(cancel));

    private static IQueryable<StoredFile> Of(AppDb db, IQueryable<Provider> providers, Guid sample) => db.Set<StoredFile>().AsNoTracking()
        .Where(f => db.Set<WorkSample>().Any(s => s.Id == sample && s.FileId == f.Id && providers.Any(p => p.Id == s.ProviderId)));

    private static IResult Send(HttpContext http, FileStore store, StoredFile? file)
        => file is null ? new ProblemResult(StatusCodes.Status404NotFound, "not-found", "পাওয়া গেল না") : FilesSetup.Send(http, store, file);
}
