using Dorgora.Bangla;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>C08–C10: vision and mission, the grievance table, the expectations.</summary>
internal static class TextRules
{
    /// <summary>Working days: first answer 30, appeal 20 (GRS), the cell of the Cabinet Division 60.</summary>
    private static readonly int[] Most = [30, 20, 60];

    public static IEnumerable<Flaw>? VisionAndMission(Exhibit x)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        if (!reading.IsWhole && reading.Vision is null && reading.Mission is null) return null;
        return new[] { Fault(reading.Vision, Forms.Vision), Fault(reading.Mission, Forms.Mission) }.OfType<Flaw>();
    }

    private static Flaw? Fault(Cell? cell, string what)
    {
        if (cell is null) return new(new(what), $"{RuleBook.Quote(what)} লেখা নেই");
        if (!DraftToReading.IsBlank(cell.Text)) return null;
        return new(new(what), cell.Was == "" ? $"{RuleBook.Quote(what)} শিরোনামের পরে কিছু লেখা নেই" : $"{RuleBook.Quote(cell.Was)}: কোনো বাক্য নেই");
    }

    public static IEnumerable<Flaw>? Grievances(Exhibit x)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        if (reading.Grs is null && !reading.IsWhole) return null;
        if (reading.Grs is not { Count: > 0 } rungs) return [new(new(Forms.Grs), "অভিযোগ প্রতিকার ব্যবস্থার ছক পাওয়া যায়নি")];
        var faults = rungs.SelectMany((r, i) => Faults(r, i, x.FormerOfficers));
        return rungs.Count >= 3 ? faults : faults.Append(new(new(Forms.Grs), $"{Digits.ToBangla(rungs.Count)}টি ধাপ আছে; অনিক, আপিল কর্মকর্তা ও অভিযোগ ব্যবস্থাপনা সেল – তিন ধাপ লিখতে হয়", Severity.Warning));
    }

    private static IEnumerable<Flaw> Faults(FoundRung found, int step, IReadOnlyList<string> former)
    {
        var rung = found.Rung;
        if (rung.WhoBn == "" || rung.AddressBn == "") yield return new(found.Place, $"{RuleBook.Quote(rung.WhenBn)}: কার সঙ্গে বা কোন ঠিকানায় যোগাযোগ করতে হবে তা নেই");
        if (former.FirstOrDefault(n => n != "" && (rung.AddressBn + rung.WhoBn).Contains(n, StringComparison.Ordinal)) is { } name) yield return new(found.Place, $"{RuleBook.Quote(name)} এখন আর এই দায়িত্বে নেই");
        var limit = PromisedTime.Parse(rung.LimitBn);
        if (limit.Limit is not { } clock) yield return new(found.Place, $"{RuleBook.Quote(rung.LimitBn)}: নিষ্পত্তির সময়সীমা পড়া যায় না", Severity.Warning);
        else if (step < Most.Length && WorkingDays(clock) > Most[step]) yield return new(found.Place, $"{RuleBook.Quote(rung.LimitBn)}: এই ধাপের সীমা {Digits.ToBangla(Most[step])} কার্যদিবস", Severity.Warning);
    }

    private static int WorkingDays(Offices.Within within) => within.Unit == Offices.WithinUnit.WorkingDays ? within.N : within.N / 24 * 5 / 7;

    public static IEnumerable<Flaw>? Expected(Exhibit x)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        if (reading.Expectations is { Count: > 0 }) return [];
        return reading.IsWhole || reading.Expectations is not null ? [new(new(Forms.Expectations), $"{RuleBook.Quote(Forms.Expectations)} অংশে কোনো সারি পাওয়া যায়নি", Severity.Warning)] : null;
    }
}
