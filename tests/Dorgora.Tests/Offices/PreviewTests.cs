using System.Net;
using AngleSharp.Dom;
using Dorgora.Offices;
using Dorgora.Offices.Matching;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>Lists of people of every kind: matched with the directory, decided on the page, written once.</summary>
public sealed class PreviewTests(OfficesSite site) : IClassFixture<OfficesSite>
{
    private const string Head = "name_bn,name_en,post_bn,office,group,mobile,email,kind,institution,area,ward,other_phone,note";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends the list and gives the address of its preview.</summary>
    private async Task<(IDocument Page, string Address)> Send(string role, params string[] rows)
    {
        var page = await site.Visit(role, "dhamrai").Upload("/people/import", string.Join('\n', [Head, .. rows]));
        var id = await site.In(db => db.Set<PeopleDraft>().OrderByDescending(d => d.At).Select(d => d.Id).FirstAsync(Cancel));
        return (page, $"/people/import/{id}");
    }

    private async Task<string> Take(string address, params (string, string)[] choices)
    {
        var page = await site.Visit(Role.Uno, "dhamrai").Send(address, HttpStatusCode.OK, choices);
        return Dorgora.Bangla.Digits.ToLatin(page.QuerySelector(".dg-banner-ok")!.TextContent);
    }

    private Task<int> Count() => site.In(async db => await db.Persons.CountAsync(Cancel) * 1_000 + await db.Posts.CountAsync(Cancel));

    private static string Counts(IDocument page) => Dorgora.Bangla.Digits.ToLatin(page.QuerySelector("main p b")!.TextContent);

    [Fact]
    public async Task A_list_of_every_kind_is_new_once_and_the_same_ever_after()
    {
        string[] rows = [.. PostKinds.All.Select((k, n) => $"তালিকার মানুষ {k},,পরিচয় {k},dhamrai,তালিকা,019000097{n:00},p{n}@demo.gov.bd.example,{k},প্রতিষ্ঠান {n},,,02-5500{n:0000},টীকা {n}")];
        var before = await Count();
        var (page, address) = await Send(Role.Uno, rows);
        Assert.StartsWith($"{rows.Length}", Counts(page), StringComparison.Ordinal);
        Assert.Equal(before, await Count());                                                        // a preview writes nobody
        Assert.StartsWith($"{rows.Length}", await Take(address), StringComparison.Ordinal);
        var journalist = await site.In(db => db.Posts.SingleAsync(p => p.TitleBn == "পরিচয় Journalist", Cancel));
        Assert.Equal((PostKind.Journalist, "প্রতিষ্ঠান 6"), (journalist.Kind, Dorgora.Bangla.Digits.ToLatin(journalist.InstitutionBn)));
        var after = await Count();
        (page, address) = await Send(Role.Uno, rows);
        Assert.Contains($"{rows.Length}টি যেমন আছে".Normalize(), Counts(page).Normalize(), StringComparison.Ordinal);
        await Take(address);
        Assert.Equal(after, await Count());
    }

