using Microsoft.EntityFrameworkCore.Migrations;

namespace Dorgora.Migrations.Sqlite;

/// <summary>What only SQLite's own SQL can say; part of the first migration.</summary>
internal static class Rules
{
    public static void Add(MigrationBuilder migration)
    {
        foreach (var table in new[] { "events", "event_seals", "chain_heads", "charter_published", "helpdesk_article_versions" })
            foreach (var act in new[] { "UPDATE", "DELETE" })
                migration.Sql($"CREATE TRIGGER {table}_no_{act.ToLowerInvariant()} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END");
        migration.Sql("CREATE TRIGGER directories_verifications_no_delete BEFORE DELETE ON directories_verifications BEGIN SELECT RAISE(ABORT, 'directories_verifications is append-only'); END");
        migration.Sql($"CREATE TRIGGER directories_verifications_kept BEFORE UPDATE ON directories_verifications WHEN {Kept.Verifications} BEGIN SELECT RAISE(ABORT, 'directories_verifications is append-only'); END");
        // Folded words come with single spaces; marks must stay inside a word, or every Bangla word falls apart.
        migration.Sql("CREATE VIRTUAL TABLE helpdesk_case_search USING fts5(case_id UNINDEXED, words, detail=none, tokenize=\"unicode61 remove_diacritics 0 categories 'L* M* N* Co'\")");
        // Nothing but their keys: without a row id they lie once, in the order in which they are read.
        migration.Sql("CREATE TABLE search_postings (term INTEGER NOT NULL, place INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (term, place, document)) WITHOUT ROWID");
        migration.Sql("CREATE TABLE search_keys (key INTEGER NOT NULL, term INTEGER NOT NULL, PRIMARY KEY (key, term)) WITHOUT ROWID");
        // Written to now and then to find out whether a full disk has room again: as large as a busy group.
        migration.Sql("CREATE TABLE platform_write_probe (filler BLOB)");
        migration.Sql("INSERT INTO platform_write_probe VALUES (NULL)");
    }
}
