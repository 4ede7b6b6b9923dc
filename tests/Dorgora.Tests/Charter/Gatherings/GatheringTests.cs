using Dorgora.Charter.Gatherings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Charter.Gatherings;

/// <summary>Trainings and briefings: who came, photographs, and proposals that become somebody's task.</summary>
public sealed class GatheringTests(App app) : IClassFixture<App>
{
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Office Office = new("x", OfficeKind.Upazila, "ক", "X", null);
    private static readonly GatheringForm Form = new(GatheringKind.Briefing, "সেবা প্রদান প্রতিশ্রুতি", new DateOnly(2026, 11, 20), "সভাকক্ষ", 4, 6, 20);

    [Fact]
    public void It_counts_for_its_quarter_and_activity()
    {
        var briefing = new Gathering(Office, Form, Now);
        Assert.Equal(("2026-27-Q2", "2.2", 30), (briefing.Quarter, briefing.Activity, briefing.Present));
        Assert.Equal("2.1", new Gathering(Office, Form with { Kind = GatheringKind.Training }, Now).Activity);
        Assert.Equal("Date", Assert.Throws<RuleBroken>(() => new Gathering(Office, Form with { Date = new DateOnly(2026, 11, 23) }, Now)).Field);
        Assert.Equal("Officers", Assert.Throws<RuleBroken>(() => new Gathering(Office, Form with { Officers = 0, Staff = null, Citizens = null }, Now)).Field);
        Assert.Equal("Staff", Assert.Throws<RuleBroken>(() => new Gathering(Office, Form with { Staff = -1 }, Now)).Field);
    }

    [Fact]
    public void A_proposal_is_taken_with_a_day_or_declined_with_a_reason()
    {
        var briefing = new Gathering(Office, Form, Now);
        foreach (var n in Enumerable.Range(1, 2)) briefing.Propose("সেবাগ্রহীতা", $"প্রস্তাব {n}", Now);
        Assert.Equal("Due", Assert.Throws<RuleBroken>(() => briefing.Take(1, Guid.NewGuid(), new DateOnly(2026, 11, 21), Now)).Field);
        Assert.Equal("Post", Assert.Throws<RuleBroken>(() => briefing.Take(1, null, new DateOnly(2026, 11, 30), Now)).Field);
        Assert.Equal("Note", Assert.Throws<RuleBroken>(() => briefing.Decline(2, " ", Now)).Field);
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => briefing.Done(1, "হয়েছে", Now)).Code);
        briefing.Take(1, Guid.NewGuid(), new DateOnly(2026, 11, 30), Now);
        Assert.True(briefing.Proposals[0].IsLate(new DateOnly(2026, 12, 1)));
        briefing.Done(1, "ফরম ছোট করা হয়েছে", Now);
        briefing.Decline(2, "আইনে নেই", Now);
        Assert.Equal([ProposalState.Done, ProposalState.Declined], briefing.Proposals.Select(p => p.State));
        Assert.Equal(RuleBroken.IllegalTransition, Assert.Throws<RuleBroken>(() => briefing.Decline(1, "না", Now)).Code);
    }

    [Fact]
    public async Task From_the_record_to_photographs_and_a_task()
    {
        var uno = await app.As(Role.Uno, "kalai");
        var page = await uno.Press(await uno.Get("/desk/charter/gatherings"), "রাখুন F9", ("Kind", "Briefing"), ("Topic", "সেবা প্রদান প্রতিশ্রুতি নিয়ে অবহিতকরণ"), ("Place", "ইউএনওর সভাকক্ষ"), ("Citizens", "২৫"));
        var address = page.Url.AbsolutePath;
        Assert.StartsWith("/desk/charter/gatherings/", address, StringComparison.Ordinal);
        page = await uno.Upload(page, "ফাইল রাখুন", [("ক.jpg", Pictures.Jpeg), ("হাজিরা.pdf", Pictures.Pdf)]);
        var photo = page.One(".dg-papers img")!.GetAttribute("src")!;
        Assert.Equal(2, page.All(".dg-papers li").Count);
        page = await uno.Press(page, "প্রস্তাব লিখুন", ("Text", "ফরম ছোট করা হোক"), ("From", "সেবাগ্রহীতা"));
        var post = page.All("select[name=Post] option").Select(o => o.GetAttribute("value")!).First(v => v != "");
        page = await uno.Press(page, "কাজ হিসেবে দিন 1", ("Post", post), ("Due", "৩০/১১/২০২৬"));
        page = await uno.Press(page, "করা হয়েছে 1".Normalize(), ("Note", "নতুন ফরম চালু"));
        Assert.Contains("নতুন ফরম চালু", page.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Done, await app.Services.In(db => db.Set<Proposal>().Select(p => p.State).SingleAsync()));
        var dc = await app.As(Role.Dc, "joypurhat");
        Assert.Contains("কালাই", (await dc.Get("/desk/charter/gatherings")).Text, StringComparison.Ordinal);
        Assert.Null((await dc.Get(address)).One("main form"));
        Assert.Equal(200, (int)(await dc.Http.GetAsync(new Uri(photo, UriKind.Relative))).StatusCode);
        var stranger = await app.As(Role.Uno, "panchbibi");
        Assert.Equal(404, (await stranger.Get(address)).Status);
        Assert.Equal(404, (int)(await stranger.Http.GetAsync(new Uri(photo, UriKind.Relative))).StatusCode);
    }
}
