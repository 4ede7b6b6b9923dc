using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Dorgora.Platform.Files;

/// <summary>A room's word on who may open the files that hang on one kind of its things.</summary>
/// <param name="Kind">As in <see cref="StoredFile.OwnerKind"/>.</param>
/// <param name="May">Asked with the caller's own context. Without a rule nobody may.</param>
/// <param name="ForAll">Callers who are not signed in are asked about too: pictures on public pages.</param>
public sealed record FileRule(string Kind, Func<AppDb, Caller, StoredFile, Task<bool>> May, bool ForAll = false);

public static class FilesSetup
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddFiles()
        {
            services.AddSingleton<FileStore>();
            services.AddScoped<FormFiles>();
            return services.AddJob<SweepFiles>("sweep-files", Timetable.Daily(new TimeOnly(3, 30)));
        }

        /// <summary>A room says who may open its files: <c>services.AddFileRule("helpdesk.case", (db, caller, file) =&gt; …)</c>.</summary>
        public IServiceCollection AddFileRule(string kind, Func<AppDb, Caller, StoredFile, Task<bool>> may, bool forAll = false)
            => services.AddSingleton(new FileRule(kind, may, forAll));
    }

    /// <summary><c>GET /files/{id}</c>. Public by its mark, since the room that owns the file decides; without its word it is not there.</summary>
    public static void MapFiles(this IEndpointRouteBuilder app)
        => app.MapGet("/files/{id:guid}", Serve).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Serve(Guid id, HttpContext context, AppDb db, Func<AppDb> databases, Caller caller, FileStore store, IEnumerable<FileRule> rules, CancellationToken cancel)
    {
        await using var all = databases().For(Scope.All, caller.Actor, db.Time);       // a public picture belongs to an office that the visitor has no scope of
        var file = await all.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        var rule = file is null ? null : rules.SingleOrDefault(r => r.Kind == file.OwnerKind);
        if (file is null || rule is null || !(rule.ForAll || caller.Scope.Covers(file.OfficePath)) || !await rule.May(db, caller, file))
            return Missing;
        return Send(context, store, file, rule.ForAll);
    }

    /// <summary>The bytes, so that they can do nothing in the browser. Only after it was asked whether this person may have them.</summary>
    public static IResult Send(HttpContext context, FileStore store, StoredFile file, bool forAll = false)
    {
        Stream bytes;
        try { bytes = store.Open(file); }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException) { return Missing; }       // ./run check names it
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = forAll ? "public, max-age=86400, immutable" : "no-store";
        // A picture shows in the page; a PDF is handed to the person, since it may hold script of its own.
        var disposition = new ContentDispositionHeaderValue(file.Kind == FileKind.Pdf ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Stream(bytes, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }

    private static ProblemResult Missing => new(StatusCodes.Status404NotFound, "not-found", "পাওয়া গেল না");
}

internal sealed class SweepFiles(FileStore store) : IJob
{
    public Task Run(AppDb db, CancellationToken cancel) => store.Sweep(db, cancel);
}
