using System.Data.Common;
using System.Globalization;
using Dorgora.Platform.Events;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.HelpDesk;

/// <summary>A canary is told to the desk in a sealed case; it may be sung nowhere but in the words of that case.</summary>
public sealed class SensitiveTests(App app) : IClassFixture<App>
{
    private const string Text = "ক্যানারিকথা", Name = "ক্যানারিনাম", Address = "ক্যানারিপাড়া", Mobile = "+8801900007391";
    private static readonly string[] Canaries = [Text, Name, Address, "01900007391", "1900007391"];

    [Theory, InlineData("SOC-CM"), InlineData("LAW-DRUG"), InlineData("OFF-CMP")]
    public async Task What_was_said_in_a_sensitive_case_is_nowhere_else(string category)
    {
        var (id, code) = await WholeLife(category);
        await Until.True(Sealed);
        foreach (var (table, row) in await Tables())
            foreach (var canary in table == "messages" ? Canaries[..3] : Canaries)     // an SMS must know its number; its text must not know the rest
                Assert.False(row.Contains(canary, StringComparison.Ordinal), $"The canary sang in {table}: {row}");
        foreach (var address in new[] { "cases", "cases?size=200", $"cases?q={code}", $"cases/{id}/events", "calls", "cases?q=" + Uri.EscapeDataString(Text), "cases?q=01900007391" })
            NotIn(await (await app.Api().Http.GetAsync(new Uri($"/api/v1/{address}", UriKind.Relative))).Content.ReadAsStringAsync(), address);
        NotIn(await (await app.Api("").Http.GetAsync(new Uri($"/api/v1/track/{code}?last4=7391", UriKind.Relative))).Content.ReadAsStringAsync(), "track");
        NotIn(string.Join('\n', app.Log), "log");
    }

    [Fact]
    public async Task Its_words_are_read_by_the_desk_the_owner_and_the_uno_and_each_reading_is_recorded()
    {
        var (id, _) = await WholeLife("SOC-VAW");
        var before = await Reads(id);
        Assert.Contains(Text, (await app.Api().Get($"cases/{id}"))["text"]);
        Assert.Equal(before + 1, await Reads(id));
        Assert.Equal(404, (await app.Api(office: "kalai").Get($"cases/{id}")).Status);
        Assert.Equal(before + 1, await Reads(id));
    }

    private static void NotIn(string text, string where)
    {
        foreach (var canary in Canaries) Assert.False(text.Contains(canary, StringComparison.Ordinal), $"The canary sang in {where}");
    }

    private async Task<(string Id, string Code)> WholeLife(string category)
    {
        var api = app.Api();
        var made = await api.Post("cases", new { office = "shahrasti", category, kind = "complaint", text = $"{Text} শুনুন", caller = new { mobile = Mobile, name = Name, address = Address }, channel = "call" });
        Assert.Equal(201, made.Status);
        var id = made["id"]!;
        var post = (await api.Get("offices/shahrasti")).Json.GetProperty("posts").EnumerateArray().First(p => p.GetProperty("roleKey").GetString() == "oc").GetProperty("id").GetString();
        foreach (var (act, body) in new (string, object)[]
        {
            ("assign", new { post, within = new { n = 3, unit = "days" }, decision = "গোপনে দেখা হবে" }), ("accept", new { }), ("extend", new { days = 2, reason = "আরও খোঁজ" }),
            ("wait", new { text = "কিছু তথ্য" }), ("resume", new { }), ("resolve", new { text = "ব্যবস্থা হয়েছে" }), ("close", new { satisfied = true }),
        })
            Assert.Equal(200, (await api.Post($"cases/{id}/{act}", body)).Status);
        return (id, made["code"]!);
    }

    private Task<int> Reads(string id) => app.Services.In(db => db.Set<StoredEvent>().CountAsync(e => e.Subject == Guid.Parse(id) && e.Name == "case-read"));

    /// <summary>The workers have done their part: the newest event is sealed.</summary>
    private Task<bool> Sealed() => app.Services.In(async db => await db.Set<StoredEvent>().MaxAsync(e => (long?)e.Id) == await db.Set<EventSeal>().MaxAsync(s => (long?)s.EventId));

    /// <summary>Every row of every table but the words of cases, as text.</summary>
    private Task<List<(string Table, string Row)>> Tables() => app.Services.In(async db =>
    {
        var rows = new List<(string, string)>();
        await db.Database.OpenConnectionAsync();
        var connection = db.Database.GetDbConnection();
        foreach (var table in await Column(connection, db.IsPostgres ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public'" : "SELECT name FROM sqlite_master WHERE type = 'table'"))
            if (table != "helpdesk_case_words") rows.AddRange((await Column(connection, $"SELECT * FROM \"{table}\"")).Select(r => (table, r)));
        await db.Database.CloseConnectionAsync();      // the context goes back to its pool
        return rows;
    });

    private static async Task<List<string>> Column(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => reader.GetValue(n) is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : Convert.ToString(reader.GetValue(n), CultureInfo.InvariantCulture))));
        return rows;
    }
}
