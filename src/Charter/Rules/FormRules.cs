using Dorgora.Bangla;
using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>C02 and C03: the three sections, and the columns of the prescribed form.</summary>
internal static class FormRules
{
    public static IEnumerable<Flaw>? ThreeSections(Exhibit x)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        var missing = Enum.GetValues<ServiceCategory>().Where(c => !reading.Tables.Any(t => t.Category == c && t.Rows.Count > 0)).ToList();
        return missing.Select(c => new Flaw(new(Forms.Title(c)), reading.Sections.Contains(c)
            ? $"{RuleBook.Quote(Forms.Title(c))} শিরোনাম আছে, নিচে কোনো সেবা নেই" : $"{RuleBook.Quote(Forms.Title(c))} ভাগটি পাওয়া যায়নি"));
    }

    public static IEnumerable<Flaw>? Columns(Exhibit x)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        if (reading.Tables.Count == 0) return [new(new(Forms.Services), "সেবার কোনো ছক পাওয়া যায়নি")];
        return reading.Tables.Where(t => !t.PartBn.StartsWith("২.৪", StringComparison.Ordinal)).Select(t => Fault(t, x.Expected)).OfType<Flaw>();
    }

    private static Flaw? Fault(FoundTable table, CharterForm expected)
    {
        var place = new Place(table.PartBn);
        if (table.HeadsGuessed) return new(place, "ছকের ওপরে কলামের শিরোনাম নেই");
        var heads = table.Heads.Where(h => h.Means is null or < Column.Category).ToList();
        var found = heads.Select(h => h.Means).ToList();
        var forms = expected == CharterForm.Field8 ? new[] { Forms.Field8 } : [Forms.Dept8, [.. Forms.Dept8.Take(7)]];
        if (forms.Any(f => found.SequenceEqual(f.Cast<Column?>()))) return null;
        return new(place, $"{Digits.ToBangla(heads.Count)}টি কলাম পাওয়া গেছে{Missing(found, forms[0])}{Strange(heads)}{Turned(table, found, forms[0], expected)}");
    }

    /// <summary>"; ৪, ৭ ও ৮ নম্বর নেই".</summary>
    private static string Missing(List<Column?> found, IReadOnlyList<Column> form)
    {
        var numbers = form.Select((c, i) => (Column: c, Number: Digits.ToBangla(i + 1))).Where(c => !found.Contains(c.Column)).Select(c => c.Number).ToList();
        if (numbers.Count == 0) return "";
        return $"; {(numbers.Count == 1 ? numbers[0] : string.Join(", ", numbers.SkipLast(1)) + " ও " + numbers[^1])} নম্বর নেই";
    }

    private static string Strange(List<FoundHead> heads)
    {
        var strange = heads.Where(h => h.Means is null && h.Text != "").Select(h => RuleBook.Quote(h.Was, 60)).ToList();
        return strange.Count == 0 ? "" : $"; চেনা যায়নি {string.Join(", ", strange)}";
    }

    private static string Turned(FoundTable table, List<Column?> found, IReadOnlyList<Column> form, CharterForm expected)
    {
        if (table.Form != expected) return expected == CharterForm.Field8 ? "; এটি মন্ত্রণালয় বা অধিদপ্তরের ছক, মাঠ পর্যায়ের নয়" : "; এটি মাঠ পর্যায়ের ছক, মন্ত্রণালয় বা অধিদপ্তরের নয়";
        var ours = found.OfType<Column>().Where(form.Contains).ToList();
        if (ours.SequenceEqual(form.Where(ours.Contains))) return "";
        return $"; কলামের ক্রম বদলে গেছে: {string.Join(" · ", ours.Select(c => RuleBook.Quote(Forms.Head(expected, c).Split(',', '(')[0].Trim(), 40)))}";
    }
}
