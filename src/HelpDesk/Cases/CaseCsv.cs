using System.Globalization;
using System.Text;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Cases;

/// <summary>
/// The list as a table for spreadsheets: UTF-8 with a mark at its beginning so that Excel shows Bangla, Latin digits, cells that a
/// spreadsheet would calculate made harmless. No caller, number, address or text; of a sensitive case not even its category or place.
/// </summary>
public static class CaseCsv
{
    private const int MostRows = 20_000, RowsAtOnce = 500;

    private static readonly string[] Heads = ["কোড", "বিষয়", "শ্রেণি", "ধরন", "মাধ্যম", "অবস্থা", "কার কাছে", "পদ", "ইউনিয়ন", "লেখার সময়", "শেষ সময়", "কত দিন ধরে", "সময় পার", "শেষ হয়েছে"];

    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/cases.csv", Write).WithMetadata(new NeedsAttribute(May.SeeCases)).ExcludeFromDescription();

    private static async Task Write([AsParameters] CaseQuery query, string? sort, string? bucket, CaseList list, Translator t, TimeProvider time, HttpContext http, CancellationToken cancel)
    {
        var now = time.Now;
        var cases = CaseList.Sorted(await list.Find(CaseAddress.WithBucket(query, bucket), cancel), sort ?? "due").Take(MostRows);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=cases-{time.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
        await using var to = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await to.WriteAsync(Csv.Line(Heads.Select(h => t[h])));
        for (var from = 0; ; from += RowsAtOnce)
        {
            var some = await cases.Skip(from).Take(RowsAtOnce).ToListAsync(cancel);
            foreach (var row in await list.Rows(some, cancel)) await to.WriteAsync(Csv.Line(Cells(row, now, t)));
            if (some.Count < RowsAtOnce) return;
        }
    }

    private static IEnumerable<string> Cells(CaseRow row, DateTime now, Translator t)
    {
        var of = row.Case;
        return
        [
            of.Code, of.IsSensitive ? t[row.Subject] : row.Subject, CaseLook.Category(of, t), t[CaseLook.Kind(of.Kind)], t[CaseLook.Channel(of.Channel)], CaseLook.Of(of.State, t).Words,
            row.Owner?.Holder is { } h ? t.Name(h.NameBn, h.NameEn) : "", row.Owner is { } o ? t.Name(o.Post.TitleBn, o.Post.TitleEn) : "", t.Name(row.AreaBn, row.AreaEn),
            Stamp(of.LoggedAt), Stamp(of.Due), of.DaysPending(now).ToString(CultureInfo.InvariantCulture), of.IsOverdue(now) ? "1" : "0", of.ClosedAt is { } closed ? Stamp(closed) : "",
        ];
    }

    private static string Stamp(DateTime utc) => Dhaka.Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
