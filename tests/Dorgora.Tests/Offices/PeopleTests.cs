using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dorgora.Offices;
using Dorgora.Offices.Outdated;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Offices;

/// <summary>People of every kind, who held what when, groups, and what is out of date, through the pages.</summary>
public sealed class PeopleTests(OfficesSite site) : IClassFixture<OfficesSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Post> Post(string code) => site.In(db => db.Posts.AsNoTracking().SingleAsync(p => p.Code == code, Cancel));

    private Task<Office> Office(string slug = "shahrasti") => site.In(db => db.Set<Office>().AsNoTracking().SingleAsync(o => o.Slug == slug, Cancel));

    /// <summary>The same form sent twice with the same key, as by a finger that pressed twice.</summary>
    private static async Task Twice(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        var page = await visitor.Get(address);
        var hidden = page.QuerySelector("main form[method=post]")!.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").DistinctBy(i => i.Name).Where(i => fields.All(f => f.Name != i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value)).ToList();
        for (var n = 0; n < 2; n++)
        {
            using var content = new FormUrlEncodedContent(hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));
            using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    public static TheoryData<PostKind> Kinds => [.. PostKinds.All];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Somebody_of_any_kind_comes_into_the_directory_with_a_profile(PostKind kind)
    {
        var office = await Office();
        var number = $"019000090{20 + (int)kind}";
        await Twice(site.Visit(Role.Uno), "/people/new", ("Kind", $"{kind}"), ("TitleBn", $"পরিচয় {kind}"), ("InstitutionBn", "নমুনা প্রতিষ্ঠান"), ("OfficeId", $"{office.Id}"), ("Area", "shahrasti/meher-uttar"), ("Ward", "৩"), ("NameBn", $"নমুনা মানুষ {kind}"),
            ("Mobile", number), ("OtherPhone", "০২-৫৫০০০০১২"), ("Email", "x@demo.gov.bd.example"), ("From", "২০২৬-০১-০১"), ("Note", "সকালে ফোন করুন"));
        var person = await site.In(db => db.Persons.SingleAsync(p => p.NameBn == $"নমুনা মানুষ {kind}", Cancel));
        Assert.Equal(("02-55000012", "সকালে ফোন করুন"), (person.OtherPhone, person.Note));
        var page = await site.Visit(Role.Operator).Get($"/people/{person.Id}");
        foreach (var word in new[] { $"পরিচয় {kind}", "নমুনা প্রতিষ্ঠান", "মেহের উত্তর, ওয়ার্ড ৩", "০২-৫৫০০০০১২", "সকালে ফোন করুন" }) Assert.Contains(word.Normalize(), page.QuerySelector("main")!.TextContent.Normalize(), StringComparison.Ordinal);
        Assert.Equal(1, (await site.Visit(Role.Operator).Get($"/people?kind={kind}&q={number}")).QuerySelectorAll("tbody tr").Length);
        await site.Visit(Role.Uno, "magura").Get($"/people/{person.Id}", HttpStatusCode.NotFound);
        await site.Visit(Role.Uno, "magura").Get($"/people/{person.Id}/edit", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Kind", "")]
    [InlineData("Kind", "Astronaut")]
    [InlineData("TitleBn", "")]
    [InlineData("NameBn", " ")]
    [InlineData("Area", "atlantis")]
    [InlineData("Area", "magura")]
    [InlineData("Ward", "0")]
    [InlineData("Ward", "76")]
    [InlineData("Mobile", "12")]
    [InlineData("OtherPhone", "ফোন নেই")]
    [InlineData("OtherPhone", "123")]
    [InlineData("OfficeId", "3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string value)
    {
        var office = await Office();
        (string, string)[] good = [("Kind", "Journalist"), ("TitleBn", "প্রতিবেদক ভুল"), ("OfficeId", $"{office.Id}"), ("Area", "shahrasti/meher-uttar"), ("Ward", "1"), ("NameBn", "ভুল মানুষ"), ("Mobile", ""), ("OtherPhone", "")];
        var page = await site.Visit(Role.Uno).Send("/people/new", HttpStatusCode.UnprocessableEntity, [.. good.Where(f => f.Item1 != field), (field, value)]);
        Assert.NotNull(page.QuerySelector(".govuk-error-summary"));
        Assert.False(await site.In(db => db.Persons.AnyAsync(p => p.NameBn == "ভুল মানুষ", Cancel)));
    }

    [Fact]
    public async Task Who_held_a_post_on_a_day_stands_on_the_pages_of_post_person_and_list()
    {
        var operator_ = site.Visit(Role.Operator);
        var uno = await Post("shahrasti.uno");
        async Task<string> On(string address) => (await operator_.Get(address)).QuerySelector("[role=status]")!.TextContent;
        Assert.Contains("রুপালি জোছনা".Normalize(), (await On($"/people/posts/{uno.Id}?on=2024-03-01")).Normalize(), StringComparison.Ordinal);
        Assert.Contains("মেঘলা বাদল".Normalize(), (await On($"/people/posts/{uno.Id}?on=২০২৩-০৯-৩০")).Normalize(), StringComparison.Ordinal);
        Assert.Contains("রুপালি".Normalize(), (await On($"/people/posts/{uno.Id}?on=2023-10-01")).Normalize(), StringComparison.Ordinal);
        Assert.Contains("কেউ দায়িত্বে ছিলেন না".Normalize(), (await On($"/people/posts/{uno.Id}?on=2020-01-01")).Normalize(), StringComparison.Ordinal);
        Assert.Null((await operator_.Get($"/people/posts/{uno.Id}?on=nonsense")).QuerySelector("[role=status]"));
        var person = await site.In(db => db.Persons.SingleAsync(p => p.NameBn == "রুপালি জোছনা", Cancel));
        Assert.Contains(uno.TitleBn, await On($"/people/{person.Id}?on=2024-03-01"), StringComparison.Ordinal);
        Assert.Contains("কোনো পদে ছিলেন না", await On($"/people/{person.Id}?on=2022-03-01"), StringComparison.Ordinal);
        var then = await operator_.Get("/people?on=2024-03-01&q=uno");
        Assert.Contains("রুপালি জোছনা".Normalize(), then.QuerySelector("tbody tr")!.TextContent.Normalize(), StringComparison.Ordinal);
        Assert.DoesNotContain("রুপালি".Normalize(), (await operator_.Get("/people?q=uno")).QuerySelector("tbody tr")!.TextContent.Normalize(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_made_filled_ordered_renamed_printed_and_deleted()
    {
        var uno = site.Visit(Role.Uno);
        await Twice(uno, "/people/groups/new", ("Kind", "Conference"), ("NameBn", "নৌকা ডুবি"), ("PurposeBn", "নৌ-দুর্ঘটনা"));
        var group = await site.In(db => db.Groups.SingleAsync(g => g.NameBn == "নৌকা ডুবি", Cancel));
        var address = $"/people/groups/{group.Id}";
        var posts = await site.In(db => db.Posts.Where(p => p.Code.StartsWith("shahrasti-") && p.Kind == PostKind.Officer).OrderBy(p => p.Code).Select(p => p.Id).Take(8).ToListAsync(Cancel));
        foreach (var post in posts.Take(7)) await uno.Send(address, HttpStatusCode.OK, ("Add", $"{post}"));
        Assert.Null((await uno.Get(address)).QuerySelector("#Add"));
        await uno.Send(address, HttpStatusCode.UnprocessableEntity, ("Add", $"{posts[7]}"));
        await uno.Send(address, HttpStatusCode.OK, ("Up", $"{posts[2]}"));
        await uno.Send(address, HttpStatusCode.OK, ("Down", $"{posts[0]}"));
        await uno.Send(address, HttpStatusCode.OK, ("Remove", $"{posts[6]}"));
        Assert.Equal([posts[2], posts[0], posts[1], posts[3], posts[4], posts[5]], await Order(group.Id));
        var list = await site.Visit(Role.Operator).Get($"/people?group={group.Code}");
        Assert.EndsWith($"{posts[2]}", list.QuerySelector("tbody a")!.GetAttribute("href"), StringComparison.Ordinal);
        await uno.Send(address, HttpStatusCode.UnprocessableEntity, ("Rename", "true"), ("NameBn", ""));
        await uno.Send(address, HttpStatusCode.OK, ("Rename", "true"), ("NameBn", "নৌকা ও লঞ্চ"), ("PurposeBn", ""));
        Assert.Contains("নৌকা ও লঞ্চ", await uno.Text($"/people/print?group={group.Code}"), StringComparison.Ordinal);
        await site.Visit(Role.Uno, "kalai").Get(address, HttpStatusCode.NotFound);
        var reader = await site.Visit(Role.Operator).Get(address);
        Assert.Empty(reader.QuerySelectorAll("main form[method=post] button"));
        await uno.Send(address, HttpStatusCode.OK, ("Delete", "true"));
        await uno.Get(address, HttpStatusCode.NotFound);
        Assert.True(await site.In(db => db.Set<StoredEvent>().AnyAsync(e => e.Name == "group-changed" && e.Subject == group.Id, Cancel)));
    }

    private Task<List<Guid>> Order(Guid group) => site.In(db => db.Set<GroupMember>().Where(m => m.GroupId == group).OrderBy(m => m.Order).Select(m => m.PostId).ToListAsync(Cancel));

    [Fact]
    public async Task Two_people_who_change_a_group_at_once_are_told()
    {
        var uno = site.Visit(Role.Uno);
        var group = await site.In(db => db.Groups.SingleAsync(g => g.Code == "conf-farm", Cancel));
        var post = await Post("shahrasti.ao");
        var conflict = await uno.Send($"/people/groups/{group.Id}", HttpStatusCode.Conflict, ("Up", $"{post.Id}"), ("Seen", $"{group.Version}"));
        Assert.Contains("আর নেই", conflict.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        var member = (await Order(group.Id))[1];
        await uno.Send($"/people/groups/{group.Id}", HttpStatusCode.OK, ("Up", $"{member}"), ("Seen", $"{group.Version}"));
        await uno.Send($"/people/groups/{group.Id}", HttpStatusCode.Conflict, ("Down", $"{member}"), ("Seen", $"{group.Version}"));
    }

    [Fact]
    public async Task Anybody_says_what_is_outdated_and_the_office_decides_and_answers()
    {
        var post = await Post("shahrasti-livestock.livestock-officer");
        await Twice(site.Visit(), $"/officials/{post.Id}/outdated", ("What", "Number"), ("Words", "নতুন নম্বর দেখুন"), ("Mobile", "০১৯০০-০০৯৪০১"));
        var news = await site.In(db => db.Set<OutdatedNews>().AsNoTracking().SingleAsync(n => n.PostId == post.Id, Cancel));
        Assert.Equal("+8801900009401", news.Mobile);
        Assert.False(await site.In(db => db.Set<StoredEvent>().AnyAsync(e => e.Subject == news.Id && (e.Data.Contains("9401") || e.Data.Contains("নতুন")), Cancel)));
        var uno = site.Visit(Role.Uno);
        var queue = await uno.Get("/desk/directory/outdated");
        Assert.Contains("নতুন নম্বর দেখুন".Normalize(), queue.QuerySelector("tbody")!.TextContent.Normalize(), StringComparison.Ordinal);
        Assert.DoesNotContain("9401", Dorgora.Bangla.Digits.ToLatin(queue.Body!.TextContent), StringComparison.Ordinal);
        await site.Visit(Role.Uno, "magura").Get($"/desk/directory/outdated/{news.Id}", HttpStatusCode.NotFound);
        await site.Visit(Role.Operator).Get("/desk/directory/outdated", HttpStatusCode.Forbidden);
        await uno.Send($"/desk/directory/outdated/{news.Id}", HttpStatusCode.UnprocessableEntity, ("Outcome", "NothingWrong"), ("Why", ""));
        await uno.Send($"/desk/directory/outdated/{news.Id}", HttpStatusCode.OK, ("Outcome", "Mended"), ("Why", ""));
        var decided = await site.In(db => db.Set<OutdatedNews>().AsNoTracking().SingleAsync(n => n.Id == news.Id, Cancel));
        Assert.Equal((OutdatedOutcome.Mended, "", "পরীক্ষক"), (decided.Outcome, decided.Mobile, decided.DecidedBy));
        Assert.Equal(1, await site.In(db => db.Set<Message>().CountAsync(m => m.Purpose == "directory.outdated" && m.To == "+8801900009401", Cancel)));
        Assert.Contains("পরীক্ষক".Normalize(), (await uno.Get("/desk/directory/outdated?decided=true")).QuerySelector("tbody")!.TextContent.Normalize(), StringComparison.Ordinal);
        Assert.Null((await uno.Get($"/desk/directory/outdated/{news.Id}")).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task News_of_what_is_outdated_have_their_limits_and_refusals()
    {
        var post = await Post("shahrasti.uno");
        var address = $"/officials/{post.Id}/outdated";
        await site.Visit().Send(address, HttpStatusCode.UnprocessableEntity, ("What", ""), ("Words", "x"));
        await site.Visit().Send(address, HttpStatusCode.UnprocessableEntity, ("What", "Other"), ("Words", ""));
        await site.Visit().Send(address, HttpStatusCode.UnprocessableEntity, ("What", "99"), ("Words", "x"));
        await site.Visit().Send(address, HttpStatusCode.UnprocessableEntity, ("What", "Number"), ("Mobile", "12"));
        await site.Visit().Send(address, HttpStatusCode.UnprocessableEntity, ("What", "Number"), ("Website", "http://x"));
        for (var n = 0; n < 3; n++) await site.Visit().Send(address, HttpStatusCode.OK, ("What", "Name"), ("Words", $"{n}"));
        await site.Visit().Send(address, HttpStatusCode.TooManyRequests, ("What", "Name"), ("Words", "আবার"));
        Assert.Equal(3, await site.In(db => db.Set<OutdatedNews>().CountAsync(n => n.PostId == post.Id, Cancel)));
        var hidden = await Post("shahrasti.notable-8");
        await site.Visit().Get($"/officials/{hidden.Id}/outdated", HttpStatusCode.NotFound);
        await site.Visit().Get("/officials/x/outdated", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_tell_it_too_also_of_somebody_the_public_does_not_see()
    {
        var hidden = await Post("shahrasti.notable-8");
        await site.Visit(Role.Operator).Send($"/people/posts/{hidden.Id}/outdated", HttpStatusCode.OK, ("What", "Left"), ("Words", ""));
        var news = await site.In(db => db.Set<OutdatedNews>().SingleAsync(n => n.PostId == hidden.Id, Cancel));
        Assert.Equal("পরীক্ষক", news.ToldBy);
        await site.Visit(Role.Operator, "magura").Get($"/people/posts/{hidden.Id}/outdated", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_database_itself_refuses_what_the_rules_refuse()
    {
        async Task Refuses(string sql) => Assert.True(await site.In(async db =>
        {
            try { return await db.Write(unit => unit.Database.ExecuteSqlRawAsync(sql, Cancel), Cancel) < 0; }
            catch (System.Data.Common.DbException) { return true; }
        }), sql);
        await Refuses("UPDATE offices_people SET opened = 128, closed = 128");
        await Refuses("UPDATE offices_posts SET ward = 3, area_id = NULL");
        await Refuses("UPDATE offices_posts SET ward = 200 WHERE area_id IS NOT NULL");
        await site.Visit().Send($"/officials/{(await Post("shahrasti-land.ac-land")).Id}/outdated", HttpStatusCode.OK, ("What", "Left"), ("Mobile", "01900009402"));
        await Refuses("UPDATE offices_outdated SET outcome = 'Mended'");
    }

    [Fact]
    public async Task A_member_of_a_union_of_the_demo_stands_for_a_ward_of_it()
    {
        var member = await Post("shahrasti-tamta-uttar.member-3");
        Assert.Equal((3, "shahrasti/tamta-uttar"), (member.Ward, await site.In(db => db.Areas.Where(a => a.Id == member.AreaId).Select(a => a.Slug).SingleAsync(Cancel))));
    }

    [Fact]
    public async Task A_paper_has_every_kind_for_staff_and_only_what_is_public_for_the_wall()
    {
        var staff = await site.Visit(Role.Operator).Text("/people/print");
        var wall = await site.Visit().Text("/officials/print?office=shahrasti");
        Assert.Contains("ধর্মীয় নেতা".Normalize(), staff.Normalize(), StringComparison.Ordinal);
        Assert.DoesNotContain("ধর্মীয় নেতা".Normalize(), wall.Normalize(), StringComparison.Ordinal);
        Assert.Contains("জনপ্রতিনিধি".Normalize(), wall.Normalize(), StringComparison.Ordinal);
        Assert.DoesNotContain("<h2 class=\"p-sec\">কর্মকর্তা", await site.Visit(Role.Operator).Text("/people/print?kind=journalist"), StringComparison.Ordinal);
        await site.Visit().Text("/officials/print?office=atlantis", HttpStatusCode.NotFound);
    }
}
