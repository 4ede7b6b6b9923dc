using Dorgora.OneStop.Kiosk.Offline;

namespace Dorgora.OneStop;

/// <content>A token that came about while the server did not answer.</content>
public sealed partial class Token
{
    /// <param name="mobile">E.164; null when none was given.</param>
    /// <param name="at">When it was given.</param>
    internal static Token OfKiosk(Errand service, TokenQueue queue, PaperToken paper, string? mobile, DateTime at)
        => new(service, queue, paper.Number, paper.Day, mobile, paper.Priority, "kiosk", at) { Secret = paper.Secret, PrintedAt = paper.Printed ? at : null };
}
