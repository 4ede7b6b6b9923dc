using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dorgora.Charter.Document;
using Dorgora.Charter.Editions;
using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Public;

/// <summary>
/// A charter as linked data: each service is a cpsv:PublicService (CPSV-AP 3.2) and a schema:GovernmentService. Required by CPSV-AP and
/// always there: identifier, title, description, competent authority.
/// </summary>
public static class CharterLinked
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <param name="site">Scheme and host: identifiers begin with it.</param>
    public static string Write(Office office, PublishedEdition edition, string site)
    {
        var home = $"{site}/{office.Slug}/charter";
        var graph = new JsonArray { Authority(office, site) };
        foreach (var row in edition.Document.Rows) graph.Add(Service(row, home, $"{site}/o/{office.Slug}"));
        return new JsonObject { ["@context"] = Context(), ["@graph"] = graph }.ToJsonString(Options);
    }

    private static JsonObject Context() => new()
    {
        ["cpsv"] = "http://purl.org/vocab/cpsv#", ["cv"] = "http://data.europa.eu/m8g/", ["dct"] = "http://purl.org/dc/terms/", ["schema"] = "https://schema.org/", ["adms"] = "http://www.w3.org/ns/adms#", ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    private static JsonObject Authority(Office office, string site) => new()
    {
        ["@id"] = $"{site}/o/{office.Slug}", ["@type"] = new JsonArray("cv:PublicOrganisation", "schema:GovernmentOffice"), ["dct:identifier"] = office.Slug, ["dct:title"] = Words(office.NameBn, office.NameEn),
        ["dct:spatial"] = office.Bbs, ["schema:name"] = Words(office.NameBn, office.NameEn),
    };

    private static JsonObject Service(CharterRow row, string home, string authority)
    {
        var at = $"{home}/{row.Code}";
        var service = new JsonObject
        {
            ["@id"] = at, ["@type"] = new JsonArray("cpsv:PublicService", "schema:GovernmentService"), ["dct:identifier"] = row.Code, ["schema:identifier"] = row.Code,
            ["dct:title"] = Words(row.NameBn, row.NameEn), ["schema:name"] = Words(row.NameBn, row.NameEn), ["dct:description"] = Words(Description(row), ""),
            ["cv:hasCompetentAuthority"] = Ref(authority), ["schema:provider"] = Ref(authority), ["dct:type"] = Sections.Key(row.Category), ["schema:serviceType"] = Sections.Bangla(row.Category),
            ["cpsv:hasInput"] = new JsonArray([.. row.PapersBn.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => (JsonNode)new JsonObject { ["@type"] = "cv:Evidence", ["dct:title"] = Words(p, "") })]),
            ["cv:hasCost"] = new JsonObject { ["@type"] = "cv:Cost", ["dct:description"] = Words(row.FeeBn, "") },
            ["cv:hasContactPoint"] = new JsonObject { ["@type"] = "schema:ContactPoint", ["schema:description"] = Words(row.OfficerBn, "") },
            ["cv:hasChannel"] = new JsonObject { ["@type"] = "cv:Channel", ["dct:description"] = Words(row.PlaceBn == "" ? row.SourceBn : row.PlaceBn, "") },
            ["adms:status"] = "http://purl.org/adms/status/Completed",
        };
        if (Duration(row.Promise) is { } duration) service["cv:processingTime"] = new JsonObject { ["@type"] = "xsd:duration", ["@value"] = duration };
        if (row.ResultBn != "") service["cpsv:produces"] = new JsonObject { ["@type"] = "cv:Output", ["dct:title"] = Words(row.ResultBn, "") };
        if (row.LawBn != "") service["cv:hasLegalResource"] = new JsonObject { ["dct:title"] = Words(row.LawBn, "") };
        if (row.ConditionsBn != "") service["cv:holdsRequirement"] = new JsonObject { ["@type"] = "cv:Requirement", ["dct:description"] = Words(row.ConditionsBn, "") };
        return service;
    }

    /// <summary>How it is given; what stands in the charter anyway where nobody wrote that.</summary>
    private static string Description(CharterRow row) => row.MethodBn != "" ? row.MethodBn : row.AudienceBn != "" ? row.AudienceBn : $"{row.NameBn}: {row.TimeBn}";

    /// <summary>xsd:duration: P7D, PT24H. Working days are days here; the text says which.</summary>
    public static string? Duration(Within? within) => within switch
    {
        { Unit: WithinUnit.WorkingDays, N: var n } => $"P{n}D", { Unit: WithinUnit.Hours, N: var n } => n % 24 == 0 ? $"P{n / 24}D" : $"PT{n}H", { Unit: WithinUnit.Minutes, N: var n } => $"PT{n}M", _ => null,
    };

    private static JsonArray Words(string bn, string en) => en == "" ? [Word(bn, "bn")] : [Word(bn, "bn"), Word(en, "en")];

    private static JsonObject Word(string text, string language) => new() { ["@language"] = language, ["@value"] = text };

    private static JsonObject Ref(string id) => new() { ["@id"] = id };
}
