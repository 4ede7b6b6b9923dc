using System.Globalization;
using Dorgora.Directories.Trust;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories.Trust;

/// <summary>Verifications through the pages, at Shahrasti, where the demo has several officials.</summary>
public sealed class TrustPageTests(App app) : IClassFixture<App>
{
    private const string Number = "1987654329";

    [Fact]
    public async Task What_an_officer_saw_stands_green_on_the_page_in_lists_in_search_and_for_programs_until_its_last_day()
    {
        var (verified, plain) = (await app.Somebody(), await app.Somebody());
        Assert.Empty((await app.PageOf(verified)).All(".dg-seal"));
        var after = await app.Verify("officer", verified, "Nid", ("Nid", "১৯৮৭ ৬৫৪ ৩২৯"));
        Assert.Equal(200, after.Status);
        Assert.Contains("…৪৩২৯", after.Text, StringComparison.Ordinal);
        await app.Verify("uno", verified, "Certificate", ("Issuer", "যুব উন্নয়ন অধিদপ্তর"), ("Year", "২০১৯"));
        var page = await app.PageOf(verified);
        var seal = page.One(".dg-seal")!.TextContent;
        Assert.Contains("পরিচয়পত্র সামনাসামনি দেখা", seal, StringComparison.Ordinal);
        Assert.Contains("যুব উন্নয়ন অধিদপ্তর, ২০১৯", seal, StringComparison.Ordinal);
        Assert.DoesNotContain("৪৩২৯", page.Text, StringComparison.Ordinal);
        var list = await app.Visitor().Get($"/{TrustKit.Office}/services/painter?verified=true");
        Assert.Equal([$"/{TrustKit.Office}/providers/{verified.Code}"], list.All(".dg-hit h2 a").Select(a => a.GetAttribute("href")).Where(a => a!.EndsWith(verified.Code, StringComparison.Ordinal) || a.EndsWith(plain.Code, StringComparison.Ordinal)));
        Assert.Contains("পরিচয় যাচাই করা", list.One(".dg-hit .facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((true, 2), (await app.Api("").Get($"providers/{verified.Code}")) is var one ? (one.Json.GetProperty("verified").GetBoolean(), one.Json.GetProperty("verifications").GetArrayLength()) : default);
        Assert.False((await app.Api("").Get($"providers/{plain.Code}")).Json.GetProperty("verified").GetBoolean());
        await Until.True(async () => (await app.Services.In(db => db.Set<Dorgora.Platform.Search.SearchDocument>().Where(d => d.Key == verified.Code).Select(d => d.Facts).SingleOrDefaultAsync()))?.Contains("পরিচয় যাচাই করা", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_number_of_an_identity_card_is_nowhere_whole_and_the_same_card_twice_is_noticed()
    {
        const string Whole = "19876543210987654";
        var (first, second) = (await app.Somebody(), await app.Somebody());
        Assert.Equal(422, (await app.Verify("officer", first, "Nid", ("Nid", "12345"))).Status);
        await app.Verify("officer", first, "Nid", ("Nid", Whole));
        var seen = await app.Verify("uno", second, "Nid", ("Nid", "১৯৮৭৬৫৪৩২১০৯৮৭৬৫৪"));
        Assert.Contains(first.NameBn, seen.Text, StringComparison.Ordinal);
        var marks = await app.Services.In(db => db.Set<Verification>().Where(v => v.ProviderId == first.Id || v.ProviderId == second.Id).Select(v => new { v.Last4, v.NidHash }).ToListAsync());
        Assert.Equal([("7654", true), ("7654", true)], marks.Select(m => (m.Last4, m.NidHash == marks[0].NidHash && m.NidHash.Length == 64)));
        var plain = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Whole)));
        foreach (var (column, value) in await Everything())
        {
            Assert.False(Dorgora.Bangla.Digits.ToLatin(value).Contains(Whole, StringComparison.Ordinal), column);
            Assert.False(value.Contains(plain, StringComparison.OrdinalIgnoreCase), column);
        }
        Assert.DoesNotContain(app.Log, l => Dorgora.Bangla.Digits.ToLatin(l).Contains(Whole, StringComparison.Ordinal));
        // The answer that is kept for a second sending is hashed over the form: with something that nobody knows later.
        Assert.NotNull((await (await app.As("uno")).Get($"/desk/providers/{second.Id}/verify?kind=Nid")).One("input[name=Grain][value]"));
    }

    /// <summary>Every value of every column of every table, as text.</summary>
    private Task<List<(string Column, string Value)>> Everything() => app.Services.In(async db =>
    {
        var all = new List<(string, string)>();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct().ToList())
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of our own tables
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                for (var i = 0; i < reader.FieldCount; i++)
                    if (!await reader.IsDBNullAsync(i)) all.Add(($"{table}.{reader.GetName(i)}", reader.GetValue(i) is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? ""));
        }
        return all;
    });

