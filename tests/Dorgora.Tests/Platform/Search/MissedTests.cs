using Dorgora.Bangla;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Search.Missed;
using Dorgora.Platform.Web;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Platform.Search;

/// <summary>What was not found leads to names that a person of the office takes or refuses.</summary>
public class MissedTests(App app) : IClassFixture<App>
{
    private const string Path = "/desk/missed";

    private static int nth;

    /// <summary>Words that no dictionary knows, other ones for each test.</summary>
    private static string Unknown() => $"ঝঞঝ{"কগজডতদনপবম"[Interlocked.Increment(ref nth) % 10]}ঞ";

    private async Task Misses(string words, int times, string office = "shahrasti")
    {
        for (var n = 0; n < times; n++) Assert.Empty((await app.Visitor().Get($"/search?q={Uri.EscapeDataString(words)}&office={office}")).All(".dg-hit"));
    }

    private Task Propose() => app.Services.In(db => new ProposeAliases().Run(db, default));

    private Task<List<SearchAlias>> Of(string words) => app.Services.In(db => db.Set<SearchAlias>().AsNoTracking().Where(a => a.Words == SearchKeys.Norm(words)).ToListAsync());

    private Task<HtmlPage> Press(string handler, Guid id, string office = "shahrasti") => Send(office, handler, ("Id", $"{id}"));

    /// <summary>A form as the page would send it, also where the page of this office does not show it.</summary>
    private async Task<HtmlPage> Send(string office, string handler, params (string Name, string Value)[] fields)
    {
        var uno = await app.As(Role.Uno, office);
        using var form = Browser.Filled(await uno.Get(Path), "বের হন");
        form.RequestUri = new Uri(form.RequestUri!, $"{Path}?handler={handler}");
        var token = await form.Content!.ReadAsStringAsync();
        form.Content = new StringContent($"{token}&{string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}"))}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
        return await Browser.Read(await uno.Http.SendAsync(form));
    }

    private Task<HtmlPage> Search(string words, string office = "shahrasti") => app.Visitor().Get($"/search?q={Uri.EscapeDataString(words)}&office={office}");

    /// <summary>Searched for in vain three times, and twice found with another word.</summary>
    private async Task<SearchAlias> Proposed(string words)
    {
        await Misses(words, ProposeAliases.Least);
        for (var n = 0; n < ProposeAliases.LeastRetried; n++) await app.Visitor().Get($"/search?q={Uri.EscapeDataString("খতিয়ান")}&office=shahrasti&tried={Uri.EscapeDataString(words)}");
        await Propose();
        return Assert.Single(await Of(words));
    }

    [Fact]
    public async Task What_people_tried_next_is_proposed_and_once_taken_it_is_found_here_and_nowhere_else()
    {
        var words = Unknown();
        var alias = await Proposed(words);
        Assert.Equal((AliasReason.Retried, SearchKeys.Norm("খতিয়ান"), ProposeAliases.Least), (alias.Reason, alias.Name, alias.Asked));
        var page = await (await app.As(Role.Uno)).Get(Path);
        Assert.Contains(page.All("td.lead"), c => c.TextContent.Trim() == SearchKeys.Norm(words));
        Assert.Equal(200, (await Press("Take", alias.Id)).Status);
        Assert.NotEmpty((await Search(words)).All(".dg-hit"));
        Assert.Empty((await Search(words, "kalai")).All(".dg-hit"));
        Assert.Equal(200, (await Press("Refuse", alias.Id)).Status);
        Assert.Empty((await Search(words)).All(".dg-hit"));
    }

    [Fact]
    public async Task The_job_proposes_once_and_not_what_was_refused()
    {
        var words = Unknown();
        var alias = await Proposed(words);
        await Propose();
        Assert.Single(await Of(words));
        await Press("Refuse", alias.Id);
        await Propose();
        Assert.Equal(AliasState.Refused, Assert.Single(await Of(words)).State);
        Assert.Equal(409, (await Press("Refuse", alias.Id)).Status);
    }

    [Fact]
    public async Task Twice_in_vain_is_not_enough()
    {
        var words = Unknown();
        await Misses(words, ProposeAliases.Least - 1);
        await app.Visitor().Get($"/search?q={Uri.EscapeDataString("খতিয়ান")}&office=shahrasti&tried={Uri.EscapeDataString(words)}");
        await Propose();
        Assert.Empty(await Of(words));
    }

    [Fact]
    public async Task A_name_of_a_person_is_not_kept_as_a_second_try()
    {
        await app.Visitor().Get($"/search?q={Uri.EscapeDataString("খতিয়ান")}&office=shahrasti&tried={Uri.EscapeDataString("রহিম মিয়া")}");
        Assert.Empty(await app.Services.In(db => db.Set<SearchRetry>().Where(r => r.Words == SearchKeys.Norm("রহিম মিয়া")).ToListAsync()));
    }

    [Fact]
    public async Task A_person_writes_a_name_and_one_that_leads_nowhere_is_refused()
    {
        var words = Unknown();
        var refused = await Send("shahrasti", "Write", ("Office", "shahrasti"), ("Words", words), ("Name", "ঝঞঝঞঝঞ"));
        Assert.Equal(422, refused.Status);
        Assert.Empty(await Of(words));
        Assert.Equal(422, (await Send("shahrasti", "Write", ("Office", "shahrasti"), ("Words", words), ("Name", ""))).Status);
        Assert.Equal(422, (await Send("shahrasti", "Write", ("Office", "shahrasti"), ("Words", "এক দুই তিন চার"), ("Name", "খতিয়ান"))).Status);
        Assert.Equal(200, (await Send("shahrasti", "Write", ("Office", "shahrasti"), ("Words", words), ("Name", "খতিয়ান"))).Status);
        Assert.NotEmpty((await Search(words)).All(".dg-hit"));
        Assert.Equal(200, (await Send("shahrasti", "Write", ("Office", "shahrasti"), ("Words", words), ("Name", "খতিয়ান"))).Status);
        Assert.Single(await Of(words));
    }

    [Fact]
    public async Task Another_office_can_neither_see_nor_decide()
    {
        var words = Unknown();
        var alias = await Proposed(words);
        Assert.Equal(404, (await Press("Take", alias.Id, "kalai")).Status);
        Assert.Equal(404, (await Press("Refuse", alias.Id, "kalai")).Status);
        var kalai = await app.As(Role.Uno, "kalai");
        Assert.DoesNotContain(SearchKeys.Norm(words), (await kalai.Get(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await Send("kalai", "Write", ("Office", "shahrasti"), ("Words", words), ("Name", "খতিয়ান"))).Status);
        Assert.Equal(403, (await (await app.As(Role.Operator)).Get(Path)).Status);
    }

    [Theory]
    [InlineData("2026-11-22T18:59:00Z", "2026-11-28T19:00:00Z")]
    [InlineData("2026-11-21T18:59:00Z", "2026-11-21T19:00:00Z")]
    [InlineData("2026-11-21T19:00:00Z", "2026-11-28T19:00:00Z")]
    public void Each_sunday_at_one_in_dhaka(string now, string next)
        => Assert.Equal(At(next), Timetable.Weekly(DayOfWeek.Sunday, new TimeOnly(1, 0)).After(At(now)));

    private static DateTime At(string utc) => DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    [Fact]
    public async Task Who_shortens_an_address_gets_to_the_offices_home()
    {
        var page = await app.Visitor().Get("/shahrasti");
        Assert.Equal((200, "/o/shahrasti"), (page.Status, page.Url.AbsolutePath));
        Assert.Equal(404, (await app.Visitor().Get("/atlantis")).Status);
    }
}
