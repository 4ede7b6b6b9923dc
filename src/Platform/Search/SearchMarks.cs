using System.Text.Encodings.Web;
using Dorgora.Bangla;
using Microsoft.AspNetCore.Html;

namespace Dorgora.Platform.Search;

/// <summary>Shows where a text has the words that were found.</summary>
public static class SearchMarks
{
    /// <param name="words">As normalised: <see cref="SearchHit.Words"/>.</param>
    public static IHtmlContent Of(string text, IReadOnlySet<string> words, HtmlEncoder encoder)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in Pieces(text))
        {
            var encoded = encoder.Encode(piece);
            html.AppendHtml(SearchKeys.Tokens(piece).Any(words.Contains) ? $"<mark>{encoded}</mark>" : encoded);
        }
        return html;
    }

    /// <summary>Runs of what belongs to a word and of what does not, in turn; together they are the text.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
            if (i == text.Length || IsWord(text[i]) != IsWord(text[i - 1]))
            {
                yield return text[start..i];
                start = i;
            }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is >= '\u0980' and <= '\u09FF' or '\u200C' or '\u200D';
}
