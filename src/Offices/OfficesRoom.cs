using Dorgora.Platform.Web;

namespace Dorgora.Offices;

public sealed class OfficesRoom : Room;
