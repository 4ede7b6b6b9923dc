using System.Globalization;
using System.Text.RegularExpressions;
using Dorgora.Bangla;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Kiosk;

/// <summary>
/// A visitor gives their token up at the kiosk: by the QR code of the paper, or by its number and the last four digits of the mobile. Each key
/// of the pad sends the form, so it works without script. Who guesses must wait longer each time.
/// </summary>
[Needs(May.GiveTokens), ForDevice]
public sealed partial class GiveUp(Hall hall, Tries tries) : KioskPage
{
    private const string NoMatch = "এমন কোনো টোকেন এখন সারিতে নেই। নম্বর ও মোবাইলের শেষ চার অঙ্ক দেখে আবার দিন";

    /// <summary>letter, number, last.</summary>
    [BindProperty] public string Stage { get; set; } = "letter";
    [BindProperty] public string Letter { get; set; } = "";
    [BindProperty] public string Number { get; set; } = "";
    [BindProperty] public string Typed { get; set; } = "";

    /// <summary>What a scanner read from the paper.</summary>
    [BindProperty] public string Code { get; set; } = "";
    [BindProperty] public string Do { get; set; } = "";

    public IReadOnlyList<TokenQueue> Queues { get; private set; } = [];

    /// <summary>The chosen letter as the papers of this language write it.</summary>
    public string ShownLetter => T.IsEnglish && Queues.FirstOrDefault(q => q.Letter == Letter) is { } queue ? queue.Latin : Letter;

    /// <summary>The number that was given up.</summary>
    public string? Left { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        Queues = await Db.Set<TokenQueue>().AsNoTracking().Where(q => q.OfficeId == Office.Id).OrderBy(q => q.Order).ToListAsync(HttpContext.RequestAborted);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        Typed = string.Concat(Digits.ToLatin(Typed).Where(char.IsAsciiDigit).Take(4));
        if (Turned(Do)) return Again();
        if (SecretIn().Match(Code) is { Success: true, Value: var secret }) return await Leave(t => t.Secret == secret, cancel);
        if (Do.StartsWith("letter:", StringComparison.Ordinal)) (Letter, Stage, Typed) = (Do[7..], "number", "");
        else if (Do is [>= '0' and <= '9' and var digit] && Typed.Length < 4) Typed += digit;
        else if (Do == "back" && Typed.Length > 0) Typed = Typed[..^1];
        else if (Do == "go" && Stage == "number" && Typed != "") (Number, Stage, Typed) = (Typed, "last", "");
        else if (Do == "go" && Stage == "last") return await ByNumber(cancel);
        return Again();
    }

    private PageResult Again()
    {
        ModelState.Clear();
        return Page();
    }

    private Task<IActionResult> ByNumber(CancellationToken cancel)
    {
        if (Typed.Length != 4 || !int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) throw new RuleBroken(NoMatch, at: nameof(Typed));
        if (tries.Take($"leave {Office.Id} {Letter}{number}") is { Ticks: > 0 } wait) throw new RuleBroken("অনেকবার মেলেনি। {0} মিনিট পরে আবার চেষ্টা করুন", at: nameof(Typed), values: (int)Math.Ceiling(wait.TotalMinutes));
        return Leave(t => t.Letter == Letter && t.Number == number && t.Mobile != null && EF.Functions.Like(t.Mobile, "%" + Typed), cancel);
    }

    private async Task<IActionResult> Leave(System.Linq.Expressions.Expression<Func<Token, bool>> which, CancellationToken cancel)
    {
        var day = Time.Today;
        var found = await Db.Set<Token>().AsNoTracking().Where(t => t.OfficeId == Office.Id && (t.Day == day || t.Carried)).Where(which).OrderByDescending(t => t.Day).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancel);
        if (found is not { } id || await hall.OfVisitor(id, (unit, token) => { token.Leave(null, unit.Time.Now); return Task.CompletedTask; }, cancel) is not { } left)
        {
            (Stage, Code) = (Code == "" ? Stage : "letter", "");
            throw new RuleBroken(NoMatch, at: nameof(Typed));
        }
        Left = T.Number(left);
        return Page();
    }

    [GeneratedRegex("[0-9a-f]{32}(?![0-9a-f-])")]
    private static partial Regex SecretIn();
}
