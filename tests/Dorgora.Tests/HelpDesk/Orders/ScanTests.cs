using System.Net;
using Dorgora.HelpDesk;
using Dorgora.Platform.Events;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Dorgora.Tests.HelpDesk.Cases;
using Dorgora.Tests.Platform.Files;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk.Orders;

/// <summary>The signed copy of an order: kept with the signing or later, named with its hash in the sealed events, seen in the list.</summary>
public sealed class ScanTests(App app) : IClassFixture<App>
{
    private const string Signed = "সই হয়েছে F9", Keep = "কপি রাখুন F9";

    private async Task<(string Case, string Order)> Printed()
    {
        var (id, desk) = (await app.Assigned(), await app.As(Role.Operator));
        var order = (await app.Api().Post($"cases/{id}/orders", new { }))["id"]!;
        await desk.Press(await desk.Get($"/orders/{order}"), "ছাপুন");
        return (id, order);
    }

    private Task<List<T>> EventsOf<T>(string id) => app.Services.In(async db =>
        (await db.Set<StoredEvent>().AsNoTracking().Where(e => e.Subject == Guid.Parse(id)).OrderBy(e => e.Id).ToListAsync()).Select(e => e.Read()).OfType<T>().ToList());

    private Task<StoredFile> File(Guid id) => app.Services.In(db => db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == id));

    [Fact]
    public async Task The_signed_copy_comes_with_the_signing_and_the_events_name_its_hash()
    {
        var ((id, order), desk) = (await Printed(), await app.As(Role.Operator));
        var list = await desk.Upload(await desk.Get($"/orders/{order}/sign"), Signed, [("সই করা আদেশ.pdf", Pictures.Pdf)]);
        Assert.Equal("/orders", list.Url.AbsolutePath);
        var signed = Assert.Single(await EventsOf<OrderSigned>(id));
        var file = await File(signed.Scan!.Value);
        Assert.Equal((file.Sha256, CaseFiles.OfOrder, Guid.Parse(order)), (signed.Sha256, file.OwnerKind, file.OwnerId));
        Assert.Contains(list.All("#orders a"), a => a.GetAttribute("href") == $"/files/{file.Id}");
        Assert.Contains((await desk.Get($"/cases/{id}")).All("a"), a => a.GetAttribute("href") == $"/files/{file.Id}");
        Assert.Equal(Pictures.Pdf, await (await app.AsUser(ACaseOf.Owner)).Http.GetByteArrayAsync(new Uri($"/files/{file.Id}", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.As(Role.Uno, "sherpur-bogura")).Http.GetAsync(new Uri($"/files/{file.Id}", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task It_may_come_later_and_a_better_one_takes_its_place_while_the_events_keep_both()
    {
        var ((id, order), desk) = (await Printed(), await app.As(Role.Operator));
        var early = await desk.Upload(await desk.Get($"/orders/{order}/scan"), Keep, [("a.jpg", Pictures.Jpeg)]);
        Assert.Equal((409, "আগে সইয়ের কথা লিখুন, তারপর সই করা কপি রাখুন"), (early.Status, Assert.Single(early.Errors)));
        await desk.Upload(await desk.Get($"/orders/{order}/sign"), Signed, []);
        Assert.Contains(order, (await desk.Get("/orders?which=no-scan")).One("#orders")!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(["সই করা কপির ছবি বা PDF বাছুন"], (await desk.Upload(await desk.Get($"/orders/{order}/scan"), Keep, [])).Errors);
        await desk.Upload(await desk.Get($"/orders/{order}/scan"), Keep, [("a.jpg", Pictures.Jpeg)]);
        await desk.Upload(await desk.Get($"/orders/{order}/scan"), Keep, [("b.png", Pictures.Png)]);
        Assert.DoesNotContain(order, (await desk.Get("/orders?which=no-scan")).One("#orders")!.InnerHtml, StringComparison.Ordinal);
        var scans = await EventsOf<OrderScanned>(id);
        Assert.Equal(2, scans.Count);
        foreach (var scan in scans) Assert.Equal((await File(scan.Scan)).Sha256, scan.Sha256);
        Assert.Contains((await desk.Get("/orders?which=all")).All("#orders a"), a => a.GetAttribute("href") == $"/files/{scans[1].Scan}");
    }

    [Fact]
    public async Task A_double_click_keeps_one_copy_and_a_wrong_file_is_refused_in_words()
    {
        var ((_, order), desk) = (await Printed(), await app.As(Role.Operator));
        var form = await desk.Get($"/orders/{order}/sign");
        var wrong = await desk.Upload(form, Signed, [("আদেশ.exe", Pictures.Pdf)]);
        Assert.Equal(422, wrong.Status);
        foreach (var _ in new[] { 1, 2 }) await desk.Http.SendAsync(Browser.FilledWith(wrong, Signed, [("আদেশ.pdf", Pictures.Pdf)]));
        Assert.Equal(1, await app.Services.In(db => db.Set<StoredFile>().CountAsync(f => f.OwnerId == Guid.Parse(order))));
    }

    [Fact]
    public async Task Only_the_desk_and_the_UNO_keep_it()
    {
        var (_, order) = await Printed();
        Assert.Equal(403, (await (await app.AsUser(ACaseOf.Owner)).Get($"/orders/{order}/scan")).Status);
        Assert.Equal(404, (await (await app.As(Role.Uno, "sherpur-bogura")).Get($"/orders/{order}/scan")).Status);
    }
}
