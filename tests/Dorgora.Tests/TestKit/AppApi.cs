using System.Net.Http.Json;
using System.Text.Json;

namespace Dorgora.Tests.TestKit;

/// <summary>An answer of the API; <see cref="Json"/> is undefined when it had no JSON.</summary>
public sealed record ApiAnswer(int Status, JsonElement Json, HttpResponseMessage Response)
{
    /// <summary>A property of the answer as text, by its path: "assignee.post".</summary>
    public string? this[string path]
    {
        get
        {
            var at = Json;
            foreach (var name in path.Split('.'))
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
            return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
        }
    }

    public IReadOnlyList<JsonElement> Items => [.. Json.GetProperty("items").EnumerateArray()];
}

/// <summary>Calls the API as one caller. Addresses are below /api/v1 unless they begin with a slash.</summary>
public sealed class Api(HttpClient http)
{
    public HttpClient Http => http;

    public Task<ApiAnswer> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, Full(address)));

    /// <param name="once">The idempotency key, if the call is to carry one.</param>
    public Task<ApiAnswer> Post(string address, object body, string? once = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Full(address)) { Content = JsonContent.Create(body) };
        if (once is not null) request.Headers.Add("Idempotency-Key", once);
        return Send(request);
    }

    public async Task<ApiAnswer> Send(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true && text != "" ? JsonDocument.Parse(text).RootElement : default;
        return new ApiAnswer((int)response.StatusCode, json, response);
    }

    private static string Full(string address) => address.StartsWith('/') ? address : $"/api/v1/{address}";
}
