using Dorgora.Bangla;

namespace Dorgora.Charter.Reading;

/// <summary>Makes one cell or line readable, and notes what it changed.</summary>
/// <param name="bijoyAround">The source is typed in Bijoy throughout, so that a word of plain letters is too.</param>
internal sealed class Repair(List<Note> notes, bool bijoyAround)
{
    /// <summary>The cell with its text repaired; with <paramref name="lines"/> line breaks stay.</summary>
    public Cell Cell(Place place, string was, bool lines)
    {
        was = was.Trim();
        if (was == "") return new(place, "", "");
        var text = was;
        if (IsBijoy(text)) text = Noted(place, NoteKind.Bijoy, text, string.Join('\n', text.Split('\n').Select(Bijoy.ToUnicode)));
        text = Noted(place, NoteKind.Damage, text, Damage.Mend(text));
        var clean = lines ? Clean.Text(text, text.Length) : Clean.Line(text, text.Length);
        if (Odd(text) != Odd(clean)) notes.Add(new(place, NoteKind.Invisible, text, clean));
        return new(place, was, clean);
    }

    private bool IsBijoy(string text) => Bijoy.Sureness(text) is > 0 and var sure && (sure == 2 || bijoyAround || text.Contains(' ', StringComparison.Ordinal));

    private string Noted(Place place, NoteKind kind, string before, string after)
    {
        if (!string.Equals(before.Normalize(), after.Normalize(), StringComparison.Ordinal)) notes.Add(new(place, kind, before, after));
        return after;
    }

    /// <summary>How many characters there are that nobody sees or that only look like a space.</summary>
    private static int Odd(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (c is '\u00A0' or '\u00AD' or '\uFEFF' or '\u3000' or >= '\u2000' and <= '\u200F' or >= '\u2028' and <= '\u202F' or >= '\u205F' and <= '\u206F') count++;
        return count;
    }
}