    [Fact]
    public async Task Many_teachers_have_one_title_and_each_is_one_person()
    {
        string[] rows = ["আকাশ নীল,,সহকারী শিক্ষক,dhamrai,,01900009731,,teacher,প্রথম বিদ্যালয়,,,,", "সবুজ পাতা,,সহকারী শিক্ষক,dhamrai,,01900009732,,teacher,প্রথম বিদ্যালয়,,,,", "লাল গোলাপ,,সহকারী শিক্ষক,dhamrai,,,,teacher,দ্বিতীয় বিদ্যালয়,,,,", "সাদা শাপলা,,সহকারী শিক্ষক,dhamrai,,,,teacher,,,,,"];
        var (_, address) = await Send(Role.Uno, rows);
        Assert.StartsWith("4", await Take(address), StringComparison.Ordinal);
        var (page, _) = await Send(Role.Uno, rows);
        Assert.Contains("4টি যেমন আছে".Normalize(), Counts(page).Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_shown_field_by_field_and_taken_only_where_somebody_wants_it()
    {
        var (_, first) = await Send(Role.Uno, "বদল এক,,বদলের পদ এক,dhamrai,,01900009741,,business,,,,,", "বদল দুই,,বদলের পদ দুই,dhamrai,,01900009742,,business,,,,,");
        await Take(first);
        var (page, address) = await Send(Role.Uno, "বদল এক,,বদলের পদ এক,dhamrai,,01900009741,new1@demo.gov.bd.example,journalist,নতুন কাগজ,,,02-5500999,", "বদল দুই,,বদলের পদ দুই,dhamrai,,01900009743,,,,,,,");
        var text = Dorgora.Bangla.Digits.ToLatin(page.QuerySelector("main")!.TextContent).Normalize();
        foreach (var word in new[] { "new1@demo.gov.bd.example", "নতুন কাগজ", "02-5500999", "01900-009743", "01900-009742" }) Assert.Contains(word.Normalize(), text, StringComparison.Ordinal);
        await Take(address, ("Choices", "2:"), ("Choices", $"3:{Choice.Skip}"));
        var (one, two) = await site.In(async db => (await db.Persons.SingleAsync(p => p.NameBn == "বদল এক", Cancel), await db.Persons.SingleAsync(p => p.NameBn == "বদল দুই", Cancel)));
        Assert.Equal(("new1@demo.gov.bd.example", "02-5500999", "+8801900009742"), (one.Email, one.OtherPhone, two.Mobile));
        var (again, _) = await Send(Role.Uno, "বদল এক,,বদলের পদ এক,dhamrai,,01900009741,,,অন্য কাগজ,,,,");
        Assert.Contains("নতুন কাগজ → অন্য কাগজ".Normalize(), again.QuerySelector("main")!.TextContent.Normalize(), StringComparison.Ordinal);
        Assert.Equal(PostKind.Journalist, await site.In(db => db.Posts.Where(p => p.TitleBn == "বদলের পদ এক").Select(p => p.Kind).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Whoever_may_be_somebody_else_is_asked_and_nothing_is_doubled()
    {
        var (_, first) = await Send(Role.Uno, "শাপলা ঝিনুক,,প্রথম পরিচয়,dhamrai,,01900009751,,citizen,,,,,");
        await Take(first);
        // the same number under another name; the same name without a number in another post; a name written otherwise in the same office
        string[] rows = ["ঝিনুক বেগম,,দ্বিতীয় পরিচয়,dhamrai,,01900009751,,citizen,,,,,", "শাপলা ঝিনুক,,তৃতীয় পরিচয়,dhamrai,,,,citizen,,,,,", "সাপলা ঝিনুক,,চতুর্থ পরিচয়,dhamrai,,01900009752,,citizen,,,,,"];
        var (page, address) = await Send(Role.Uno, rows);
        Assert.Contains("3টি নিশ্চিত নয়".Normalize(), Counts(page).Normalize(), StringComparison.Ordinal);
        var person = await site.In(db => db.Persons.SingleAsync(p => p.NameBn == "শাপলা ঝিনুক", Cancel));
        Assert.All(new[] { 2, 3, 4 }, n => Assert.Contains($"{person.Id}", page.QuerySelector($"#c-{n}")!.InnerHtml, StringComparison.Ordinal));
        var before = await Count();
        Assert.StartsWith("0", await Take(address, ("Choices", $"2:{Choice.Skip}"), ("Choices", $"3:{Choice.Skip}"), ("Choices", $"4:{Choice.Skip}")), StringComparison.Ordinal);
        Assert.Equal(before, await Count());
        (_, address) = await Send(Role.Uno, rows);
        Assert.StartsWith("3", await Take(address, ("Choices", $"2:{Choice.New}"), ("Choices", $"3:{person.Id}"), ("Choices", $"4:{Choice.New}")), StringComparison.Ordinal);
        Assert.Equal(before + 2_000 + 3, await Count());
        var held = await site.In(db => db.Charges.Where(c => c.PersonId == person.Id).Select(c => c.Kind).ToListAsync(Cancel));
        Assert.Equal([ChargeKind.Regular, ChargeKind.Additional], held.Order());
        (page, _) = await Send(Role.Uno, rows);
        Assert.Contains("3টি যেমন আছে".Normalize(), Counts(page).Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_was_not_offered_is_refused_and_nothing_is_written()
    {
        var (_, first) = await Send(Role.Uno, "অচেনা ঝাউ,,ঝাউ পরিচয়,dhamrai,,01900009761,,citizen,,,,,");
        await Take(first);
        var (_, address) = await Send(Role.Uno, "অন্য ঝাউ,,অন্য পরিচয়,dhamrai,,01900009761,,citizen,,,,,");
        var foreign = await site.In(db => db.Persons.Where(p => p.Mobile == "+8801900000001").Select(p => p.Id).SingleAsync(Cancel));
        var before = await Count();
        await site.Visit(Role.Uno, "dhamrai").Send(address, HttpStatusCode.UnprocessableEntity, ("Choices", $"2:{foreign}"));
        await site.Visit(Role.Uno, "dhamrai").Send(address, HttpStatusCode.UnprocessableEntity, ("Choices", "2:nonsense"));
        Assert.Equal(before, await Count());
        await site.Visit(Role.Uno, "magura").Get(address, HttpStatusCode.NotFound);
        await site.Visit(Role.Operator, "dhamrai").Get(address, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Rows_that_cannot_be_say_why_and_lists_go_by_themselves()
    {
        var (page, address) = await Send(Role.Uno, "ক,,পদ,dhamrai,,,,astronaut,,,,,", "খ,,পদ,dhamrai,,,,,,atlantis,,,", "গ,,পদ,dhamrai,,,,,,dhamrai,3,,", "ঘ,,পদ,dhamrai,,,,,,,,ফোন,", "ঙ,,পদ,magura,,,,,,,,,");
        Assert.Contains("5টি নেওয়া যাবে না".Normalize(), Counts(page).Normalize(), StringComparison.Ordinal);
        await Take(address);
        await site.Visit(Role.Uno, "dhamrai").Get(address, HttpStatusCode.NotFound);                    // taken: it is gone
        await Send(Role.Uno, "চ,,পদ,dhamrai,,,,,,,,,");
        await site.In(async db =>
        {
            db.Time = new Later(TimeSpan.FromDays(3));
            await new ForgetDrafts().Run(db, Cancel);
            return 0;
        });
        Assert.Equal(0, await site.In(db => db.Set<PeopleDraft>().CountAsync(Cancel)));
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TimeProvider.System.GetUtcNow() + by;
    }
}
