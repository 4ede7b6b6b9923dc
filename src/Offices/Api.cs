using Dorgora.Bangla;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>The room's part of <c>/api/v1</c>: offices, areas and the calendar. All public; posts show to a key of that office only.</summary>
internal static class Api
{
    private const int MostRows = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").WithTags("offices").WithMetadata(new PublicAttribute());
        api.MapGet("/offices", List).WithSummary("Offices of the country; ?kind=, ?parent=, ?q=");
        api.MapGet("/offices/{**office}", One).WithSummary("One office by its slug");
        api.MapGet("/people", Entries).WithSummary("The directory of ?office= as everybody sees it; ?kind=, ?q=");
        api.MapGet("/areas", Places).WithSummary("Places below ?parent= (slug or BBS code), or the divisions");
        api.MapGet("/calendar/due", CountDue).WithSummary("Where a count of working days ends");
        api.MapGet("/calendar/{date}", Day).WithSummary("A day in both calendars");
        app.MapGet("/office/colour/{hex}.css", Colour).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
    }

    private static object Shape(Office o, string? parent) => new { o.Slug, o.NameBn, o.NameEn, o.Kind, parent, o.Bbs };

    private static async Task<IResult> List(AppDb db, HttpContext http, string? kind = null, string? parent = null, string? q = null, int page = 1, int size = 50)
    {
        var offices = db.Set<Office>().AsNoTracking();
        if (kind is not null)
        {
            if (!Enum.TryParse<OfficeKind>(kind, ignoreCase: true, out var wanted)) return await Bad(http, 400, "kind", "ধরনটি division, district, upazila, union বা department");
            offices = offices.Where(o => o.Kind == wanted);
        }
        if (parent is not null) offices = offices.Where(o => db.Set<Office>().Any(p => p.Slug == parent && p.Id == o.ParentId));
        if (!string.IsNullOrWhiteSpace(q)) offices = offices.Where(o => o.Slug.Contains(q) || o.NameBn.Contains(q) || o.NameEn.Contains(q));
        (page, size) = (Math.Max(1, page), Math.Clamp(size, 1, MostRows));
        var total = await offices.CountAsync(http.RequestAborted);
        var rows = await offices.OrderBy(o => o.Path).Skip((page - 1) * size).Take(size)
            .Select(o => new { Office = o, Parent = db.Set<Office>().Where(p => p.Id == o.ParentId).Select(p => p.Slug).FirstOrDefault() }).ToListAsync(http.RequestAborted);
        return Results.Json(new { items = rows.Select(r => Shape(r.Office, r.Parent)), total }, ApiJson.Options);
    }

    private static async Task<IResult> One(string office, AppDb db, Caller caller, People people, HttpContext http)
    {
        var found = await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == office, http.RequestAborted);
        if (found is null) return await Missing(http);
        var parent = await db.Set<Office>().Where(p => p.Id == found.ParentId).Select(p => p.Slug).FirstOrDefaultAsync(http.RequestAborted);
        if (!caller.May(OfficesRoom.SeePosts) || !caller.Scope.Covers(found.Path)) return Results.Json(Shape(found, parent), ApiJson.Options);
        var roster = await people.Of(db, found.Path, http.RequestAborted);
        // A device's key sees what everybody sees; people of the office see all.
        var posts = roster.Around(found.Path).Select(o => (o.Id, o.Post.RoleKey, Entry: caller.May(OfficesRoom.SeePeople) ? o.Whole : o.Public)).Where(o => o.Entry is not null)
            .Select(o => new { o.Id, o.Entry!.TitleBn, holder = o.Entry.NameBn == "" ? null : o.Entry.NameBn, o.RoleKey, office = o.Entry.OfficeSlug });
        return Results.Json(new { found.Slug, found.NameBn, found.NameEn, found.Kind, parent, found.Bbs, posts, services = Array.Empty<object>() }, ApiJson.Options);
    }

    private static async Task<IResult> Entries(AppDb db, People people, Areas areas, HttpContext http, string? office = null, string? kind = null, string? q = null, int page = 1, int size = 50)
    {
        if (!string.IsNullOrEmpty(kind) && PostKinds.Find(kind) is null) return await Bad(http, 400, "kind", "ধরনটি officer, staff, elected, teacher, registrar, business, journalist, religious বা citizen");
        if (await new Papers.PeopleChoice(office, q, kind, null).Public(db, people, http.RequestAborted) is not { } found) return await Missing(http);
        var atlas = await areas.Now(db, http.RequestAborted);
        (page, size) = (Math.Max(1, page), Math.Clamp(size, 1, MostRows));
        var rows = found.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size).Select(e => new
        {
            id = e.PostId, e.Kind, e.TitleBn, e.TitleEn, office = e.OfficeSlug, e.Vacant, e.NameBn, e.NameEn, e.InstitutionBn, area = e.AreaId is { } at ? atlas[at]?.Slug : null, e.Ward,
            e.Room, e.OfficePhone, e.OfficeEmail, e.Mobile, e.OtherPhone, e.Email,
        });
        return Results.Json(new { items = rows, total = found.Count }, ApiJson.Options);
    }

    private static async Task<IResult> Places(AppDb db, Areas areas, HttpContext http, string? parent = null)
    {
        var atlas = await areas.Now(db, http.RequestAborted);
        var above = atlas.Find(parent);
        if (parent is not null && above is null) return await Missing(http);
        var items = atlas.Below(above).Select(a => new { a.Slug, a.NameBn, a.NameEn, a.Kind, parent = above?.Slug, a.Bbs }).ToList();
        return Results.Json(new { items, total = items.Count }, ApiJson.Options);
    }

    private static async Task<IResult> Day(string date, HttpContext http)
    {
        if (!Dates.TryParse(date, out var day)) return await BadDate(http, "date");
        var bangla = BanglaDate.From(day);
        return Results.Json(new
        {
            date = day, weekdayBn = Dates.Weekday(day),
            bangla = new { bangla.Day, month = bangla.MonthName, bangla.Year, bangla.Text },
            fiscalYear = FiscalYear.Of(day), quarter = FiscalYear.Quarter(day),
        }, ApiJson.Options);
    }

    private static async Task<IResult> CountDue(AppDb db, Calendar calendar, HttpContext http, string? from = null, string? days = null, string? office = null)
    {
        if (!Dates.TryParse(from, out var first)) return await BadDate(http, "from");
        if (!Digits.TryParseInt(days, out var n) || n is < 1 or > WorkingDays.Most) return await Bad(http, 422, "days", "কার্যদিবস ১ থেকে ২,৬০০-এর মধ্যে দিন");
        var path = "";
        if (!string.IsNullOrEmpty(office))
        {
            path = await db.Set<Office>().Where(o => o.Slug == office).Select(o => o.Path).SingleOrDefaultAsync(http.RequestAborted);
            if (path is null) return await Missing(http);
        }
        var due = await calendar.Due(db, path, first, n, http.RequestAborted);
        return Results.Json(new { due = due.Date, due.Counted, due.Skipped, due.Provisional, weekdayBn = Dates.Weekday(due.Date), bangla = BanglaDate.From(due.Date).Text }, ApiJson.Options);
    }

    /// <summary>An office's colour in place of the product's green; the address names the colour, so it never changes.</summary>
    private static IResult Colour(string hex, HttpContext http)
    {
        var colour = $"#{hex}";
        if (!Contrast.IsColour(colour) || Contrast.WithWhite(colour) < 4.5) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text($":root{{--dighi-600:color-mix(in srgb,{colour} 88%,#fff);--dighi-700:{colour};--dighi-800:color-mix(in srgb,{colour} 82%,#000);--dighi-900:color-mix(in srgb,{colour} 64%,#000)}}", "text/css; charset=utf-8");
    }

    private static Task<IResult> BadDate(HttpContext http, string field) => Bad(http, 400, field, "তারিখটি ২০২৬-১২-১৬ এভাবে দিন");

    private static async Task<IResult> Bad(HttpContext http, int status, string field, string sentence)
    {
        await Problem.Write(http, status, status == 422 ? "rule-broken" : "malformed", sentence, new Dictionary<string, string[]> { [field] = [sentence] });
        return Results.Empty;
    }

    private static async Task<IResult> Missing(HttpContext http)
    {
        await Problem.Write(http, 404, "not-found", "পাওয়া গেল না");
        return Results.Empty;
    }
}
