using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Dorgora.Platform.Web;

/// <summary>
/// Takes out of queries and forms what no text holds and no database keeps: NUL and other control characters besides tab and line breaks,
/// halves of surrogate pairs. They come from a paste or an attack, and nobody typed them. A form that cannot be read at all is 400.
/// </summary>
public sealed class Typed(RequestDelegate next)
{
    private const long MostDrained = 32 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        await Drain(context);
        if (request.Query.Any(q => IsFoul(q.Key, q.Value))) request.Query = new QueryCollection(Clean(request.Query));
        if (request.HasFormContentType && HttpMethods.IsPost(request.Method))
        {
            var form = await Read(request);
            if (form.Any(f => IsFoul(f.Key, f.Value))) request.Form = new FormCollection(Clean(form), form.Files);
        }
        await next(context);
    }

    /// <summary>
    /// What is too large is taken in and thrown away before it is refused: a browser that is cut off while it still sends shows its own
    /// "connection was reset" and never our page.
    /// </summary>
    private static async Task Drain(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is not { IsReadOnly: false, MaxRequestBodySize: { } most } || context.Request.ContentLength is not { } length || length <= most || length > MostDrained) return;
        limit.MaxRequestBodySize = MostDrained;
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>The text without what cannot be kept; the same object when there is nothing of it.</summary>
    public static string Plain(string text)
    {
        if (!IsFoul(text)) return text;
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!IsFoul(text, i)) kept.Append(text[i]);
        return kept.ToString();
    }

    /// <summary>Too many fields, a line that breaks, parts without an end: the sender's fault, not ours.</summary>
    private static async Task<IFormCollection> Read(HttpRequest request)
    {
        try { return await request.ReadFormAsync(request.HttpContext.RequestAborted); }
        catch (InvalidDataException e) { throw new BadHttpRequestException("The form cannot be read.", StatusCodes.Status400BadRequest, e); }
        catch (IOException e) when (e is not BadHttpRequestException) { throw new BadHttpRequestException("The form was cut off.", StatusCodes.Status400BadRequest, e); }
    }

    private static bool IsFoul(string key, StringValues values) => IsFoul(key) || values.Any(v => v is not null && IsFoul(v));

    private static bool IsFoul(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (IsFoul(text, i)) return true;
        return false;
    }

    private static bool IsFoul(string text, int i) => text[i] switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or '\x7f' => true,
        >= '\ud800' and <= '\udbff' => i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]),
        >= '\udc00' and <= '\udfff' => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };

    private static Dictionary<string, StringValues> Clean(IEnumerable<KeyValuePair<string, StringValues>> fields)
        => fields.GroupBy(f => Plain(f.Key), StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => new StringValues([.. g.SelectMany(f => f.Value).Select(v => v is null ? null : Plain(v))]), StringComparer.OrdinalIgnoreCase);
}
