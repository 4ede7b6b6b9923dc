using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Demo;

/// <summary>
/// Cases for measuring, the same for the same seed: rows only, without events, so that nobody gets an SMS. Two of three are Shahrasti's, the rest the other
/// demo upazilas'; three of a hundred are open; numbers are of the demo's invented block 0190.
/// </summary>
public static class Fill
{
    private const int Chunk = 5_000;
    private static readonly string[] CaseColumns = ["id", "version", "office_id", "office_path", "code", "track", "kind", "category", "sensitivity", "channel", "citizen_id", "logged_at", "state", "area_id", "assignee_post_id", "due_unit", "due", "due_provisional", "promised_due", "accepted_at", "resolved_at", "closed_at", "extensions", "reopenings", "escalated_level", "armed", "service_code"];
    private static readonly string[] WordColumns = ["case_id", "text", "caller_name", "mobile", "address", "on_behalf_of", "keep_secret"];
    private static readonly string[] AssignmentColumns = ["id", "version", "case_id", "post_id", "n", "unit", "due", "basis", "decision", "assigned_at", "accepted_at", "ended_at", "end_reason"];
    private static readonly string[] CitizenColumns = ["id", "version", "mobile", "names", "address"];

    /// <summary>Writes so many cases and as many callers, and their words into the search; says how fast.</summary>
    public static async Task Cases(AppDb db, People people, Areas areas, int count, int seed, TextWriter said)
    {
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.Kind == OfficeKind.Upazila && db.Set<Post>().Any(p => p.OfficeId == o.Id)).OrderBy(o => o.Slug == "shahrasti" ? 0 : 1).ThenBy(o => o.Path).ToListAsync();
        var owners = new List<Owner>();
        var atlas = await areas.Now(db);
        foreach (var office in offices)
            owners.Add(new Owner(office, [.. (await people.Of(db, office.Path)).Around(office.Path).Where(o => o.Post.Kind == PostKind.Officer).Select(o => o.Id).Take(30)], [.. atlas.Below(atlas.Of(office.Path))]));
        var texts = SampleTexts();
        var begun = Stopwatch.GetTimestamp();
        for (var from = 0; from < count; from += Chunk)
        {
            var chunk = new Some(new Random(seed + from), owners, texts, db.Time.Now, seed, from, count);
            var rows = Enumerable.Range(0, Math.Min(Chunk, count - from)).Select(chunk.Make).ToList();
            await db.Write(async unit =>
            {
                await unit.Insert("offices_citizens", CitizenColumns, rows.Select(r => r.Citizen));
                await unit.Insert("helpdesk_cases", CaseColumns, rows.Select(r => r.Case));
                await unit.Insert("helpdesk_case_words", WordColumns, rows.Select(r => r.Words));
                await unit.Insert("helpdesk_assignments", AssignmentColumns, rows.Select(r => r.Assignment));
                await CaseSearch.Index(unit, rows.Where(r => r.Terms is not null).Select(r => ((Guid)r.Case[0]!, r.Terms!)));
            });
        }
        await Statistics.Learn(db);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await said.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} cases and callers in {seconds:0.0} s, {count / seconds:0} cases/s"));
    }

    private static List<Sample> SampleTexts()
    {
        using var file = typeof(Fill).Assembly.GetManifestResourceStream("HelpDesk/cases.json")!;
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("textBn").GetString()!).Select(t => new Sample(t, [.. CaseSearch.Terms(t)]))];
    }

    private sealed record Sample(string Text, string[] Terms);

    private sealed record Owner(Office Office, List<Guid> Posts, List<Area> Areas);

    /// <param name="Terms">For the search; null for a sensitive case, which is never in it.</param>
    private sealed record Rows(object?[] Citizen, object?[] Case, object?[] Words, object?[] Assignment, string[]? Terms);

    /// <summary>Makes the rows of one chunk; the chance is the chunk's own, so that a fill can be repeated or go on.</summary>
    private sealed class Some(Random random, List<Owner> owners, List<Sample> texts, DateTime now, int seed, int from, int count)
    {
        private const double Minutes = 60 * 24 * 720;

        public Rows Make(int n)
        {
            var (office, posts, areas) = random.Next(3) < 2 ? owners[0] : owners[random.Next(owners.Count)];
            var category = Categories.All[random.Next(Categories.All.Count)];
            var logged = now.AddMinutes(-60 - Minutes * (count - from - n - random.NextDouble()) / count);        // as they come in life: one after the other
            logged = new DateTime(logged.Ticks - logged.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
            var open = random.Next(100) < 3;
            var (closed, due) = (open ? (DateTime?)null : logged.AddHours(random.Next(2, 400)), logged.AddDays(random.Next(1, 20)));
            var (id, citizen, post) = (Id(logged), Id(logged), posts[random.Next(posts.Count)]);
            var code = CaseCode.WithCheck(((seed * 10_000_019L + from + n) % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture));
            var sensitive = category.IsSensitive;
            var (text, area) = (texts[random.Next(texts.Count)], areas[random.Next(areas.Count)]);
            var (name, address) = sensitive ? ("", "") : ($"নমুনা {Digits.ToBangla(random.Next(1, 5_000))}", $"{area.NameBn}, বাড়ি {Digits.ToBangla(random.Next(1, 900))}");
            return new Rows(
                [citizen, 1, Number(from + n), "", ""],
                [id, 1, office.Id, office.Path, code, "Service", "Complaint", category.Code, category.Sensitivity.ToString(), "call", sensitive ? null : citizen, logged,
                    open ? "Accepted" : "Closed", area.Id, post, category.Within.Unit.ToString(), due, false, due, logged.AddHours(1), closed, closed, 0, 0, 0, 1, ""],
                [id, text.Text, name, sensitive ? null : Number(from + n), address, "", false],
                [Id(logged), 1, id, post, category.Within.N, category.Within.Unit.ToString(), due, "rule", "", logged, logged.AddHours(1), closed, open ? null : "closed"],
                sensitive ? null : [.. text.Terms.Concat(CaseSearch.Terms($"{name} {address}")).Append(CaseSearch.OfficeTerm(office.Id)).Distinct()]);
        }

        /// <summary>0191 and seven digits: beyond the block that the demo's people use.</summary>
        private string Number(int n) => string.Create(CultureInfo.InvariantCulture, $"+880191{(seed % 10 * 1_000_000 + n) % 10_000_000:D7}");

        private Guid Id(DateTime at)
        {
            Span<byte> bytes = stackalloc byte[16];
            random.NextBytes(bytes);
            var milliseconds = new DateTimeOffset(at).ToUnixTimeMilliseconds();
            for (var i = 0; i < 6; i++) bytes[i] = (byte)(milliseconds >> (40 - 8 * i));
            bytes[6] = (byte)(0x70 | bytes[6] & 0x0f);
            bytes[8] = (byte)(0x80 | bytes[8] & 0x3f);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
