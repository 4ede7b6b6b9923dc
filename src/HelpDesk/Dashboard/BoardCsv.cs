using System.Globalization;
using System.Text;
using CsvHelper;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dorgora.HelpDesk.Dashboard;

/// <summary>The board as a table for a spreadsheet: one row a figure, Latin digits, UTF-8 with a mark so that Excel reads the Bangla.</summary>
internal static class BoardCsv
{
    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/dashboard.csv", Get).WithMetadata(new NeedsAttribute(May.Dashboard)).ExcludeFromDescription();

    private static async Task<IResult> Get(BoardReader reader, Caller caller, Translator t, HttpContext http, string? office = null)
    {
        if (await reader.Read(caller.OfficePath, office, http.RequestAborted) is not { } board) return Results.NotFound();
        var name = $"{board.Office.Slug.Replace('/', '-')}-{Dhaka.DateOf(board.At):yyyy-MM-dd}.csv";
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Write(board, t))).ToArray(), "text/csv; charset=utf-8", name);
    }

    private static string Write(Board board, Translator t)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions(), leaveOpen: true);
        foreach (var head in new[] { "ভাগ", "কী", "পদ", "মোট", "০–৩ দিন", "৪–৭ দিন", "৮–১৫ দিন", "১৬–৩০ দিন", "৩০+ দিন", "সময় পার", "সবচেয়ে পুরোনো (দিন)" }) csv.WriteField(Safe(t[head]));
        csv.EndRecord();
        Line(csv, board, t["সব"], "", "", board.All);
        foreach (var row in board.Holders) Line(csv, board, t["কার কাছে"], Holder(row, t), row.Official is { } who ? t.Name(who.Signs, who.Post.TitleEn) : "", row.Ages);
        foreach (var row in board.Areas) Line(csv, board, t["ইউনিয়ন"], Places.Name(row, t), "", row.Ages);
        foreach (var row in board.ByOffice) Line(csv, board, t["অফিস"], t.Name(row.Office.NameBn, row.Office.NameEn), "", row.Ages);
        csv.Flush();
        return text.ToString();
    }

    internal static string Holder(HolderRow row, Translator t) => row switch
    {
        { Holding: Holding.Nobody } => t["কাউকে দেওয়া হয়নি"],
        { Holding: Holding.CallBack } => t["ফোন করে জানা বাকি"],
        { Official.Holder: { } holder } => t.Name(holder.NameBn, holder.NameEn),
        _ => t["পদ শূন্য"],
    };

    private static void Line(CsvWriter csv, Board board, string part, string what, string post, Ages ages)
    {
        foreach (var text in new[] { part, what, post }) csv.WriteField(Safe(text));
        csv.WriteField(ages.Total);
        for (var step = 0; step < Ages.Steps.Count; step++) csv.WriteField(ages[step]);
        csv.WriteField(ages.Late);
        csv.WriteField(ages.Oldest is { } oldest ? board.DaysSince(oldest) : null);
        csv.EndRecord();
    }

    /// <summary>A name that a spreadsheet would take for a formula gets an apostrophe.</summary>
    private static string Safe(string text) => text is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" + text : text;
}
