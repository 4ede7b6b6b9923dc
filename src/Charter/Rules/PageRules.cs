using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>C01 and C16: whether there is a page, and whether a citizen can read it.</summary>
internal static class PageRules
{
    private static readonly Place Page = new("পাতা");

    /// <summary>A fixed width that no telephone shows, in pixels.</summary>
    private const int TooWide = 1000;

    public static IEnumerable<Flaw>? Opens(Exhibit x) => x.Page switch
    {
        null => null,
        { Opened: false } or { Content: PageContent.Nothing } => [new(Page, $"{Named(x.Page)} খোলেনি বা পাওয়া যায়নি")],
        { Content: PageContent.BarePdf } => [new(Page, $"{Named(x.Page)} খুললে শুধু পিডিএফ আসে, লেখা পাতা নেই")],
        { Content: PageContent.Picture } => [new(Page, $"{Named(x.Page)} খুললে শুধু ছবি আসে, লেখা পাতা নেই")],
        _ => [],
    };

    private static string Named(PageFacts page) => page.Address == "" ? "পাতাটি" : RuleBook.Quote(page.Address);

    public static IEnumerable<Flaw>? Readable(Exhibit x)
    {
        if (x.Page?.Content is PageContent.Picture) return [new(Page, "পুরো পাতা একটি ছবি", Severity.Warning)];
        if (x.Reading is not { IsWhole: true } reading) return Seen(x);
        if (reading.Images > 0 && !reading.Rows.Any()) return [new(Page, $"{Bangla.Digits.ToBangla(reading.Images)}টি ছবি আছে, কিন্তু সেবার কোনো লেখা ছক নেই", Severity.Warning)];
        if (reading.WidestTable > TooWide) return [new(Page, $"ছকের চওড়া “{Bangla.Digits.ToBangla(reading.WidestTable)}” পিক্সেলে বাঁধা, ফোনে পাশে সরিয়ে পড়তে হয়", Severity.Warning)];
        return [];
    }

    /// <summary>The answer of a rule about the text when there is none: known to be missing, or not looked at.</summary>
    internal static IEnumerable<Flaw>? Seen(Exhibit x)
        => x.Reading is null && x.Page is { Opened: false } or { Content: PageContent.Nothing } ? [new(Page, "কোনো সেবা প্রদান প্রতিশ্রুতি পাওয়া যায়নি")] : null;
}
