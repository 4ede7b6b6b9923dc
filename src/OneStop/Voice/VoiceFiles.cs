using System.Security.Cryptography;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Dorgora.OneStop.Voice;

/// <summary><c>GET /voice/{office}/{clip}.wav</c>: one word of the board's voice, known again by its content.</summary>
public static class VoiceFiles
{
    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/voice/{office}/{clip}.wav", Serve).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Serve(string office, string clip, MadeVoice voice, HttpContext context, CancellationToken cancel)
    {
        if (Clips.Find(clip) is not { } found || await voice.Of(found) is not { } path) return ProblemResult.Missing;
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Bytes(bytes, "audio/wav", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
