using System.Globalization;
using System.Text;
using Dorgora.Offices.Openness;

namespace Dorgora.Offices.Papers;

/// <summary>
/// Entries as cards for the address book of a telephone: vCard 3.0 (RFC 2426), which every telephone reads, or 4.0 (RFC 6350). UTF-8; lines of at most
/// 75 octets, folded between letters; commas, semicolons, backslashes and line breaks escaped.
/// </summary>
public static class VCard
{
    public const string ContentType = "text/vcard; charset=utf-8";
    private const int MostOctets = 75;

    /// <param name="four">Version 4.0.</param>
    /// <param name="areas">The area of an entry in words.</param>
    public static byte[] Write(IEnumerable<Listing> entries, bool four, Func<Listing, string> areas)
    {
        var cards = new StringBuilder();
        foreach (var entry in entries) Card(cards, entry, four, areas(entry));
        return Encoding.UTF8.GetBytes(cards.ToString());
    }

    private static void Card(StringBuilder cards, Listing e, bool four, string area)
    {
        var name = e.NameBn != "" ? e.NameBn : e.TitleBn;
        Line(cards, "BEGIN:VCARD");
        Line(cards, four ? "VERSION:4.0" : "VERSION:3.0");
        Line(cards, $"FN:{Text(name)}");
        Line(cards, $"N:{Text(name)};;;;");                        // Bangla names have no fixed place for a family name
        Line(cards, $"TITLE:{Text(e.Signs)}");
        Line(cards, $"ORG:{Text(e.OfficeBn)}{(e.InstitutionBn == "" ? "" : ";" + Text(e.InstitutionBn))}");
        Line(cards, $"CATEGORIES:{Text(PostKinds.Of(e.Kind))}");
        if (area != "") Line(cards, $"ADR{(four ? "" : ";TYPE=WORK")}:;;;{Text(area)};;;");
        Phone(cards, e.Mobile, four, "cell");
        Phone(cards, e.OfficePhone, four, "work");
        Phone(cards, e.OtherPhone, four, "voice");
        foreach (var mail in new[] { e.OfficeEmail, e.Email }.Where(m => m != "").Distinct()) Line(cards, $"EMAIL{(four ? "" : ";TYPE=INTERNET")}:{Text(mail)}");
        Line(cards, $"UID:urn:uuid:{e.PostId}");
        Line(cards, "END:VCARD");
    }

    private static void Phone(StringBuilder cards, string number, bool four, string type)
    {
        if (number == "") return;
        var plain = Bangla.Mobile.TryParse(number, out var mobile) ? mobile.E164 : new string([.. number.Where(c => char.IsAsciiDigit(c) || c == '+')]);
        Line(cards, four ? $"TEL;TYPE={type};VALUE=uri:tel:{plain}" : $"TEL;TYPE={type.ToUpper(CultureInfo.InvariantCulture)}:{plain}");
    }

    /// <summary>A value with what has a meaning in a card escaped; characters that no card may hold are gone.</summary>
    internal static string Text(string text)
    {
        var value = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
            if (c == '\n') value.Append("\\n");
            else if (c is '\\' or ';' or ',') value.Append('\\').Append(c);
            else if (!char.IsControl(c)) value.Append(c);
        return value.ToString();
    }

    /// <summary>Folds at 75 octets and never inside a letter: not within a character, and not before a sign that belongs to the one before it.</summary>
    internal static void Line(StringBuilder cards, string line)
    {
        var octets = 0;
        var clusters = StringInfo.GetTextElementEnumerator(line);
        while (clusters.MoveNext())
            foreach (var piece in Pieces(clusters.GetTextElement()))
            {
                var size = Encoding.UTF8.GetByteCount(piece);
                if (octets + size > MostOctets)
                {
                    cards.Append("\r\n ");
                    octets = 1;
                }
                cards.Append(piece);
                octets += size;
            }
        cards.Append("\r\n");
    }

    /// <summary>A letter, or where it is longer than a line its characters.</summary>
    private static IEnumerable<string> Pieces(string letter)
        => Encoding.UTF8.GetByteCount(letter) < MostOctets - 1 ? [letter] : letter.EnumerateRunes().Select(r => r.ToString());
}
