using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>Keeps requests and tokens together: who is sent to an official asks for a meeting in the same unit, who goes has taken it back.</summary>
internal static class Following
{
    private static readonly IReadOnlyList<LegState> Gone = [LegState.Left, LegState.Transferred, LegState.Done];

    /// <param name="subject">What it is about; the service's name when nothing was said.</param>
    public static async Task Asks(AppDb unit, Token token, Office office, string? subject, int persons, string channel, DateTime now, CancellationToken cancel = default)
    {
        if (token.Current is not { OfficialPostId: { } post } leg) return;
        var what = !string.IsNullOrWhiteSpace(subject) ? subject : leg.Note != "" ? leg.Note : await unit.Set<Errand>().Where(s => s.Id == leg.ServiceId).Select(s => s.NameBn).SingleAsync(cancel);
        var request = new MeetingRequest(new NewMeeting(office, post, what, persons, token.Mobile, MeetingRequest.Channels.Contains(channel) ? channel : "desk", Dhaka.DateOf(now), now), now, token);
        unit.Add(request);
        await MeetingMessages.Asked(unit, request, cancel);
    }

    /// <summary>After an act on a token: a sending to an official becomes a request, one that was taken back or left is withdrawn.</summary>
    public static async Task Token(AppDb unit, Token token, CancellationToken cancel = default)
    {
        if (token.LastAct is not null && token.Legs.All(l => l.OfficialPostId is null)) return;
        var known = await unit.Set<MeetingRequest>().Where(m => m.TokenId == token.Id).ToListAsync(cancel);
        foreach (var request in known.Where(m => m.MetAt is null && MeetingMoves.May(m.State, MeetingAct.Withdraw)))
            if (token.Legs.FirstOrDefault(l => l.Id == request.LegId) is not { } leg || Gone.Contains(leg.State))
            {
                request.Withdraw(unit.Time.Now);
                await Visits.LetGo(unit, request, cancel);
            }
        var now = token.Current;
        if (now is not { OfficialPostId: not null, State: LegState.Waiting } || known.Exists(m => m.LegId == now.Id)) return;
        await Asks(unit, token, await unit.Set<Office>().SingleAsync(o => o.Id == token.OfficeId, cancel), null, 1, "counter", unit.Time.Now, cancel);
    }
}
