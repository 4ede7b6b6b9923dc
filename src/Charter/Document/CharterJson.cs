using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dorgora.Charter.Document;

/// <summary>The canonical text of a charter: what is hashed when it is published. The same document always gives the same text.</summary>
public static class CharterJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,           // Bangla stays readable; it is never put into HTML as it is
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(CharterDocument document) => JsonSerializer.Serialize(document, Options);

    /// <exception cref="JsonException">The text is no charter.</exception>
    public static CharterDocument Read(string json) => JsonSerializer.Deserialize<CharterDocument>(json, Options) ?? throw new JsonException("No charter.");
}
