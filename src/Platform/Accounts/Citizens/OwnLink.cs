using Dorgora.Platform.Data;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>A line of the citizen's own page (/me), in a room's front door (<see cref="Web.Room.Own"/>).</summary>
/// <param name="Text">Bangla, what one finds there: "আমার ফরমাশ".</param>
/// <param name="Href">A page that says <see cref="Web.NeedsCitizenAttribute"/>.</param>
/// <param name="Icon">Of the icon set.</param>
/// <param name="Order">Place in the list, small first.</param>
/// <param name="Count">
/// How many wait for this number (E.164), up to <see cref="Web.MenuCounts.Most"/> (CountToShow); null shows none. The context sees every office, so it
/// must ask for the number's own rows only, by one indexed read. Never of sealed or sensitive things: the telephone may be another's by now.
/// </param>
public sealed record OwnLink(string Text, string Href, string Icon, int Order, Func<AppDb, string, CancellationToken, Task<int>>? Count = null);
