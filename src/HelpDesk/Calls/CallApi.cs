using Dorgora.Bangla;
using Dorgora.HelpDesk.Api;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <param name="Office">Slug.</param>
/// <param name="Line">One of the office's lines: its id, or its number in any form.</param>
/// <param name="From">The caller's number in any form; empty or null when it was withheld.</param>
/// <param name="Disposition">case, follow-up, information, missed, blank, prank, wrong; null or open while the call runs.</param>
/// <param name="Case">The case that came of it or that it was about: id or code.</param>
/// <param name="Note">What was told, for information.</param>
public sealed record PostCall(string? Office, string? Line, string? From, string? Disposition, string? Case, string? Note);

/// <summary>Calls through /api/v1/calls: a telephone system or another desk's program writes them down and reads them.</summary>
public static class CallApi
{
    private const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var calls = app.MapGroup("/api/v1/calls").WithTags("Calls");
        calls.MapPost("", Post).WithMetadata(new NeedsAttribute(May.TakeCalls)).WithSummary("Write a call down");
        calls.MapGet("", List).WithMetadata(new NeedsAttribute(May.TakeCalls)).WithSummary("Calls of the office, newest first; ?from= a number, ?since= an instant");
    }

    private static async Task<IResult> Post(PostCall body, Ringing ringing, Once once, AppDb db, Caller caller, Desk desk, HttpContext http, CancellationToken cancel)
    {
        if (await CaseApi.OfficeOf(db, body.Office, cancel) is not { } office || office.Id != caller.OfficeId) return CaseApi.Missing(http);
        var what = Disposition.Open;
        if (!string.IsNullOrWhiteSpace(body.Disposition) && !CallQuery.TryDisposition(body.Disposition, out what))
            throw new RuleBroken("কলের ফল case, follow-up, information, missed, blank, prank বা wrong দিন", at: "disposition");
        var about = await About(db, desk, body.Case, cancel);
        if (about is null && what is Disposition.Case or Disposition.FollowUp) throw new RuleBroken("কোন কেস, তার নম্বর দিন", at: "case");
        var line = await Line(ringing, office, body.Line, cancel);
        var call = what == Disposition.Missed ? await ringing.Missed(office, body.From, line, null, cancel) : await ringing.Take(office, body.From, line, cancel);
        if (what is not (Disposition.Open or Disposition.Missed)) call.End(what, about?.Id, db.Time.Now, body.Note);
        if (about is { } of && await IsSecret(db, of, cancel)) call.Seal();
        return await once.Save(db, Answer.Created($"/api/v1/calls?since={Uri.EscapeDataString(Dhaka.Stamp(call.RangAt).ToString("O"))}", Shape(call, office.Slug)), cancel);
    }

    private static async Task<IResult> List([FromQuery] string? from, [FromQuery] string? since, [FromQuery] int? page, [FromQuery] int? size, AppDb db, Caller caller, CancellationToken cancel)
    {
        var calls = new CallQuery(Number: from).Apply(db.Set<Call>().AsNoTracking().Where(c => c.OfficeId == caller.OfficeId));
        if (!string.IsNullOrWhiteSpace(since))
        {
            if (!DateTimeOffset.TryParse(since.Trim().Replace(' ', '+'), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at))
                throw new RuleBroken("সময়টি 2026-12-14T10:00:00+06:00 এভাবে দিন", at: "since");
            var utc = at.UtcDateTime;
            calls = calls.Where(c => c.RangAt >= utc);
        }
        var (number, most) = (Math.Clamp(page ?? 1, 1, 10_000), Math.Clamp(size ?? 50, 1, MostRows));
        var office = await db.Set<Office>().Where(o => o.Id == caller.OfficeId).Select(o => o.Slug).SingleAsync(cancel);
        var total = await calls.CountAsync(cancel);
        var rows = await calls.OrderByDescending(c => c.RangAt).ThenByDescending(c => c.Id).Skip((number - 1) * most).Take(most).ToListAsync(cancel);
        return Answer.Ok(new { items = rows.Select(c => Shape(c, office)), total });
    }

    private static object Shape(Call c, string office) => new
    {
        id = c.Id, office, line = c.LineId, from = c.From, @sealed = c.Sealed, disposition = c.Disposition, @case = c.About, operatedBy = c.OperatorName, note = c.Note == "" ? null : c.Note,
        rangAt = c.RangAt, answeredAt = c.AnsweredAt, endedAt = c.EndedAt, outsideHours = c.OutsideHours, callBack = c.CallBackSince is not null,
    };

    private static async Task<Case?> About(AppDb db, Desk desk, string? idOrCode, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(idOrCode)) return null;
        var cases = desk.Visible.AsNoTracking();
        var found = Guid.TryParse(idOrCode, out var id) ? await cases.SingleOrDefaultAsync(c => c.Id == id, cancel)
            : CaseCode.TryParse(idOrCode, out var code) ? await cases.SingleOrDefaultAsync(c => c.Code == code, cancel) : null;
        return found ?? throw new RuleBroken("কেসটি পাওয়া গেল না", at: "case");
    }

    /// <summary>Whether the number must not stand beside the case: a sensitive one, or a caller who asked to stay unknown.</summary>
    private static async Task<bool> IsSecret(AppDb db, Case of, CancellationToken cancel)
        => of.IsSensitive || await db.Set<CaseWords>().AnyAsync(w => w.CaseId == of.Id && (w.KeepSecret || w.Mobile == null), cancel);

    private static async Task<Guid?> Line(Ringing ringing, Office office, string? line, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(line)) return null;
        var lines = await ringing.Lines(office.Path, cancel);
        var wanted = PhoneNumber.TryParse(line, out var number) ? number : Digits.ToLatin(line.Trim());
        var found = lines.FirstOrDefault(l => l.Id.ToString() == line.Trim() || l.Number == wanted);
        return found?.Id ?? throw new RuleBroken("লাইনটি এই অফিসের নয়। তালিকা থেকে বাছুন", at: "line");
    }
}
