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

    /// <summary>Read what visitors wrote of the service.</summary>
    public const string ReadOpinions = "onestop.read-opinions";

    /// <summary>Services, queues, counters and devices of the room.</summary>
    public const string Arrange = "onestop.arrange";

    /// <summary>The menu leads to the arranging. A UNO, whose row of the menu is full, finds it from the room's public page.</summary>
    public const string FindArranging = "onestop.find-arranging";

    /// <summary>Read the board by a device key; the page itself is public.</summary>
    public const string ReadBoard = "onestop.read-board";

    /// <summary>Ask for a visitor that an official receives them.</summary>
    public const string AskToMeet = "onestop.ask-to-meet";

    /// <summary>Answer the visitors of one's own post; a desk's key for the post it names.</summary>
    public const string AnswerVisitors = "onestop.answer-visitors";

    /// <summary>Book, move and cancel appointments, and receive who has one.</summary>
    public const string Book = "onestop.book";

    /// <summary>Say which hours can be booked, close a day.</summary>
    public const string ArrangeSlots = "onestop.arrange-slots";
    /// <summary>Keep numbers for the time without network, and hand in what was given meanwhile.</summary>
    public const string KeepNumbers = "onestop.keep-numbers";

    public static readonly IReadOnlyList<Grant> Grants =
    [
        new(GiveTokens, Role.Counter, Role.Operator, Role.Uno, Role.Dc, Role.DeskKey, Role.CounterKey, Role.KioskKey),
        new(Serve, Role.Counter, Role.DeskKey, Role.CounterKey),
        new(Figures, Role.Counter, Role.Uno, Role.Dc, Role.Adc),
        new(KeepNumbers, Role.KioskKey),
        new(ReadOpinions, Role.Uno, Role.Dc, Role.Adc),
        new(Arrange, Role.Admin, Role.Uno, Role.Dc),
        new(AskToMeet, Role.Counter, Role.Operator, Role.DeskKey, Role.CounterKey, Role.KioskKey),
        new(AnswerVisitors, Role.Dc, Role.Adc, Role.Uno, Role.Officer, Role.DeskKey),
        new(Book, Role.Counter, Role.Operator, Role.Uno, Role.Dc, Role.Adc, Role.DeskKey, Role.CounterKey, Role.KioskKey),
        new(ArrangeSlots, Role.Admin, Role.Counter, Role.Uno, Role.Dc, Role.Adc, Role.DeskKey),
        new(FindArranging, Role.Admin, Role.Dc),
        new(ReadBoard, Role.Counter, Role.Operator, Role.Uno, Role.Dc, Role.Adc, Role.Admin, Role.DeskKey, Role.CounterKey, Role.KioskKey, Role.BoardKey),
    ];
}
