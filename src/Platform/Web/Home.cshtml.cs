using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Platform.Web;

[Public]
public sealed class Home : PageModel;
