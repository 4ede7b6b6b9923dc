using Dorgora.Bangla;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>C11–C14: what the office does around its charter in the quarter.</summary>
internal static class OfficeRules
{
    public static IEnumerable<Flaw>? Renewed(Exhibit x)
    {
        if (!FiscalYear.TryQuarterRange(x.Quarter, out var quarter)) return null;
        var place = new Place("হালনাগাদের তারিখ");
        if ((x.Renewed ?? x.Reading?.Document.Renewed) is not { } day)
            return x.Page is { Opened: true, Content: PageContent.Page } && x.Reading is not null ? [new(place, "পাতায় হালনাগাদের তারিখ পাওয়া যায়নি")] : PageRules.Seen(x);
        if (day >= quarter.First) return [];
        var late = day < quarter.First.AddMonths(-3);
        return [new(place, $"শেষ হালনাগাদ {RuleBook.Quote(Dates.Long(day))}, এই ত্রৈমাসিক শুরু {Dates.Long(quarter.First)}", late ? Severity.Must : Severity.Warning)];
    }

    public static IEnumerable<Flaw>? Focals(Exhibit x)
    {
        if (x.Focals is not { } focals) return null;
        return [.. Focal(focals.Focal, "ফোকাল কর্মকর্তা", Severity.Must), .. Focal(focals.Alternate, "বিকল্প ফোকাল কর্মকর্তা", Severity.Warning)];
    }

    private static IEnumerable<Flaw> Focal(FocalFacts? focal, string whatBn, Severity severity)
    {
        var place = new Place(whatBn);
        if (focal is null or { NameBn: "" }) return [new(place, $"{whatBn} কে তা দেওয়া নেই", severity)];
        string[] missing = [.. new[] { focal.HasPhoto ? "" : "ছবি নেই", ContactText.IsTelephone(focal.Telephone) ? "" : "ফোন নম্বর নেই বা ঠিক নয়", focal.HasOrder ? "" : "নিয়োগের আদেশ নেই" }.Where(m => m != "")];
        return missing.Length == 0 ? [] : [new(place, $"{RuleBook.Quote(focal.NameBn)}: {string.Join(", ", missing)}", Severity.Warning)];
    }

    public static IEnumerable<Flaw>? Committee(Exhibit x)
    {
        if (x.CommitteeOrders is not { } orders || !FiscalYear.TryQuarterRange(x.Quarter, out var quarter)) return null;
        if (orders.Any(o => In(o, quarter))) return [];
        return [new(new("কমিটির আদেশ"), orders.Count == 0 ? "পরিবীক্ষণ কমিটির কোনো আদেশ নেই" : $"শেষ আদেশের তারিখ {RuleBook.Quote(Dates.Long(orders.Max()))}, এই ত্রৈমাসিকের নয়")];
    }

    public static IEnumerable<Flaw>? Minutes(Exhibit x)
    {
        if (x.Minutes is not { } minutes || !FiscalYear.TryQuarterRange(x.Quarter, out var quarter)) return null;
        var before = (First: quarter.First.AddMonths(-3), Last: quarter.First.AddDays(-1));
        var (now, last) = (minutes.Any(m => In(m, quarter)), minutes.Any(m => In(m, before)));
        if (now && last) return [];
        var newest = minutes.Count == 0 ? "কোনো কার্যবিবরণী নেই" : $"শেষ কার্যবিবরণীর তারিখ {RuleBook.Quote(Dates.Long(minutes.Max()))}";
        return [new(new("সভার কার্যবিবরণী"), $"{newest}; {(now ? "গত" : last ? "এই" : "এই ও গত")} ত্রৈমাসিকের কার্যবিবরণী নেই", now || last ? Severity.Warning : Severity.Must)];
    }

    private static bool In(DateOnly day, (DateOnly First, DateOnly Last) quarter) => day >= quarter.First && day <= quarter.Last;
}
