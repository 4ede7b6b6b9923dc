using System.Net;
using Dorgora.Offices;
using Dorgora.Offices.Openness;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>For each kind of people and each field: what the office hides is on no public page, in no file, in no answer and in no search.</summary>
public sealed class OpennessTests(OfficesSite site) : IClassFixture<OfficesSite>
{
    private const string Home = "savar";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<PostKind> Kinds => [.. PostKinds.All];

    /// <summary>Somebody of each kind whose every field is a word that stands nowhere else.</summary>
    private sealed record Known(PostKind Kind, Guid Post, Guid Person, IReadOnlyDictionary<PublicField, string> Words);

    private async Task<IReadOnlyList<Known>> Everybody() => await site.In(async db =>
    {
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == Home, Cancel);
        var areas = await db.Set<Area>().Where(a => a.Slug.StartsWith(Home + "/") && a.Kind == AreaKind.Union && !a.NameBn.Contains("সাভার")).OrderBy(a => a.Slug).ToListAsync(Cancel);
        var known = new List<Known>();
        foreach (var (n, kind) in PostKinds.All.Index())
        {
            var code = $"savar.open-{kind}";
            var (mobile, area) = ($"019000095{n:00}", areas[n]);
            var words = new Dictionary<PublicField, string>
            {
                [PublicField.Entry] = $"Zqentry{kind}", [PublicField.Name] = $"Zqname{kind}", [PublicField.Institution] = $"Zqinst{kind}", [PublicField.Area] = area.NameBn, [PublicField.Room] = $"Zqr{n}",
                [PublicField.OfficePhone] = $"02-7790{n:000}1", [PublicField.OfficeEmail] = $"zqoffice{n}@demo.gov.bd.example", [PublicField.Mobile] = mobile, [PublicField.OtherPhone] = $"02-6680{n:000}2", [PublicField.Email] = $"zqown{n}@demo.gov.bd.example",
            };
            if (await db.Set<Post>().SingleOrDefaultAsync(p => p.Code == code, Cancel) is { } there)
            {
                known.Add(new(kind, there.Id, await db.Set<Charge>().Where(c => c.PostId == there.Id).Select(c => c.PersonId).SingleAsync(Cancel), words));
                continue;
            }
            var post = new Post(office, code, words[PublicField.Entry]) { Kind = kind, InstitutionBn = words[PublicField.Institution], Room = words[PublicField.Room], Phone = words[PublicField.OfficePhone], Email = words[PublicField.OfficeEmail], Order = n };
            post.StandFor(area, null);
            var person = new Person(office, words[PublicField.Name]);
            person.Reach(mobile, words[PublicField.Email]);
            person.ReachAlso(words[PublicField.OtherPhone]);
            person.Remark($"Zqnote{kind}");
            db.AddRange(post, person, new Charge(person, post, ChargeKind.Regular, db.Time.Today, db.Time.Now));
            known.Add(new(kind, post.Id, person.Id, words));
        }
        await People.Changed(db);
        await db.SaveChangesAsync(Cancel);
        return known;
    });

    private Task<int> Rule(Func<PostKind, PublicField> shows) => site.In(async db =>
    {
        var office = await db.Set<Office>().SingleAsync(o => o.Slug == Home, Cancel);
        var own = await db.Set<PublicRule>().Where(r => r.OfficeId == office.Id).ToListAsync(Cancel);
        foreach (var kind in PostKinds.All)
            if (own.Find(r => r.Kind == kind) is { } rule) rule.Show(shows(kind));
            else db.Add(new PublicRule(office, kind, shows(kind)));
        await People.Changed(db);
        return await db.SaveChangesAsync(Cancel);
    });

    private Task<int> Except(Guid person, PublicField opened, PublicField closed) => site.In(async db =>
    {
        (await db.Set<Person>().SingleAsync(p => p.Id == person, Cancel)).Except(opened, closed);
        await People.Changed(db);
        return await db.SaveChangesAsync(Cancel);
    });

    /// <summary>Everything that somebody who is not signed in can read of the directory of that office, by where it stands.</summary>
    private async Task<Dictionary<string, string>> Surfaces(IEnumerable<Known> known)
    {
        var seen = new Dictionary<string, string>();
        foreach (var address in new[] { "/officials?office=savar", "/officials/print?office=savar", "/officials/list.csv?office=savar", "/officials/cards.vcf?office=savar", "/officials/cards.vcf?office=savar&v=4", "/api/v1/people?office=savar&size=200" })
            seen[address] = Plain(await site.Visit().Text(address));
        foreach (var one in known)
            foreach (var page in new[] { "", "/card.vcf", "/outdated" })
            {
                using var answer = await site.Visit().Http.GetAsync(new Uri($"/officials/{one.Post}{page}", UriKind.Relative), Cancel);
                seen[$"{one.Kind}{page}"] = answer.StatusCode == HttpStatusCode.NotFound ? "" : Plain(await answer.Content.ReadAsStringAsync(Cancel));
            }
        seen["search"] = await Offered();
        return seen;
    }

    /// <summary>What the search holds for everybody.</summary>
    private async Task<string> Offered()
    {
        var source = site.Services.GetServices<ISearchSource>().Single(s => s.Name == "people");
        return await site.In(async db =>
        {
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == Home, Cancel);
            return Plain(string.Join('\n', (await source.Offers(db, office.Id.ToString(), Cancel)).Where(o => o.Needs == "").Select(o => $"{o.TitleBn} {o.TitleEn} {o.Subtitle} {o.Facts} {o.Keywords} {o.Text}")));
        });
    }

    /// <summary>Latin digits without hyphens, folded lines of a card joined: a number is found however it is written.</summary>
    private static string Plain(string text) => Dorgora.Bangla.Digits.ToLatin(WebUtility.HtmlDecode(text).Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\u002B", "+", StringComparison.Ordinal)).Replace("-", "", StringComparison.Ordinal).Normalize();

    private static bool Holds(string surface, string word) => surface.Contains(Plain(word), StringComparison.Ordinal);

    private static bool SearchHas(PublicField field) => field is PublicField.Entry or PublicField.Name or PublicField.Institution or PublicField.Room;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_hidden_field_of_a_kind_is_nowhere_and_the_same_field_of_others_is_there(PostKind kind)
    {
        var known = await Everybody();
        var (hidden, other) = (known.Single(k => k.Kind == kind), known.First(k => k.Kind != kind));
        foreach (var field in PublicFields.Each)
        {
            await Rule(k => k == kind ? PublicField.All & ~field : PublicField.All);
            var surfaces = await Surfaces([hidden, other]);
            Assert.Empty(surfaces.Where(s => !s.Key.StartsWith($"{other.Kind}", StringComparison.Ordinal) && Holds(s.Value, hidden.Words[field])).Select(s => $"{field} in {s.Key}"));
            Assert.True(Holds(surfaces["/officials/list.csv?office=savar"], other.Words[field]), $"{field} of {other.Kind} is shown");
            Assert.True(Holds(surfaces[$"{other.Kind}"], other.Words[field]), $"{field} of {other.Kind} is on its page");
            Assert.True(Holds(surfaces["/api/v1/people?office=savar&size=200"], field == PublicField.Area ? "savar/" : other.Words[field]));
            if (SearchHas(field)) Assert.True(Holds(surfaces["search"], other.Words[field]), $"{field} of {other.Kind} is found");
            Assert.DoesNotContain(surfaces.Values, s => Holds(s, $"Zqnote{kind}") || Holds(s, $"Zqnote{other.Kind}"));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task One_person_can_be_hidden_or_shown_in_spite_of_the_rule(PostKind kind)
    {
        var one = (await Everybody()).Single(k => k.Kind == kind);
        try
        {
            await Rule(_ => PublicField.All);
            foreach (var field in PublicFields.Each)
            {
                await Except(one.Person, PublicField.None, field);
                Assert.Empty((await Surfaces([one])).Where(s => Holds(s.Value, one.Words[field])).Select(s => $"{field} in {s.Key}"));
            }
            await Rule(_ => PublicField.None);
            await Except(one.Person, PublicField.Entry | PublicField.Mobile, PublicField.None);
            var page = (await Surfaces([one]))[$"{kind}"];
            Assert.True(Holds(page, one.Words[PublicField.Mobile]));
            Assert.False(Holds(page, one.Words[PublicField.Name]));
        }
        finally { await Except(one.Person, PublicField.None, PublicField.None); }
    }

    [Fact]
    public async Task What_is_hidden_is_no_way_to_find_somebody()
    {
        var one = (await Everybody())[0];
        await Rule(_ => PublicField.All);
        Assert.NotEmpty((await site.Visit().Get($"/officials?office=savar&q={one.Words[PublicField.Name]}")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await site.Visit().Get($"/officials?office=savar&q={one.Words[PublicField.Mobile]}")).QuerySelectorAll("tbody tr"));
        await Rule(_ => PublicField.All & ~(PublicField.Name | PublicField.Institution));
        foreach (var field in new[] { PublicField.Name, PublicField.Institution })
            Assert.Empty((await site.Visit().Get($"/officials?office=savar&q={one.Words[field]}")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Without_a_word_of_the_office_officials_can_be_called_and_respected_persons_are_not_there()
    {
        await site.In(async db =>
        {
            db.RemoveRange(await db.Set<PublicRule>().ToListAsync(Cancel));
            await People.Changed(db);
            return await db.SaveChangesAsync(Cancel);
        });
        var known = await Everybody();
        var surfaces = await Surfaces(known);
        Assert.True(Holds(surfaces["Officer"], known.Single(k => k.Kind == PostKind.Officer).Words[PublicField.OfficePhone]));
        Assert.False(Holds(surfaces["Officer"], known.Single(k => k.Kind == PostKind.Officer).Words[PublicField.Mobile]));
        Assert.True(Holds(surfaces["Elected"], known.Single(k => k.Kind == PostKind.Elected).Words[PublicField.Name]));
        Assert.False(Holds(surfaces["Elected"], known.Single(k => k.Kind == PostKind.Elected).Words[PublicField.Mobile]));
        foreach (var one in known.Where(k => k.Kind is PostKind.Citizen or PostKind.Teacher or PostKind.Business or PostKind.Journalist or PostKind.Religious))
        {
            Assert.Equal("", surfaces[$"{one.Kind}"]);
            Assert.Empty(surfaces.Where(s => one.Words.Where(w => w.Key != PublicField.Area).Any(w => Holds(s.Value, w.Value))).Select(s => $"{one.Kind} in {s.Key}"));
        }
    }

    [Fact]
    public async Task The_office_sets_its_rule_on_a_page_and_staff_still_see_everything()
    {
        var known = await Everybody();
        var (officer, citizen) = (known.Single(k => k.Kind == PostKind.Officer), known.Single(k => k.Kind == PostKind.Citizen));
        var admin = site.Visit(Role.Admin, Home);
        await admin.Send("/people/public", HttpStatusCode.OK, ("Shown", "Citizen.Entry"), ("Shown", "Citizen.Name"));
        Assert.True(Holds(await site.Visit().Text($"/officials/{citizen.Post}"), citizen.Words[PublicField.Name]));
        await site.Visit().Text($"/officials/{officer.Post}", HttpStatusCode.NotFound);
        var staff = site.Visit(Role.Operator, Home);
        var csv = Plain(await staff.Text("/people/list.csv"));
        Assert.All(officer.Words.Values, w => Assert.Contains(Plain(w), csv, StringComparison.Ordinal));
        Assert.Contains(Plain(officer.Words[PublicField.Mobile])[1..], Plain(await staff.Text($"/people/posts/{officer.Post}/card.vcf")), StringComparison.Ordinal);
        await admin.Send("/people/public", HttpStatusCode.UnprocessableEntity, ("Shown", "Officer.Salary"));
        await staff.Get("/people/public", HttpStatusCode.Forbidden);
        await admin.Send("/people/public", HttpStatusCode.OK, ("Usual", "true"));
        var usual = await site.Visit().Text($"/officials/{officer.Post}");
        Assert.True(Holds(usual, officer.Words[PublicField.Name]));
        Assert.False(Holds(usual, officer.Words[PublicField.Mobile]));
    }

    [Fact]
    public async Task A_person_is_set_apart_on_their_own_page()
    {
        var known = await Everybody();
        await Rule(_ => PublicField.All);
        var one = known.Single(k => k.Kind == PostKind.Registrar);
        try
        {
            var admin = site.Visit(Role.Admin, Home);
            (string, string)[] form = [("NameBn", one.Words[PublicField.Name]), ("Mobile", one.Words[PublicField.Mobile]), ("Email", one.Words[PublicField.Email])];
            await admin.Send($"/people/{one.Person}/edit", HttpStatusCode.OK, [.. form, ("Views", "Mobile-")]);
            Assert.False(Holds(await site.Visit().Text($"/officials/{one.Post}"), one.Words[PublicField.Mobile]));
            await admin.Send($"/people/{one.Person}/edit", HttpStatusCode.UnprocessableEntity, [.. form, ("Views", "Mobile-"), ("Views", "Mobile+")]);
            await admin.Send($"/people/{one.Person}/edit", HttpStatusCode.UnprocessableEntity, [.. form, ("Views", "Salary+")]);
        }
        finally { await Except(one.Person, PublicField.None, PublicField.None); }
    }

    [Fact]
    public async Task A_device_key_sees_no_more_than_everybody()
    {
        var known = await Everybody();
        await Rule(k => k == PostKind.Officer ? PublicField.Entry : PublicField.None);
        var key = await site.Visit(Role.DeskKey, Home).Text("/api/v1/offices/savar");
        Assert.Contains("ZqentryOfficer", key, StringComparison.Ordinal);
        Assert.DoesNotContain("ZqnameOfficer", key, StringComparison.Ordinal);
        Assert.DoesNotContain("ZqentryCitizen", key, StringComparison.Ordinal);
        Assert.Contains("ZqnameCitizen", await site.Visit(Role.Officer, Home).Text("/api/v1/offices/savar"), StringComparison.Ordinal);
    }
}
