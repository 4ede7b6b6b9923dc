using System.Text.Json;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Web;

/// <summary>RFC 9457 answers with the contract's <c>code</c>, in the caller's language.</summary>
public static class Problem
{
    private static readonly Dictionary<int, string> Titles = new()
    {
        [400] = "অনুরোধটি বোঝা গেল না", [401] = "আগে পরিচয় দিন", [403] = "এই কাজের অনুমতি নেই", [404] = "পাওয়া গেল না", [409] = "এখন এটি করা যাবে না",
        [413] = "লেখা বা ফাইলটি খুব বড়", [415] = "এই ধরনের লেখা নেওয়া হয় না", [422] = "নিয়মে মেলেনি", [429] = "খুব ঘন ঘন অনুরোধ আসছে", [500] = "ভেতরে একটি ভুল হয়েছে", [503] = "এখন লেখা যাচ্ছে না",
    };

    /// <summary>Writes the answer. <paramref name="sentence"/> is Bangla (its English comes from the texts); <paramref name="errors"/> are sentences by field.</summary>
    public static Task Write(HttpContext context, int status, string code, string sentence, IReadOnlyDictionary<string, string[]>? errors = null, params object[] values)
    {
        var t = context.RequestServices.GetRequiredService<Translator>();
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var body = new { type = "about:blank", title = t[Titles.GetValueOrDefault(status, Titles[500])], status, code, detail = t[sentence, values], errors, instance = context.TraceIdentifier };
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options)).AsTask();
    }
}

/// <summary>A problem as the result of an endpoint.</summary>
public sealed class ProblemResult(int status, string code, string sentence) : IResult
{
    public static readonly ProblemResult Missing = new(StatusCodes.Status404NotFound, "not-found", "পাওয়া গেল না");

    public Task ExecuteAsync(HttpContext httpContext) => Problem.Write(httpContext, status, code, sentence);
}
