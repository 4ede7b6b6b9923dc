using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.Platform.Accounts.Citizens;

/// <summary>The two steps of a citizen's sign-in: the number, then the code. Neither stands in an address.</summary>
public abstract class SignInPage : ActPage
{
    internal static readonly CodeFor Purpose = new("sign-in", "", "আপনার কোড");

    /// <summary>Where the person was going: a page of this site.</summary>
    [BindProperty(SupportsGet = true)] public string Next { get; set; } = "";

    /// <summary>There, or the own page.</summary>
    protected string Onward => Local.IsLocal(Next) && Next.Length <= 1000 && !Next.StartsWith("/me/", StringComparison.OrdinalIgnoreCase) ? Next : "/me";

    /// <summary>The address of a step, with the way on.</summary>
    public string Step(string address) => Onward == "/me" ? address : $"{address}?next={Uri.EscapeDataString(Onward)}";
}
