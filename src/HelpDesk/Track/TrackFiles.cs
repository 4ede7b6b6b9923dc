using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.HelpDesk.Track;

/// <summary>The photographs that a citizen sent, back to the browser that has opened the case. The address below /track is where its cookie goes.</summary>
internal static class TrackFiles
{
    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/track/case/files/{id:guid}", Serve).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Serve(Guid id, HttpContext http, Tracking tracking, FileStore store, CancellationToken cancel)
        => OpenedCase.Of(http) is { } opened && await tracking.Show(opened, cancel) is { } of && of.Files.FirstOrDefault(f => f.Id == id) is { } file
            ? FilesSetup.Send(http, store, file) : Api.CaseApi.Missing(http);
}
