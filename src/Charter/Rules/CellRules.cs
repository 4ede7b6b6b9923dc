using Dorgora.Charter.Document;
using Dorgora.Charter.Reading;

namespace Dorgora.Charter.Rules;

/// <summary>C04–C07 and C15: what stands in the cells.</summary>
internal static class CellRules
{
    private static readonly Column[] Needed = [Column.Name, Column.Method, Column.Time, Column.Papers, Column.PapersAndSource, Column.Source, Column.Fee, Column.Officer, Column.Senior];

    public static IEnumerable<Flaw>? Filled(Exhibit x) => Each(x, (_, row) => Needed.Select(row.Of).OfType<Cell>().Select(Fault).Append(Free(row.Of(Column.Fee))));

    private static Flaw? Fault(Cell cell)
    {
        if (cell.Was == "") return new(cell.Place, "ঘরটি ফাঁকা");
        if (Ditto.IsDitto(cell.Was)) return new(cell.Place, $"{RuleBook.Quote(cell.Was)} লেখা; ফোনে বা আলাদা পাতায় ওপরের ঘর দেখা যায় না");
        return cell.Text.Any(char.IsLetterOrDigit) ? null : new(cell.Place, $"{RuleBook.Quote(cell.Was)} ছাড়া কিছু লেখা নেই");
    }

    /// <summary>Free of charge, in other words than the prescribed one.</summary>
    private static Flaw? Free(Cell? fee) => fee is not null && FeeText.Parse(fee.Text).IsFree && !fee.Text.Contains("বিনামূল্য", StringComparison.Ordinal) && !fee.Text.Contains("বিনা মূল্য", StringComparison.Ordinal)
        ? new(fee.Place, $"{RuleBook.Quote(fee.Was)} লেখা; ফি না লাগলে কথাটি ‘বিনামূল্যে’", Severity.Warning) : null;

    public static IEnumerable<Flaw>? Times(Exhibit x) => Each(x, (_, row) => [row.Of(Column.Time) is { } cell && Says(cell) ? Time(cell) : null]);

    private static Flaw? Time(Cell cell) => PromisedTime.Parse(cell.Text) is { IsClear: false } time
        ? new(cell.Place, $"{RuleBook.Quote(cell.Was)}: {time.WhyNotBn}", time.WhyNotBn == PromisedTime.ByRule ? Severity.Warning : Severity.Must) : null;

    public static IEnumerable<Flaw>? Fees(Exhibit x) => Each(x, (_, row) => [row.Of(Column.Fee) is { } cell && Says(cell) ? Fee(cell) : null]);

    private static Flaw? Fee(Cell cell)
    {
        var fee = FeeText.Parse(cell.Text);
        if (fee.WhyNotBn != "") return new(cell.Place, $"{RuleBook.Quote(cell.Was)}: {fee.WhyNotBn}", fee.MethodsBn.Count > 0 ? Severity.Warning : Severity.Must);
        if (fee.IsFree) return null;
        if (fee.Poisha.Count > 0 && fee.MethodsBn.Count == 0) return new(cell.Place, $"{RuleBook.Quote(cell.Was)}: কীভাবে দিতে হবে তা লেখা নেই", Severity.Warning);
        return fee.LacksCode ? new(cell.Place, $"{RuleBook.Quote(cell.Was)}: চালানের খাত বা কোড লেখা নেই", Severity.Warning) : null;
    }

    public static IEnumerable<Flaw>? Contacts(Exhibit x)
        => Each(x, (table, row) => new[] { Column.Officer, Column.Senior }.Select(row.Of).OfType<Cell>().Where(Says).Select(c => Contact(c, table.Form, x.Domains)));

    private static Flaw? Contact(Cell cell, CharterForm form, IReadOnlyList<string> domains)
    {
        var of = ContactText.Parse(cell.Text);
        var (must, lesser) = (new List<string>(), new List<string>());
        if (of.PostBn == "") must.Add("পদবি নেই");
        if (of.Phones.Count == 0) must.Add("ফোন নম্বর নেই");
        must.AddRange(of.BadPhones.Select(p => $"ফোন নম্বর {RuleBook.Quote(Bangla.Digits.ToBangla(p))} ঠিক নয়"));
        if (of.Emails.Count == 0) must.Add("ইমেইল নেই");
        else if (!of.Emails.Any(e => ContactText.IsOfficial(e, domains))) must.Add($"{RuleBook.Quote(of.Emails[0])} সরকারি ইমেইল নয়");
        if (form == CharterForm.Field8 && !of.HasRoom) lesser.Add("রুম নম্বর নেই");
        if (form == CharterForm.Field8 && !of.HasCode) lesser.Add("জেলা বা উপজেলার কোড নেই");
        if (must.Count + lesser.Count == 0) return null;
        return new(cell.Place, $"{RuleBook.Quote(cell.Was)}: {string.Join(", ", must.Concat(lesser))}", must.Count > 0 ? Severity.Must : Severity.Warning);
    }

    public static IEnumerable<Flaw>? Legible(Exhibit x)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        return reading.Notes.Where(n => n.Kind is NoteKind.Bijoy or NoteKind.Damage).Select(n => new Flaw(n.Place,
            $"{RuleBook.Quote(n.Before)} {(n.Kind is NoteKind.Bijoy ? "বিজয় ফন্টের লেখা, ফোনে পড়া যায় না" : "– রূপান্তরে অক্ষর ভেঙেছে")}; ঠিক রূপ {RuleBook.Quote(n.After)}"));
    }

    /// <summary>Whether a cell says anything of its own; what is empty or "as above" belongs to C04 alone.</summary>
    private static bool Says(Cell cell) => cell.Was != "" && !Ditto.IsDitto(cell.Was) && cell.Text.Any(char.IsLetterOrDigit);

    private static IEnumerable<Flaw>? Each(Exhibit x, Func<FoundTable, FoundRow, IEnumerable<Flaw?>> judge)
    {
        if (x.Reading is not { } reading) return PageRules.Seen(x);
        return reading.Rows.Any() ? reading.Tables.SelectMany(t => t.Rows.SelectMany(r => judge(t, r))).OfType<Flaw>() : null;
    }
}
