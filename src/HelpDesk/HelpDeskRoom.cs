using Dorgora.Platform.Web;

namespace Dorgora.HelpDesk;

public sealed class HelpDeskRoom : Room;
