using System.Globalization;
using System.Text;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>The filtered calls for a spreadsheet: UTF-8 with a mark at the beginning, so that Excel shows Bangla; no cell can begin a formula.</summary>
public static class CallsCsv
{
    /// <summary>More rows than a desk has in ten years.</summary>
    private const int Most = 500_000;

    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/desk/calls.csv", Write).WithMetadata(new NeedsAttribute(May.TakeCalls)).ExcludeFromDescription();

    private static async Task Write([AsParameters] CallQuery query, AppDb db, Caller caller, Translator t, HttpContext http)
    {
        var cancel = http.RequestAborted;
        var lines = await db.Set<OfficeLine>().AsNoTracking().Where(l => l.OfficePath == caller.OfficePath).ToDictionaryAsync(l => l.Id, l => l.NameBn, cancel);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"calls-{db.Time.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv\"";
        await using var csv = new StreamWriter(http.Response.Body, new UTF8Encoding(true));
        await csv.WriteAsync(Csv.Line([t["কখন"], t["নম্বর"], t["লাইন"], t["কে ধরেছেন"], t["কী হলো"], t["সেকেন্ড"], t["অফিস সময়ের বাইরে"], t["কী জানানো হলো"]]));
        await foreach (var call in query.Apply(db.Set<Call>().AsNoTracking().Where(c => c.OfficeId == caller.OfficeId)).OrderByDescending(c => c.RangAt).Take(Most).AsAsyncEnumerable().WithCancellation(cancel))
            await csv.WriteAsync(Csv.Line(Cells(call, lines, t)));
    }

    private static string[] Cells(Call call, Dictionary<Guid, string> lines, Translator t) =>
    [
        Dhaka.Local(call.RangAt).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        call.From is { } number ? PhoneNumber.Local(number) : call.Sealed ? t["গোপন রাখা হয়েছে"] : "",
        call.LineId is { } line ? lines.GetValueOrDefault(line, "") : "", call.AnsweredAt is null ? "" : call.OperatorName, t[Dispositions.Bangla(call.Disposition)],
        call.Handled is { } span ? Math.Round(span.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "", call.OutsideHours ? t["হ্যাঁ"] : "", call.Note,
    ];
}
