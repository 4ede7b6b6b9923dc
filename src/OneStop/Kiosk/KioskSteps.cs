using System.Security.Cryptography;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.OneStop.Kiosk;

/// <summary>
/// What each way through the kiosk needs (a token, a time, a complaint): the number as it is typed, then sealed in the form, and the keys that
/// every screen has. The number that was given on one way comes along to the next.
/// </summary>
public abstract class KioskSteps(IDataProtectionProvider protection) : KioskPage
{
    private const int MostDigits = 11;
    private readonly IDataProtector sealing = protection.CreateProtector("onestop kiosk mobile");

    /// <summary>Latin digits of the number so far.</summary>
    [BindProperty] public string Typed { get; set; } = "";

    /// <summary>The number, sealed; "" when none was given.</summary>
    [BindProperty] public string Held { get; set; } = "";

    /// <summary>The key that was pressed: a digit, or "what" or "what:which".</summary>
    [BindProperty] public string Do { get; set; } = "";

    /// <summary>Where the form goes.</summary>
    public abstract string Address { get; }

    /// <summary>Why the number is asked, in the language of the page.</summary>
    public abstract string WhyNumber { get; }

    /// <summary>The key that passes the pad over, in the language of the page; null when there must be a number.</summary>
    public virtual string? Skip => T["মোবাইল নেই, নম্বর ছাড়াই এগিয়ে যান"];

    public virtual bool MayGiveUp => false;

    protected (string What, string Which) Key => Do.Split(':', 2) is [var first, var second] ? (first, second) : (Do, "");

    /// <summary>The number in E.164; null when none was given or what came is not ours.</summary>
    protected string? Number
    {
        get
        {
            if (Held == "") return null;
            try { return sealing.Unprotect(Held); }
            catch (CryptographicException) { return null; }
        }
    }

    public IEnumerable<string> Doors => Enumerable.Range(0, MostDigits).Select(n => n < Typed.Length ? T.Digits(Typed[n].ToString()) : "");

    /// <summary>What stands above the question when something is not right.</summary>
    public string? Wrong => ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).FirstOrDefault(m => m != "");

    /// <summary>Digits, rubbing out, colours: true when the key was one of these.</summary>
    protected bool Common()
    {
        Typed = string.Concat(Digits.ToLatin(Typed).Where(char.IsAsciiDigit).Take(MostDigits));
        switch (Key.What)
        {
            case [>= '0' and <= '9' and var digit] when Typed.Length < MostDigits: Typed += digit; return true;
            case "back": Typed = Typed.Length > 0 ? Typed[..^1] : ""; return true;
            default: return Turned(Do);
        }
    }

    /// <summary>The number is typed: kept sealed.</summary>
    protected void Keep()
    {
        if (!Mobile.TryParse(Typed, out var mobile)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: nameof(Typed));
        (Held, Typed) = (sealing.Protect(mobile.E164), "");
    }

    protected IActionResult Show()
    {
        ModelState.Clear();
        return Page();
    }
}
