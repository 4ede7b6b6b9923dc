using Dorgora.OneStop.Boards;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.OneStop.Api;

/// <summary>What hangs on the wall, for programs: numbers and counters, never a person.</summary>
public static class BoardApi
{
    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/api/v1/offices/{office}/board", Show).WithMetadata(new NeedsAttribute(May.ReadBoard)).WithTags("Tokens").WithSummary("The board: last calls, how many wait");

    private static async Task<IResult> Show(string office, WallBoards boards, AppDb db, Caller caller, CancellationToken cancel)
    {
        if (await TokenApi.Own(db, caller, office, cancel) is not { } at) return ProblemResult.Missing;
        var board = await boards.Of(db, at, cancel);
        return Answer.Ok(new
        {
            seq = board.Seq, asOf = board.AsOf, calls = board.Calls.Select(c => new { number = c.Number, numberLatin = c.NumberLatin, counter = c.Room is null ? c.Counter : (int?)null, room = c.Room, at = c.At, state = c.State }),
            waiting = board.Waiting.Select(w => new { queue = w.Letter, name = w.NameBn, count = w.Count }),
        });
    }
}
