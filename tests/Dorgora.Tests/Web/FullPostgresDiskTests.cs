using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>PostgreSQL says of every write that its disk is full (SQLSTATE 53100): reading goes on, every page says it, and it comes back by itself.</summary>
public sealed class FullPostgresDiskTests : IAsyncLifetime
{
    private const string Full = """
        CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
        DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
          EXECUTE format('CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH STATEMENT EXECUTE FUNCTION full_disk()', t); END LOOP; END $$
        """;
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.Start();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [PostgresFact]
    public async Task A_full_disk_leaves_reading_open_and_writing_comes_back_by_itself()
    {
        var desk = await app.As("operator");
        var form = await desk.Get("/desk");
        Assert.DoesNotContain("এখন শুধু পড়া যাচ্ছে".Normalize(), Whole(form), StringComparison.Ordinal);
        await Run(Full);
        var refused = await app.Api().Post("cases", Case());
        Assert.Equal((503, "not-durable"), (refused.Status, refused["code"]));
        Assert.Contains("জায়গা নেই".Normalize(), refused["detail"]!.Normalize(), StringComparison.Ordinal);
        var again = await desk.Press(form, "কল খুলুন Enter", ("From", "০১৯০০-০০০০৩৭"));
        Assert.Equal((503, "০১৯০০-০০০০৩৭"), (again.Status, again.One("[name=From]")!.GetAttribute("value")));
        Assert.Contains("এখন শুধু পড়া যাচ্ছে".Normalize(), Whole(await desk.Get("/cases")), StringComparison.Ordinal);
        Assert.Equal(503, (await app.Api("").Get("/healthz/ready")).Status);
        await Run("DROP FUNCTION full_disk() CASCADE");
        await Until.True(async () => (await app.Api().Post("cases", Case())).Status == 201);
        Assert.DoesNotContain("এখন শুধু পড়া যাচ্ছে".Normalize(), Whole(await desk.Get("/cases")), StringComparison.Ordinal);
    }

    private static string Whole(HtmlPage page) => page.Document.DocumentElement.TextContent.Normalize();

    private static object Case() => new { office = "shahrasti", category = "CIV-ROAD", kind = "complaint", text = "রাস্তা ভাঙা", caller = new { mobile = "01900000037" }, channel = "call" };

    private Task<int> Run(string sql) => app.Services.In(async db =>
    {
        await db.Database.ExecuteSqlRawAsync(sql);
        return 0;
    });
}
