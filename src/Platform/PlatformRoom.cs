using Dorgora.Platform.Web;

namespace Dorgora.Platform;

public sealed class PlatformRoom : Room;
