using Dorgora.Bangla;
using Dorgora.Directories.Trades;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.Directories.Providers;

/// <summary>One trade as it is typed: amounts in taka, in either script.</summary>
public sealed class WorkInput
{
    public string Trade { get; set; } = "";
    public int? Years { get; set; }
    public string PriceFrom { get; set; } = "";
    public string PriceTo { get; set; } = "";
    public string Unit { get; set; } = "";
    public string VisitFee { get; set; } = "";
    public Dictionary<string, string> Traits { get; set; } = [];

    /// <summary>Take it out of the entry.</summary>
    public bool Without { get; set; }
    public Trade? Book => TradeBook.Find(Trade);
}

/// <summary>The form of an entry, for the desk and for its owner.</summary>
public abstract class ProviderFormPage(Areas areas) : ActPage
{
    [BindProperty] public ProviderKind Kind { get; set; }
    [BindProperty] public string NameBn { get; set; } = "";
    [BindProperty] public string NameEn { get; set; } = "";
    [BindProperty] public string HeadlineBn { get; set; } = "";
    [BindProperty] public string AboutBn { get; set; } = "";
    [BindProperty] public string TradeLicence { get; set; } = "";
    [BindProperty] public int? Workers { get; set; }
    [BindProperty] public bool ByCall { get; set; }
    [BindProperty] public bool BySms { get; set; }
    [BindProperty] public bool ByWhatsApp { get; set; }
    [BindProperty] public bool BySmsSearch { get; set; }
    [BindProperty] public string HoursBn { get; set; } = "";
    [BindProperty] public List<string> Places { get; set; } = [];
    [BindProperty] public List<WorkInput> Works { get; set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => [new(T["একজন মানুষ"], $"{ProviderKind.Person}"), new(T["প্রতিষ্ঠান"], $"{ProviderKind.Firm}")];

    /// <summary>Unions of the upazila; none chosen means all of it.</summary>
    public IReadOnlyList<SelectListItem> Unions { get; private set; } = [];

    protected async Task LoadUnions(string officePath)
    {
        var atlas = await areas.Now(Db, HttpContext.RequestAborted);
        Unions = atlas.Of(officePath) is { } place ? [.. atlas.Below(place).Select(a => new SelectListItem(T.Name(a.NameBn, a.NameEn), a.Id.ToString()))] : [];
    }

    /// <summary>Fills the fields from what is there.</summary>
    protected void Take(Provider p)
    {
        (Kind, NameBn, NameEn, HeadlineBn, AboutBn) = (p.Kind, p.NameBn, p.NameEn, p.HeadlineBn, p.AboutBn);
        (TradeLicence, Workers, HoursBn, BySmsSearch) = (p.TradeLicence, p.Workers, p.HoursBn, p.BySmsSearch);
        (ByCall, BySms, ByWhatsApp) = (p.Ways.HasFlag(ProviderWays.Call), p.Ways.HasFlag(ProviderWays.Sms), p.Ways.HasFlag(ProviderWays.WhatsApp));
        Places = [.. p.Areas.Select(a => a.AreaId.ToString())];
        Works = [.. p.Works.Select(w => new WorkInput
        {
            Trade = w.Trade, Years = w.YearsOn(Time.Today), PriceFrom = Taka(w.PriceFrom), PriceTo = Taka(w.PriceTo), Unit = w.Unit, VisitFee = Taka(w.VisitFee), Traits = new(w.Traits),
        })];
    }

    /// <param name="mobile">Typed at the desk; the owner's own is known.</param>
    protected ProviderForm Form(string mobile) => new(Kind, NameBn, NameEn, mobile, HeadlineBn)
    {
        AboutBn = AboutBn, TradeLicence = TradeLicence, Workers = Workers, HoursBn = HoursBn, BySmsSearch = BySmsSearch,
        Ways = (ByCall ? ProviderWays.Call : 0) | (BySms ? ProviderWays.Sms : 0) | (ByWhatsApp ? ProviderWays.WhatsApp : 0),
        Areas = [.. Places.Where(p => Unions.Any(u => u.Value == p)).Select(Guid.Parse)],
        Works = [.. Works.Where(w => !w.Without).Select(w => new WorkForm(w.Trade, w.Years, Poisha(w.PriceFrom, "PriceFrom"), Poisha(w.PriceTo, "PriceTo"), w.Unit, Poisha(w.VisitFee, "VisitFee"), w.Traits))],
    };

    private static long? Poisha(string text, string at)
        => string.IsNullOrWhiteSpace(text) ? null : Money.TryParse(text, out var poisha) ? poisha : throw new RuleBroken("টাকার অঙ্কটি সংখ্যায় লিখুন, যেমন ৫০০", at: at);

    private static string Taka(long? poisha) => poisha is { } p ? Digits.ToBangla(p / 100) : "";
}
