using Dorgora.Platform.Web;

namespace Dorgora.Telephone;

public sealed class TelephoneRoom : Room;
