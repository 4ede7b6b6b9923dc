using System.Globalization;
using System.Text;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Figures;

/// <summary>Every service of every visit of the chosen days for a spreadsheet, so that anybody can reckon the figures again. No name and no number of a person.</summary>
internal static class FiguresCsv
{
    private const int Most = 200_000;

    private static readonly string[] Heads = ["দিন", "টোকেন", "সেবা", "কাউন্টার", "কর্মকর্তা", "কোথা থেকে", "অগ্রাধিকার", "সারিতে", "ডাকা", "শুরু", "শেষ", "অপেক্ষা (সেকেন্ড)", "আসতে (সেকেন্ড)", "সেবা (সেকেন্ড)", "কী হলো"];

    public static void Map(IEndpointRouteBuilder app)
        => app.MapGet("/desk/counter/statistics.csv", Write).WithMetadata(new NeedsAttribute(May.Figures)).ExcludeFromDescription();

    private static async Task Write([AsParameters] FigureQuery query, AppDb db, Caller caller, Translator t, HttpContext http)
    {
        var (cancel, today) = (http.RequestAborted, db.Time.Today);
        var services = await db.Set<Errand>().AsNoTracking().Where(s => s.OfficeId == caller.OfficeId).ToDictionaryAsync(s => s.Id, cancel);
        var counters = await db.Set<Counter>().Where(c => c.OfficeId == caller.OfficeId).ToDictionaryAsync(c => c.Id, c => c.No, cancel);
        var posts = await db.Set<Post>().AsNoTracking().Where(p => p.OfficeId == caller.OfficeId).ToDictionaryAsync(p => p.Id, cancel);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=tokens-{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
        await using var csv = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await csv.WriteAsync(Csv.Line(Heads.Select(h => t[h])));
        var rows = query.Apply(db, caller.OfficeId, today).AsNoTracking().Join(db.Set<Token>(), f => f.TokenId, k => k.Id, (f, k) => new { Facts = f, k.Latin, k.Number }).OrderBy(r => r.Facts.Day).ThenBy(r => r.Facts.Arrived).Take(Most);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var (f, service) = (row.Facts, services[row.Facts.ServiceId]);
            var post = f.OfficialPostId ?? service.OfficialPostId;
            await csv.WriteAsync(Csv.Line(
            [
                f.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), TokenNumbers.Latin(row.Latin, row.Number), t.Name(service.NameBn, service.NameEn), f.CounterId is { } at ? Text(counters.GetValueOrDefault(at)) : "",
                post is { } id && posts.TryGetValue(id, out var official) ? t.Name(official.TitleBn, official.TitleEn) : "", t[FigureWords.Channel(f.Channel)], t[LegMoves.Bangla(f.Priority)],
                Stamp(f.Arrived), Stamp(f.Called), Stamp(f.Started), Stamp(f.Ended), Text(f.Wait), Text(f.Walk), Text(f.Service), t[FigureWords.Of(f.End)],
            ]));
        }
    }

    private static string Text(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Stamp(DateTime? utc) => utc is { } at ? Dhaka.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "";
}
