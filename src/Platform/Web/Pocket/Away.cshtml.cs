using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dorgora.Platform.Web.Pocket;

/// <summary>What a browser shows without network where it has no kept page (ui/js/pocket.js).</summary>
[Public]
public sealed class Away : PageModel;
