using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Offices.Citizens;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>
/// Finding a case by what somebody has in hand: its code, a mobile, or words. Words of cases are indexed by their folded form
/// (spelling variants meet), beside the office, in the engine's own full-text index. Sensitive cases are never in it.
/// </summary>
public static class CaseSearch
{
    private const int Most = 500;

    /// <summary>Narrows the cases to those that fit the query. An unknown word finds nothing, never everything.</summary>
    public static async Task<IQueryable<Case>> Find(AppDb db, IQueryable<Case> cases, Guid officeId, string query, CancellationToken cancel)
    {
        if (CaseCode.TryParse(query, out var code)) return cases.Where(c => c.Code == code);
        if (Mobile.TryParse(query, out var mobile))
        {
            var citizen = await db.CitizenWith(mobile, cancel);
            return citizen is null ? cases.Where(c => false) : cases.Where(c => c.CitizenId == citizen.Id);
        }
        var ids = await Ids(db, officeId, query, cancel);
        return cases.Where(c => ids.Contains(c.Id));
    }

    internal static async Task Index(AppDb db, Case of, CaseWords words, CancellationToken cancel)
    {
        var terms = Terms($"{words.Text} {words.CallerName} {words.Address}").Prepend(OfficeTerm(of.OfficeId)).Distinct().ToArray();
        await db.Write(unit => unit.IsPostgres
            ? unit.Database.ExecuteSqlAsync($"INSERT INTO helpdesk_case_search (case_id, words) VALUES ({of.Id}, array_to_tsvector({terms})) ON CONFLICT DO NOTHING", cancel)
            : unit.Database.ExecuteSqlAsync($"INSERT INTO helpdesk_case_search (case_id, words) VALUES ({of.Id}, {string.Join(' ', terms)})", cancel), cancel);
    }

    /// <summary>Many at once, inside <c>db.Write</c>: the terms of each, its office's among them.</summary>
    internal static async Task Index(AppDb unit, IEnumerable<(Guid Case, string[] Terms)> rows)
    {
        if (!unit.IsPostgres)
        {
            await unit.Insert("helpdesk_case_search", ["case_id", "words"], rows.Select(r => new object?[] { r.Case, string.Join(' ', r.Terms) }));
            return;
        }
        await unit.Database.ExecuteSqlAsync($"CREATE TEMP TABLE new_terms (case_id uuid, terms text[]) ON COMMIT DROP");
        await unit.Insert("new_terms", ["case_id", "terms"], rows.Select(r => new object?[] { r.Case, r.Terms }));
        await unit.Database.ExecuteSqlAsync($"INSERT INTO helpdesk_case_search (case_id, words) SELECT case_id, array_to_tsvector(terms) FROM new_terms");
    }

    private static async Task<List<Guid>> Ids(AppDb db, Guid officeId, string query, CancellationToken cancel)
    {
        var terms = Terms(query).ToList();
        if (terms.Count == 0) return [];
        var last = terms.Count - 1;
        if (db.IsPostgres)
        {
            var question = string.Join(" & ", terms.Select((t, n) => n == last ? $"'{t}':*" : $"'{t}'").Prepend($"'{OfficeTerm(officeId)}'"));
            return await db.Database.SqlQuery<Guid>($"SELECT case_id AS \"Value\" FROM helpdesk_case_search WHERE words @@ {question}::tsquery ORDER BY case_id DESC LIMIT {Most}").ToListAsync(cancel);
        }
        var match = string.Join(" AND ", terms.Select((t, n) => n == last ? $"\"{t}\"*" : $"\"{t}\"").Prepend($"\"{OfficeTerm(officeId)}\""));
        return await db.Database.SqlQuery<Guid>($"SELECT case_id AS \"Value\" FROM helpdesk_case_search WHERE helpdesk_case_search MATCH {match} ORDER BY rowid DESC LIMIT {Most}").ToListAsync(cancel);
    }

    // The tail of the id: the head of a version 7 Guid is a time and alike for offices made together.
    internal static string OfficeTerm(Guid officeId) => "o" + officeId.ToString("N", CultureInfo.InvariantCulture)[20..];

    internal static IEnumerable<string> Terms(string text) => SearchKeys.Tokens(text).Select(SearchKeys.Fold).Where(t => t.Length > 0).Distinct().Take(200);
}

/// <summary>Puts a new case's words into the index, a moment after it is written.</summary>
internal sealed class IndexNewCase : IHandle<CaseLogged>
{
    public async Task Handle(CaseLogged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (happened.Sensitivity >= Sensitivity.S2) return;
        var of = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == happened.Case, cancel);
        if (await db.CaseWords.AsNoTracking().SingleOrDefaultAsync(w => w.CaseId == of.Id, cancel) is { KeepSecret: false } words) await CaseSearch.Index(db, of, words, cancel);
    }
}
