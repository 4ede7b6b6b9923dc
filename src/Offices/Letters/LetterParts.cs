namespace Dorgora.Offices.Letters;

/// <summary>How a paper stands on its sheet, for the layout <c>/Offices/Letters/_LetterLayout.cshtml</c> (in ViewData by <see cref="Key"/>).</summary>
/// <param name="Copy">Which copy was sent to the printer just now; null while it is only looked at.</param>
/// <param name="Marks">What must be seen above the head: a draft, a letter whose place another took.</param>
/// <param name="Sheet">Class of the sheet: "a4", "a4 p-tight" for much text.</param>
public sealed record LetterView(int? Copy, bool Demo, IReadOnlyList<string> Marks, string Sheet = "a4")
{
    public const string Key = "Letter";

    /// <summary>Beside the head of each further sheet, and at the foot: "মূল কপি", "পুনর্মুদ্রণ ১".</summary>
    public string CopyWords => Copy switch { null => "দেখার কপি", 1 => "মূল কপি", { } n => $"পুনর্মুদ্রণ {Bangla.Digits.ToBangla(n - 1)}" };
}

/// <summary>Number and both dates: partial <c>/Offices/Letters/_Memo.cshtml</c>.</summary>
/// <param name="Memo">In Bengali digits.</param>
/// <param name="DateBangla">"১৭ পৌষ ১৪২৯", above <paramref name="Date"/> "০১ জানুয়ারি ২০২৩".</param>
public sealed record MemoBlock(string Memo, string DateBangla, string Date);

/// <summary>Who signs: partial <c>/Offices/Letters/_Sign.cshtml</c>. "" where a line is to be left out.</summary>
/// <param name="Phone">In any script; a mobile is written in its groups.</param>
public sealed record SignBlock(string Name, string Title, string Place, string Phone = "", string Email = "");
