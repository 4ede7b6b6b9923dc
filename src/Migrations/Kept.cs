namespace Dorgora.Migrations;

/// <summary>Changes that both databases refuse, in SQL that both read.</summary>
internal static class Kept
{
    /// <summary>Of a verification nothing changes but its withdrawal, once, and what is emptied when its owner leaves.</summary>
    public static readonly string Verifications = string.Join(" OR ",
    [
        .. new[] { "id", "office_id", "office_path", "provider_id", "kind", "issuer", "year", "officer_id", "officer_name", "officer_post", "at", "expires_on" }.Select(c => $"NEW.{c} IS DISTINCT FROM OLD.{c}"),
        .. new[] { "about", "last4", "nid_hash", "paper" }.Select(c => $"NEW.{c} NOT IN (OLD.{c}, '')"),
        "(OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at OR NEW.withdrawn_by <> OLD.withdrawn_by OR NEW.reason NOT IN (OLD.reason, '')))",
    ]);
}