    [Fact]
    public async Task The_database_refuses_every_change_of_a_verification_but_one_withdrawal()
    {
        var provider = await app.Somebody();
        await app.Verify("officer", provider, "Nid", ("Nid", Number));
        var id = await app.Services.In(db => db.Set<Verification>().Where(v => v.ProviderId == provider.Id).Select(v => v.Id).SingleAsync());
        foreach (var change in new[] { "UPDATE directories_verifications SET expires_on = '2030-01-01'", "UPDATE directories_verifications SET last4 = '1111'", "UPDATE directories_verifications SET officer_name = 'অন্য'", "DELETE FROM directories_verifications" })
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync(change))))).Message, StringComparison.Ordinal);
        var desk = await app.As("uno");
        var form = await desk.Get($"/desk/providers/{provider.Id}/verify?of={id}");
        Assert.Equal((422, "কেন প্রত্যাহার করছেন, লিখুন"), (await desk.Press(form, "প্রত্যাহার করুন")) is var refused ? (refused.Status, refused.Errors[0]) : default);
        Assert.Equal(200, (await desk.Press(form, "প্রত্যাহার করুন", ("Reason", "কার্ডটি অন্যের"))).Status);
        Assert.Empty((await app.PageOf(provider)).All(".dg-seal"));
        Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(unit => unit.Database.ExecuteSqlRawAsync("UPDATE directories_verifications SET withdrawn_at = NULL, reason = ''"))))).Message, StringComparison.Ordinal);
        Assert.Equal(["provider-verified", "verification-withdrawn"], await app.Services.In(db => db.Set<Dorgora.Platform.Events.StoredEvent>().Where(e => e.Subject == provider.Id && e.Name.Contains("verif")).OrderBy(e => e.Id).Select(e => e.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_withdrawal_ends_the_renewed_and_the_earlier_one()
    {
        var provider = await app.Somebody();
        await app.Verify("officer", provider, "Nid", ("Nid", Number));
        var desk = await app.As("uno");
        var id = await app.Services.In(db => db.Set<Verification>().Where(v => v.ProviderId == provider.Id).Select(v => v.Id).SingleAsync());
        var renewed = await desk.Press(await desk.Get($"/desk/providers/{provider.Id}/verify?of={id}"), "নবায়ন করুন", ("ExpiresOn", "2028-05-01"));
        Assert.Equal(200, renewed.Status);
        Assert.Contains("১ মে ২০২৮", (await app.PageOf(provider)).One(".dg-seal")!.TextContent, StringComparison.Ordinal);
        var newest = await app.Services.In(db => db.Set<Verification>().Where(v => v.ProviderId == provider.Id && v.Id != id).Select(v => v.Id).SingleAsync());
        await desk.Press(await desk.Get($"/desk/providers/{provider.Id}/verify?of={newest}"), "প্রত্যাহার করুন", ("Reason", "ভুল"));
        Assert.Empty((await app.PageOf(provider)).All(".dg-seal"));
        Assert.Equal(2, await app.Services.In(db => db.Set<Verification>().CountAsync(v => v.ProviderId == provider.Id && v.WithdrawnAt != null)));
    }

    [Fact]
    public async Task Officers_verify_and_operators_do_not_and_another_office_does_not_see_it()
    {
        var provider = await app.Somebody();
        Assert.Equal(403, (await (await app.As("operator")).Get($"/desk/providers/{provider.Id}/verify")).Status);
        Assert.Equal(403, (await (await app.As("operator")).Get("/desk/providers/reports")).Status);
        var report = await app.Services.In(async db => { var r = new ProviderReport(provider, ReportReason.Other, "কথা", "", db.Time.Now); db.Add(r); await db.SaveChangesAsync(); return r.Id; });
        var stranger = await app.As("admin", "sherpur-bogura");
        foreach (var path in new[] { $"/desk/providers/{provider.Id}/verify", $"/desk/providers/{provider.Id}/appeal", $"/desk/providers/reports/{report}" })
            Assert.Equal((404, 200), ((await stranger.Get(path)).Status, (await (await app.As("officer")).Get(path)).Status));
        Assert.DoesNotContain(provider.NameBn, (await stranger.Get("/desk/providers/reports")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await app.Visitor().Get($"/sherpur-bogura/providers/{provider.Code}/report")).Status);
    }
}
