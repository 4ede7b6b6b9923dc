using Dorgora.Platform.Web;

namespace Dorgora.OneStop;

/// <summary>What may be done in the service room, and who may. The only place where it stands.</summary>
public static class May
{
    /// <summary>Give tokens: the kiosk, the desk, a counter.</summary>
    public const string GiveTokens = "onestop.give-tokens";

    /// <summary>Serve at a counter: call, start, finish, park, hand on.</summary>
    public const string Serve = "onestop.serve";

    /// <summary>Statistics and daily ledger of the room.</summary>
    public const string Figures = "onestop.figures";

    /// <summary>Services, queues, counters and devices of the room.</summary>
    public const string Arrange = "onestop.arrange";

    /// <summary>Read the board by a device key; the page itself is public.</summary>
    public const string ReadBoard = "onestop.read-board";

    public static readonly IReadOnlyList<Grant> Grants =
    [
        new(GiveTokens, Role.Counter, Role.Operator, Role.Uno, Role.Dc, Role.DeskKey, Role.CounterKey, Role.KioskKey),
        new(Serve, Role.Counter, Role.DeskKey, Role.CounterKey),
        new(Figures, Role.Counter, Role.Uno, Role.Dc, Role.Adc),
        new(Arrange, Role.Admin, Role.Uno, Role.Dc),
        new(ReadBoard, Role.Counter, Role.Operator, Role.Uno, Role.Dc, Role.Adc, Role.Admin, Role.DeskKey, Role.CounterKey, Role.KioskKey, Role.BoardKey),
    ];
}
