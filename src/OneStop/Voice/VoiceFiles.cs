using System.Security.Cryptography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Dorgora.OneStop.Voice;

/// <summary><c>GET /voice/{office}/{clip}.wav</c>: one word of the office's voice, its own recording or the made one, known again by its content.</summary>
public static class VoiceFiles
{
    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/voice/{office}/{clip}.wav", Serve).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Serve(string office, string clip, MadeVoice voice, Func<AppDb> databases, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (Clips.Find(clip) is not { } found) return ProblemResult.Missing;
        await using var db = databases().For(Scope.All, Actor.Citizen, time);          // what is heard in the hall everybody may hear
        var own = await db.Set<OwnClip>().AsNoTracking().Where(c => c.Clip == clip && db.Set<Office>().Any(o => o.Id == c.OfficeId && o.Slug == office)).Select(c => new { c.Kind, c.Content }).SingleOrDefaultAsync(cancel);
        if (own is not null) return Sound(context, own.Content, own.Kind);
        return await voice.Of(found) is { } path ? Sound(context, await File.ReadAllBytesAsync(path, cancel), "audio/wav") : ProblemResult.Missing;
    }

    private static IResult Sound(HttpContext context, byte[] bytes, string kind)
    {
        context.Response.Headers.CacheControl = "public, max-age=300";                 // a new recording is heard within five minutes
        return Results.Bytes(bytes, kind, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
