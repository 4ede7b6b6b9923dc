using Dorgora.HelpDesk;
using Dorgora.OneStop.Kiosk;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Web;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.OneStop.Complaints;

/// <summary>Which screen of the way is shown. One thing a screen.</summary>
public enum ComplaintScreen { Number, Matters, Words }

/// <summary>What one may touch instead of writing: a sentence that is the case's first line, and its category at the help desk.</summary>
public sealed record Matter(string Code, string Icon, string Bangla, string Category)
{
    public static readonly IReadOnlyList<Matter> All =
    [
        new("not-served", "circle-help", "আজ সেবা পাইনি", "SVC"), new("bribe", "hand-coins", "বাড়তি টাকা চেয়েছে", "OFF-CMP"), new("rude", "user", "খারাপ ব্যবহার করেছে", "OFF-CMP"), new("slow", "hourglass", "অনেক দিন ধরে ঘুরছি", "SVC"),
        new("land", "mouza", "জমি নিয়ে সমস্যা", "LND"), new("power", "zap", "বিদ্যুৎ, পানি বা গ্যাস", "UTL"), new("allowance", "hand-coins", "ভাতা পাইনি", "SSN"), new("other", "message-circle", "অন্য কথা", "OFF"),
    ];

    private static readonly IReadOnlyList<string> OfOffice = ["কাউন্টারে কেউ ছিলেন না", "বারবার ঘুরিয়েছে", "কাগজ জমা নেয়নি", "রসিদ ছাড়া টাকা চেয়েছে", "কেন হবে না, বলেনি", "আমাকে ফোন করুন"];
    private static readonly IReadOnlyList<string> OfHome = ["আগেও জানিয়েছি", "অনেক দিন ধরে হচ্ছে না", "সবার একই সমস্যা", "কেউ এসে দেখুন", "কাগজ আমার কাছে আছে", "আমাকে ফোন করুন"];

    /// <summary>What people mostly add, ready to touch.</summary>
    public IReadOnlyList<string> Phrases => Code is "land" or "power" or "allowance" or "other" ? OfHome : OfOffice;

    public static Matter? Find(string? code) => All.FirstOrDefault(m => m.Code == code);
}

/// <summary>Somebody was not served, or has a complaint: number if they like, what about, words if they like; it is a case of the help desk at once, with a code.</summary>
[Needs(May.GiveTokens), ForDevice]
public sealed class KioskComplaint(Desk desk, Tries tries, IDataProtectionProvider protection) : KioskSteps(protection)
{
    /// <summary>Of one mobile before it must wait.</summary>
    private const int FreeOfMobile = 5;

    [BindProperty] public ComplaintScreen At { get; set; }

    /// <summary>Code of the <see cref="Matter"/>.</summary>
    [BindProperty] public string About { get; set; } = "";
    [BindProperty] public string Words { get; set; } = "";

    /// <summary>The visitor said that there is no number.</summary>
    [BindProperty] public bool Nameless { get; set; }

    public Matter? Chosen => Matter.Find(About);
    public IReadOnlyList<string> Phrases => Chosen?.Phrases ?? [];
    public override string Address => $"{Start}/complaint";
    public override string WhyNumber => T["কী হলো, এই নম্বরে এসএমএসে জানানো হবে। নম্বর কাউকে দেখানো হবে না।"];

    public override async Task<IActionResult> OnGetAsync() => await Load() ?? Redirect(Start);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (!Common())
            switch (Key)
            {
                case ("begin", _): At = Number is null ? ComplaintScreen.Number : ComplaintScreen.Matters; break;
                case ("go", _):
                    At = ComplaintScreen.Number;
                    Keep();
                    At = ComplaintScreen.Matters;
                    break;
                case ("skip", _): (Held, Nameless, At) = ("", true, ComplaintScreen.Matters); break;
                case ("matters", _): At = ComplaintScreen.Matters; break;
                case ("about", var code): (About, At) = (code, ComplaintScreen.Words); break;
                case ("key", var key): Words = KeyRows.Press(Words, key); break;
                case ("say", var n) when int.TryParse(n, out var which) && which >= 0 && which < Phrases.Count: Words = $"{(Words == "" || Words.EndsWith(' ') ? Words : Words + " ")}{T[Phrases[which]]}{(T.IsEnglish ? ". " : "। ")}"; break;
                case ("send", _): return await Send(cancel);
            }
        if (At != ComplaintScreen.Number && Number is null && !Nameless) At = ComplaintScreen.Number;
        return Show();
    }

    /// <summary>The case, as if it had been told at the front desk.</summary>
    private async Task<IActionResult> Send(CancellationToken cancel)
    {
        At = ComplaintScreen.Matters;
        var matter = Chosen ?? throw new RuleBroken("বিষয়টি তালিকা থেকে বাছুন", at: nameof(About));
        At = ComplaintScreen.Words;
        var number = Number;
        if (number is not null && tries.Take($"complaint {number}", FreeOfMobile) is { Ticks: > 0 }) throw new RuleBroken("এই নম্বর থেকে অল্প সময়ে অনেক অভিযোগ এসেছে। একটু পরে পাঠান, অথবা ফোন করুন", at: nameof(Words));
        var text = string.IsNullOrWhiteSpace(Words) ? matter.Bangla : $"{matter.Bangla}\n{Words}";
        var (logged, _, pin) = await desk.Log(Office, new CaseForm(matter.Category, CaseKind.Complaint, text, null, number, null, null, number is null, false, null, "front-desk"), cancel);
        return await Once.Save(Db, $"{Address}/done?receipt={Uri.EscapeDataString(ComplaintGiven.Seal(HttpContext, logged, pin))}{(Look == "" ? "" : $"&look={Look}")}", cancel);
    }
}
