using System.Text;
using System.Text.RegularExpressions;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Reading;

/// <summary>
/// Reads a charter from what offices have: a page or a piece of one (HTML), a table file (CSV with comma, semicolon or tab), or a table
/// pasted from a spreadsheet. Pure: nothing is fetched or kept. What it changes it notes, what it cannot place it leaves over.
/// </summary>
public static partial class CharterReader
{
    /// <summary>Reads an uploaded file.</summary>
    /// <exception cref="RuleBroken">when it is too large, or no text at all (PDF, picture, workbook)</exception>
    public static CharterReading Read(byte[] file, CancellationToken cancel = default)
    {
        if (file.Length > ReadingLimits.Bytes) throw ReadingLimits.TooMuch;
        Refuse(file);
        return Read(Decoded(file), cancel);
    }

    /// <summary>Reads pasted text: HTML when it has tags, else a table, else lines.</summary>
    /// <exception cref="RuleBroken">when it is empty or too large</exception>
    public static CharterReading Read(string text, CancellationToken cancel = default)
    {
        if (text.Length > ReadingLimits.Bytes) throw ReadingLimits.TooMuch;
        text = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (string.IsNullOrWhiteSpace(text)) throw new RuleBroken("এখানে পড়ার মতো কিছু নেই। সেবা প্রদান প্রতিশ্রুতির লেখা বা ফাইল দিন", at: "File");
        var source = Tags().IsMatch(text.AsSpan(0, Math.Min(text.Length, 20_000))) ? HtmlSource.Read(text, cancel) : CsvSource.Read(text, cancel);
        return Read(source, cancel);
    }

    private static CharterReading Read(Source source, CancellationToken cancel)
    {
        var draft = new Draft(source.Kind, IsBijoyAround(source.Blocks, cancel));
        var lines = new LineReader(draft);
        var tables = new TableReader(draft, lines, cancel);
        foreach (var block in source.Blocks)
        {
            cancel.ThrowIfCancellationRequested();
            if (block is Line line) lines.Read(line);
            else if (block is Grid grid) tables.Read(grid);
        }
        return DraftToReading.Make(draft, source);
    }

    /// <summary>Whether so much of it is certainly Bijoy that single words of plain letters are taken for it too.</summary>
    private static bool IsBijoyAround(IReadOnlyList<Block> blocks, CancellationToken cancel)
    {
        var certain = 0;
        foreach (var text in blocks.SelectMany(b => b is Line line ? [line.Text] : ((Grid)b).Rows.SelectMany(r => r.Cells.Distinct().Select(c => c.Text))))
        {
            cancel.ThrowIfCancellationRequested();
            if (text != "" && Bijoy.Sureness(text) == 2 && ++certain >= 3) return true;
        }
        return false;
    }

    /// <summary>UTF-8 or UTF-16 with its mark, else UTF-8 when it is sound, else Windows-1252, the code page of Bijoy.</summary>
    private static string Decoded(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(file, 2, file.Length - 2);
        if (file is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(file, 2, file.Length - 2);
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file); }
        catch (DecoderFallbackException) { return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file); }
    }

    private static void Refuse(byte[] file)
    {
        if (file.AsSpan().StartsWith("%PDF"u8)) throw new RuleBroken("পিডিএফ থেকে ছক পড়া যায় না। ওয়েব পাতাটি (HTML) বা এক্সেল থেকে CSV করে দিন", at: "File");
        if (file.AsSpan().StartsWith("PK\u0003\u0004"u8) || file is [0xD0, 0xCF, 0x11, 0xE0, ..]) throw new RuleBroken("এক্সেল বা ওয়ার্ডের ফাইল সরাসরি পড়া যায় না। ‘Save As’ দিয়ে CSV করুন, অথবা ছকটি কপি করে এখানে পেস্ট করুন", at: "File");
        var head = file.AsSpan(0, Math.Min(file.Length, 4000));
        if (file is not [0xFF, 0xFE, ..] and not [0xFE, 0xFF, ..] && head.Contains((byte)0)) throw new RuleBroken("এটি ছবি বা অন্য ধরনের ফাইল, এতে পড়ার মতো লেখা নেই। HTML বা CSV দিন", at: "File");
    }

    [GeneratedRegex("<(?:!doctype|html|body|table|tr|td|div|p|h[1-6]|ul|ol|span|section|main|article|br)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
