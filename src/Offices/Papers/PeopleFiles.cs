using System.Globalization;
using System.Text;
using Dorgora.Offices.Directory;
using Dorgora.Offices.Geography;
using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Papers;

/// <summary>Whom the paper and the files hold: the choice of the list that one came from. Public files hold public entries only.</summary>
public sealed record PeopleChoice(string? Office, string? Q, string? Kind, string? Group)
{
    /// <summary>As everybody sees them; null when there is no such office.</summary>
    public async Task<IReadOnlyList<Listing>?> Public(AppDb db, People people, CancellationToken cancel)
    {
        var path = await db.Set<Office>().Where(o => o.Slug == (Office ?? "")).Select(o => o.Path).SingleOrDefaultAsync(cancel);
        return path is null ? null : (await people.Of(db, path, cancel)).FindPublic(path, Q, PostKinds.Find(Kind), Directory.Public.Most * 10);
    }

    /// <summary>As staff of an office see them.</summary>
    public async Task<IReadOnlyList<Listing>> Staff(AppDb db, People people, string officePath, CancellationToken cancel)
        => [.. List.Choose(await people.Of(db, officePath, cancel), officePath, Q, PostKinds.Find(Kind), Group).Select(o => o.Whole)];
}

/// <summary>vCards and spreadsheets of the directory, for staff and for everybody.</summary>
internal static class PeopleFiles
{
    private static readonly string[] Heads = ["নাম", "নাম (ইংরেজি)", "পদ বা পরিচয়", "ধরন", "অফিস", "প্রতিষ্ঠান", "এলাকা", "কক্ষ", "মোবাইল", "অফিসের ফোন", "অন্য ফোন", "অফিসের ইমেইল", "ইমেইল"];

    public static void Map(IEndpointRouteBuilder app)
    {
        var staff = new NeedsAttribute(OfficesRoom.SeePeople);
        app.MapGet("/people/cards.vcf", StaffCards).WithMetadata(staff).ExcludeFromDescription();
        app.MapGet("/people/list.csv", StaffList).WithMetadata(staff).ExcludeFromDescription();
        app.MapGet("/people/posts/{id:guid}/card.vcf", StaffCard).WithMetadata(staff).ExcludeFromDescription();
        app.MapGet("/officials/cards.vcf", Cards).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
        app.MapGet("/officials/list.csv", PublicList).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
        app.MapGet("/officials/{id}/card.vcf", Card).WithMetadata(new PublicAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> StaffCards([AsParameters] PeopleChoice choice, string? v, AppDb db, Caller caller, People people, Areas areas, Translator t, CancellationToken cancel)
        => await CardFile(await choice.Staff(db, people, caller.OfficePath, cancel), v, "people", db, areas, t, cancel);

    private static async Task<IResult> StaffList([AsParameters] PeopleChoice choice, AppDb db, Caller caller, People people, Areas areas, Translator t, CancellationToken cancel)
        => await ListFile(await choice.Staff(db, people, caller.OfficePath, cancel), db, areas, t, cancel);

    private static async Task<IResult> StaffCard(Guid id, string? v, AppDb db, Caller caller, People people, Areas areas, Translator t, CancellationToken cancel)
    {
        var roster = await people.Of(db, caller.OfficePath, cancel);
        return roster[id] is { } official && roster.Around(caller.OfficePath).Contains(official) ? await CardFile([official.Whole], v, "card", db, areas, t, cancel) : Results.NotFound();
    }

    private static async Task<IResult> Cards([AsParameters] PeopleChoice choice, string? v, AppDb db, People people, Areas areas, Translator t, CancellationToken cancel)
        => await choice.Public(db, people, cancel) is { } found ? await CardFile(found, v, "officials", db, areas, t, cancel) : Results.NotFound();

    private static async Task<IResult> PublicList([AsParameters] PeopleChoice choice, AppDb db, People people, Areas areas, Translator t, CancellationToken cancel)
        => await choice.Public(db, people, cancel) is { } found ? await ListFile(found, db, areas, t, cancel) : Results.NotFound();

    private static async Task<IResult> Card(string id, string? v, AppDb db, People people, Areas areas, Translator t, CancellationToken cancel)
        => await PublicShow.Find(people, db, id, cancel) is { } entry ? await CardFile([entry], v, "card", db, areas, t, cancel) : Results.NotFound();

    /// <summary>Who is there: a vacant post is nobody's card.</summary>
    private static async Task<IResult> CardFile(IReadOnlyList<Listing> entries, string? version, string name, AppDb db, Areas areas, Translator t, CancellationToken cancel)
    {
        var atlas = await areas.Now(db, cancel);
        return Results.File(VCard.Write(entries.Where(e => !e.Vacant), version == "4", e => Places.Words(atlas, e.AreaId, e.Ward, t)), VCard.ContentType, $"{name}.vcf");
    }

    private static async Task<IResult> ListFile(IReadOnlyList<Listing> entries, AppDb db, Areas areas, Translator t, CancellationToken cancel)
    {
        var atlas = await areas.Now(db, cancel);
        var csv = new StringBuilder(Csv.Line(Heads.Select(h => t[h])));
        foreach (var e in entries)
            csv.Append(Csv.Line([e.NameBn, e.NameEn, e.TitleBn, t[PostKinds.Of(e.Kind)], e.OfficeBn, e.InstitutionBn, Places.Words(atlas, e.AreaId, e.Ward, t), e.Room, Local(e.Mobile), Local(e.OfficePhone), e.OtherPhone, e.OfficeEmail, e.Email]));
        return Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"people-{db.Time.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv");
    }

    /// <summary>01900-000012: a spreadsheet takes the sign of +880 for a formula.</summary>
    private static string Local(string number) => Phones.Show(number);
}
