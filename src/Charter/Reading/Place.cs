using Dorgora.Bangla;

namespace Dorgora.Charter.Reading;

/// <summary>Where something stands in a charter, so that what is said of it can be found: "২.১ নাগরিক সেবা, সারি ৩, কলাম ৬".</summary>
/// <param name="PartBn">The section or table.</param>
/// <param name="Row">Row of data, counted from one; 0 for the part as a whole or its heads.</param>
/// <param name="Column">Column as it stands, counted from one; 0 for a whole row.</param>
public readonly record struct Place(string PartBn, int Row = 0, int Column = 0)
{
    public override string ToString() => PartBn + (Row > 0 ? $", সারি {Digits.ToBangla(Row)}" : "") + (Column > 0 ? $", কলাম {Digits.ToBangla(Column)}" : "");
}

/// <summary>One cell or line: as it was found, and as it is read after the repairs. Both are trimmed; "" when empty.</summary>
public sealed record Cell(Place Place, string Was, string Text);

/// <summary>What was changed while reading.</summary>
public enum NoteKind { Bijoy, Damage, Invisible, Ditto, Merged, Heads, Category, Split }

/// <summary>One repair or assumption: nothing is changed without it. What only concerns the form (য় in one code point or two) is not noted.</summary>
/// <param name="After">What stands there now; for assumptions what was assumed.</param>
public sealed record Note(Place Place, NoteKind Kind, string Before, string After)
{
    /// <summary>What kind of repair it was, for people.</summary>
    public string KindBn => Kind switch
    {
        NoteKind.Bijoy => "বিজয় লেখা থেকে ইউনিকোড",
        NoteKind.Damage => "রূপান্তরে ভাঙা অক্ষর",
        NoteKind.Invisible => "অদৃশ্য অক্ষর ও বিশেষ ফাঁক",
        NoteKind.Ditto => "‘ঐ’ ঘরে ওপরের লেখা",
        NoteKind.Merged => "একীভূত ঘর সব সারিতে",
        NoteKind.Heads => "শিরোনাম মেলানো",
        NoteKind.Category => "সেবার ভাগ ধরে নেওয়া",
        _ => "এক ঘরের লেখা দুই ভাগে",
    };
}

/// <summary>What was found and could not be placed, with the reason.</summary>
public sealed record LeftOver(Place Place, string Text, string ReasonBn);
