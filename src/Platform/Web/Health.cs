using System.Diagnostics;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Web;

/// <summary>One thing that must be well for the program to serve. <paramref name="Says"/> is for the log and the operator.</summary>
public sealed record Check(bool Ok, string Says);

/// <summary>
/// Whether the program lives, and whether it can do its work: a write that reaches the disk, room on the disk, the newest schema, a clock
/// that did not jump. Asked at most once a second, however many ask.
/// </summary>
public sealed class Health(Func<AppDb> databases, Site site, TimeProvider time, Writer? writer = null) : IDisposable
{
    private const long LeastFreeBytes = 100L * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), WorstJump = TimeSpan.FromMinutes(5), Fresh = TimeSpan.FromSeconds(1);
    private readonly (DateTime Wall, long Steady) begun = (time.Now, Stopwatch.GetTimestamp());
    private readonly SemaphoreSlim one = new(1);
    private (long At, IReadOnlyDictionary<string, Check> Checks)? last;

    public async Task<IReadOnlyDictionary<string, Check>> Look()
    {
        await one.WaitAsync();
        try
        {
            if (last is { } known && Stopwatch.GetElapsedTime(known.At) < Fresh) return known.Checks;
            var checks = new Dictionary<string, Check> { ["database"] = await Try(Write), ["migrations"] = await Try(Schema), ["disk"] = Disk(), ["clock"] = Clock() };
            last = (Stopwatch.GetTimestamp(), checks);
            return checks;
        }
        finally { one.Release(); }
    }

    private async Task<Check> Try(Func<AppDb, CancellationToken, Task<Check>> look)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await using var db = databases().For(Scope.All, Actor.System, time);
            return await look(db, patience.Token);
        }
        catch (NotDurable lost) { return new Check(false, lost.Why ?? "not-durable"); }
        catch (Exception e) { return new Check(false, e.GetType().Name); }
    }

    private async Task<Check> Write(AppDb db, CancellationToken cancel)
    {
        await db.Write(unit => unit.Database.ExecuteSqlRawAsync("UPDATE platform_write_probe SET filler = NULL", cancel), cancel);
        return writer?.Refusing is { } why ? new Check(false, why) : new Check(true, "written");
    }

    private static async Task<Check> Schema(AppDb db, CancellationToken cancel)
        => await db.Database.GetPendingMigrationsAsync(cancel) is var pending && !pending.Any() ? new Check(true, "newest") : new Check(false, "older than the program");

    private Check Disk()
    {
        var free = new DriveInfo(site.Data).AvailableFreeSpace;
        return new Check(free >= LeastFreeBytes, $"{free / 1024 / 1024} MB free");
    }

    private Check Clock()
    {
        var jump = (time.Now - begun.Wall - Stopwatch.GetElapsedTime(begun.Steady)).Duration();
        return new Check(jump < WorstJump, jump < WorstJump ? "steady" : $"jumped by {(long)jump.TotalSeconds} s since the start");
    }

    public void Dispose() => one.Dispose();

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz/live", () => Results.Json(new { status = "ok" })).WithMetadata(new UnattendedAttribute()).ExcludeFromDescription();
        app.MapGet("/healthz/ready", async (Health health) =>
        {
            var checks = await health.Look();
            var ok = checks.Values.All(c => c.Ok);
            return Results.Json(new { status = ok ? "ok" : "failing", checks }, statusCode: ok ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithMetadata(new UnattendedAttribute()).ExcludeFromDescription();
    }
}
