using Dorgora.Bangla;

namespace Dorgora.HelpDesk.Knowledge;

public enum BlockKind { Paragraph, Steps, Points }

/// <summary>A paragraph, or steps or points that follow each other.</summary>
public sealed record ArticleBlock(BlockKind Kind, IReadOnlyList<string> Lines);

/// <summary>The plain text of an article as it is shown and read out. A line that begins with a number is a step, with a hyphen a point, any other a paragraph.</summary>
public static class ArticleText
{
    private static readonly char[] Ends = ['।', '?', '!', '\n'];

    public static IReadOnlyList<ArticleBlock> Blocks(string body)
    {
        var blocks = new List<(BlockKind Kind, List<string> Lines)>();
        foreach (var line in body.Split('\n').Select(l => l.Trim()))
        {
            if (line == "") continue;
            var (kind, text) = Read(line);
            if (kind != BlockKind.Paragraph && blocks is [.., var last] && last.Kind == kind) last.Lines.Add(text);
            else blocks.Add((kind, [text]));
        }
        return [.. blocks.Select(b => new ArticleBlock(b.Kind, b.Lines))];
    }

    /// <summary>One short sentence after the other, to be read out or sent.</summary>
    public static IReadOnlyList<string> Sentences(string body)
    {
        var sentences = new List<string>();
        foreach (var line in body.Split('\n').Select(l => Read(l.Trim()).Text).Where(l => l != ""))
            for (var from = 0; from < line.Length;)
            {
                var end = line.IndexOfAny(Ends, from);
                var to = end < 0 ? line.Length : end + 1;
                if (line[from..to].Trim() is { Length: > 0 } sentence) sentences.Add(sentence);
                from = to;
            }
        return sentences;
    }

    /// <summary>As many sentences from the beginning as fit into so many letters; the first one cut when it alone is too long.</summary>
    public static string Beginning(IReadOnlyList<string> sentences, int most)
    {
        var said = "";
        foreach (var sentence in sentences)
        {
            var longer = said == "" ? sentence : $"{said} {sentence}";
            if (longer.Length > most) break;
            said = longer;
        }
        return said != "" || sentences.Count == 0 ? said : $"{sentences[0][..Math.Min(sentences[0].Length, most - 1)].TrimEnd()}…";
    }

    private static (BlockKind Kind, string Text) Read(string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal)) return (BlockKind.Points, line[2..].TrimStart());
        var digits = Digits.ToLatin(line).TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 3 && digits + 1 < line.Length && line[digits] is '.' or ')' or '।' && line[digits + 1] == ' '
            ? (BlockKind.Steps, line[(digits + 2)..].TrimStart()) : (BlockKind.Paragraph, line);
    }
}
