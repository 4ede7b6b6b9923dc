using Dorgora.Directories.Trust;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories.Trust;

/// <summary>Reports and appeals through the pages.</summary>
public sealed class ReportPageTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task A_report_waits_for_a_person_who_decides_with_a_reason_and_both_sides_are_told_without_who_reported()
    {
        var provider = await app.Somebody();
        var visitor = app.Visitor();
        var form = await visitor.Get($"/{TrustKit.Office}/providers/{provider.Code}/report");
        Assert.Equal((422, "কী হয়েছে, অন্তত এক লাইনে লিখুন"), (await visitor.Press(form, "জানান", ("Reason", "Fraud"))) is var refused ? (refused.Status, refused.Errors[0]) : default);
        var sent = await visitor.Press(form, "জানান", ("Reason", "Fraud"), ("Words", "অগ্রিম নিয়ে আসেননি"), ("Mobile", "০১৯০০-০০৯৯৭১"));
        Assert.Equal((200, "?sent=true"), (sent.Status, sent.Url.Query));
        Assert.Equal(200, (await app.PageOf(provider)).Status);                                          // nothing happens by itself
        var desk = await app.As("uno");
        var queue = await desk.Get($"/desk/providers/reports?provider={provider.Id}");
        var page = await desk.Get(queue.One(".dg-table a")!.GetAttribute("href")!);
        Assert.DoesNotContain("9971", Dorgora.Bangla.Digits.ToLatin(page.Document.DocumentElement.OuterHtml), StringComparison.Ordinal);
        Assert.Equal(422, (await desk.Press(page, "সিদ্ধান্ত রাখুন", ("Outcome", "TakenDown"))).Status);
        await desk.Press(page, "সিদ্ধান্ত রাখুন", ("Outcome", "TakenDown"), ("Why", "টাকা ফেরত দেননি"));
        Assert.Equal(404, (await app.PageOf(provider)).Status);
        var (owner, reporter) = (await app.Sent(provider, provider.Mobile), await app.Sent(provider, "+8801900009971"));
        Assert.Contains("টাকা ফেরত দেননি", Assert.Single(owner), StringComparison.Ordinal);
        Assert.DoesNotContain("9971", Dorgora.Bangla.Digits.ToLatin(owner[0]), StringComparison.Ordinal);
        Assert.Contains(provider.NameBn, Assert.Single(reporter), StringComparison.Ordinal);
        Assert.Equal("", await app.Services.In(db => db.Set<ProviderReport>().Where(r => r.ProviderId == provider.Id).Select(r => r.Mobile).SingleAsync()));
    }

    [Fact]
    public async Task Of_nothing_wrong_only_who_reported_hears()
    {
        var provider = await app.Somebody();
        var visitor = app.Visitor();
        await visitor.Press(await visitor.Get($"/{TrustKit.Office}/providers/{provider.Code}/report"), "জানান", ("Reason", "WrongNumber"), ("Mobile", "01900009972"));
        var desk = await app.As("uno");
        var page = await desk.Get((await desk.Get($"/desk/providers/reports?provider={provider.Id}")).One(".dg-table a")!.GetAttribute("href")!);
        await desk.Press(page, "সিদ্ধান্ত রাখুন", ("Outcome", "NothingWrong"), ("Why", "ফোন করে দেখা হয়েছে"));
        Assert.Empty(await app.Sent(provider, provider.Mobile));
        Assert.Single(await app.Sent(provider, "+8801900009972"));
        Assert.Equal(200, (await app.PageOf(provider)).Status);
    }

    [Fact]
    public async Task A_page_takes_ten_reports_a_day_and_one_network_waits_after_three()
    {
        var provider = await app.Somebody();
        var visitor = app.Visitor();
        var statuses = new List<int>();
        for (var n = 0; n < 4; n++) statuses.Add((await visitor.Press(await visitor.Get($"/{TrustKit.Office}/providers/{provider.Code}/report"), "জানান", ("Reason", "WrongNumber"))).Status);
        Assert.Equal([200, 200, 200, 429], statuses);
        var other = await app.Somebody();
        await app.Services.In(async db =>
        {
            for (var n = 0; n < ProviderReport.MostOfPage; n++) db.Add(new ProviderReport(other, ReportReason.WrongNumber, "", "", db.Time.Now.AddHours(-1)));
            await db.SaveChangesAsync();
        });
        Assert.Equal(422, (await visitor.Press(await visitor.Get($"/{TrustKit.Office}/providers/{other.Code}/report"), "জানান", ("Reason", "WrongNumber"))).Status);
    }

    [Fact]
    public async Task Who_hid_an_entry_does_not_decide_the_appeal_and_another_brings_it_back()
    {
        var provider = await app.Somebody();
        var (uno, officer, admin) = (await app.As("uno"), await app.As("officer"), await app.As("admin"));
        await uno.Press(await uno.Get($"/desk/providers/{provider.Id}"), "আড়ালে নিন", ("Reason", "নম্বর বন্ধ"));
        var address = $"/desk/providers/{provider.Id}/appeal";
        Assert.Empty((await officer.Get(address)).All("form[method=post] textarea"));                // officers write for nobody
        var written = await admin.Press(await admin.Get(address), "আপত্তি রাখুন", ("Words", "নম্বর চালু আছে"));
        Assert.Equal(200, written.Status);
        Assert.Empty((await uno.Get(address)).All("textarea"));
        Assert.Contains(provider.NameBn, (await officer.Get("/desk/providers/reports")).Text, StringComparison.Ordinal);
        var form = await officer.Get(address);
        Assert.Equal(422, (await officer.Press(form, "সিদ্ধান্ত রাখুন", ("Granted", "true"))).Status);
        await officer.Press(form, "সিদ্ধান্ত রাখুন", ("Granted", "true"), ("Why", "ফোন ধরেছেন"));
        Assert.Equal(200, (await app.PageOf(provider)).Status);
        Assert.Contains("ফোন ধরেছেন", Assert.Single(await app.Sent(provider, provider.Mobile)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_appeal_is_made_once_for_each_hiding_and_is_over_when_the_entry_is_shown_again()
    {
        var provider = await app.Somebody();
        var (uno, admin) = (await app.As("uno"), await app.As("admin"));
        await uno.Press(await uno.Get($"/desk/providers/{provider.Id}"), "আড়ালে নিন", ("Reason", "নম্বর বন্ধ"));
        var address = $"/desk/providers/{provider.Id}/appeal";
        var form = await admin.Get(address);
        await admin.Press(form, "আপত্তি রাখুন", ("Words", "চালু আছে"));
        Assert.Equal(409, (await admin.Press(form, "আপত্তি রাখুন", ("Words", "আবার বলছি"), ("_once", Guid.NewGuid().ToString()))).Status);
        await uno.Press(await uno.Get($"/desk/providers/{provider.Id}"), "দেখতে দিন");
        await Until.True(async () => await app.Services.In(db => db.Set<Appeal>().AnyAsync(a => a.ProviderId == provider.Id && a.Granted == true)));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await uno.Press(await uno.Get($"/desk/providers/{provider.Id}"), "আড়ালে নিন", ("Reason", "আবার বন্ধ"));
        Assert.Equal(200, (await admin.Press(await admin.Get(address), "আপত্তি রাখুন", ("Words", "এবারও চালু"))).Status);
    }

    [Fact]
    public async Task Who_leaves_leaves_neither_digits_nor_words_here()
    {
        var provider = await app.Somebody();
        await app.Verify("officer", provider, "Nid", ("Nid", "1987654329"));
        await app.Services.In(async db => { db.Add(new ProviderReport(provider, ReportReason.Other, "কিছু কথা", "01900009973", db.Time.Now)); await db.SaveChangesAsync(); });
        var admin = await app.As("admin");
        await admin.Press(await admin.Get($"/desk/providers/{provider.Id}"), "মুছে ফেলুন");
        await Until.True(async () => await app.Services.In(db => db.Set<Verification>().AnyAsync(v => v.ProviderId == provider.Id && v.Last4 == "" && v.NidHash == "" && v.About == "")));
        await Until.True(async () => await app.Services.In(db => db.Set<ProviderReport>().AnyAsync(r => r.ProviderId == provider.Id && r.Words == "" && r.Mobile == "" && r.Outcome == ReportOutcome.Left)));
    }
}
