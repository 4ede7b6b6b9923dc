using Microsoft.EntityFrameworkCore.Migrations;

namespace Dorgora.Migrations.Postgres;

/// <summary>What only PostgreSQL's own SQL can say; part of the first migration.</summary>
internal static class Rules
{
    public static void Add(MigrationBuilder migration)
    {
        migration.Sql("CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$");
        foreach (var table in new[] { "events", "event_seals", "chain_heads", "charter_published", "helpdesk_article_versions" })
        {
            migration.Sql($"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()");
            migration.Sql($"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()");
        }
        migration.Sql("CREATE TRIGGER directories_verifications_no_delete BEFORE DELETE ON directories_verifications FOR EACH ROW EXECUTE FUNCTION refuse_change()");
        migration.Sql($"CREATE TRIGGER directories_verifications_kept BEFORE UPDATE ON directories_verifications FOR EACH ROW WHEN ({Kept.Verifications}) EXECUTE FUNCTION refuse_change()");
        // The place of a reader of events is (xid, id): see the Dispatcher.
        migration.Sql("ALTER TABLE events ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id()");
        migration.Sql("CREATE INDEX ix_events_xid_id ON events (xid, id)");
        migration.Sql("CREATE TABLE helpdesk_case_search (case_id uuid PRIMARY KEY REFERENCES helpdesk_cases (id), words tsvector NOT NULL)");
        migration.Sql("CREATE INDEX ix_helpdesk_case_search_words ON helpdesk_case_search USING gin (words)");
        migration.Sql("CREATE TABLE search_postings (term bigint NOT NULL, place integer NOT NULL, document bigint NOT NULL, PRIMARY KEY (term, place, document))");
        migration.Sql("CREATE TABLE search_keys (key bigint NOT NULL, term bigint NOT NULL, PRIMARY KEY (key, term))");
        migration.Sql("CREATE TABLE platform_write_probe (filler bytea)");
        migration.Sql("INSERT INTO platform_write_probe VALUES (NULL)");
    }
}
