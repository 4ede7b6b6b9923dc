using System.Text.Json;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Dorgora.Platform.Web;

/// <summary>What went wrong, as the error page shows it.</summary>
/// <param name="Sentence">Bangla, with places for the values.</param>
public sealed record Fault(int Status, string Code, string Sentence, IReadOnlyDictionary<string, string[]>? Errors = null, params object[] Values);

/// <summary>
/// Turns every failure into an answer for who asked: problem+json for programs, a page in the design's look for people. An exception the
/// program did not expect is logged under the code that the person sees; nothing else about it leaves the machine.
/// </summary>
public sealed class Faults(RequestDelegate next, ILogger<Faults> log)
{
    private static readonly string[] ForPrograms = ["/api", "/open311", "/live", "/hooks", "/healthz", "/metrics", "/openapi"];

    /// <summary>Retry-After when nothing can be written, seconds.</summary>
    public const string ComeBack = "5";

    /// <summary>Why what was sent cannot be kept now, in Bangla.</summary>
    public static string Refusal(NotDurable lost) => lost.Why == "disk-full"
        ? "সার্ভারে জায়গা নেই, তাই এখন কিছু রাখা যাচ্ছে না। লেখাটি এখানেই রেখে দিন; জায়গা হলে আবার পাঠান"
        : "এখন কিছু লেখা যাচ্ছে না। একটু পরে আবার চেষ্টা করুন";

    /// <summary>Whether a person reads the answer.</summary>
    public static bool WantsPage(HttpContext context) => !ForPrograms.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));

    private static readonly object Asked = new();

    /// <summary>The path a person asked for, also while the error page is shown in its place.</summary>
    internal static PathString AskedPath(HttpContext context) => context.Items[Asked] is PathString path ? path : context.Request.Path;

    /// <summary>Answers with a failure that is no exception.</summary>
    public static Task Answer(HttpContext context, int status, string code, string sentence)
    {
        context.Response.StatusCode = status;
        context.Features.Set(new Fault(status, code, sentence));
        return Task.CompletedTask;                  // written on the way out
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var asked = (context.Request.Path, context.Request.Method);
        try { await next(context); }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested) { return; }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var fault = Of(Data.DiskState.Told(context.RequestServices, e));
            if (fault.Status >= StatusCodes.Status500InternalServerError) log.LogError(e, "Fault {Code} {Trace}", fault.Code, context.TraceIdentifier);
            context.Response.Clear();
            Headers.Set(context);
            context.Features.Set(fault);
            context.Response.StatusCode = fault.Status;
            if (fault.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = ComeBack;
        }
        var response = context.Response;
        if (response.StatusCode < 400 || response.HasStarted || response.ContentLength > 0 || response.ContentType is not null) return;
        context.Request.Path = asked.Path;
        var said = context.Features.Get<Fault>() is { } known && known.Status == response.StatusCode ? known : Usual(response.StatusCode);
        if (WantsPage(context)) await ShowPage(context, said);
        else await Problem.Write(context, said.Status, said.Code, said.Sentence, said.Errors, said.Values);
    }

    /// <summary>Runs the pipeline once more for the error page; when even that fails, a page without anything from the database.</summary>
    private async Task ShowPage(HttpContext context, Fault fault)
    {
        context.Features.Set(fault);
        context.Items[Asked] = context.Request.Path;
        (context.Request.Path, context.Request.QueryString, context.Request.Method) = (ErrorPage.Address, QueryString.Empty, HttpMethods.Get);
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Response.Headers.CacheControl = "no-store";
        try { await next(context); }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.LogError(e, "The error page failed as well {Trace}", context.TraceIdentifier);
            context.Response.StatusCode = fault.Status;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync($"<!doctype html><html lang=\"bn\"><meta charset=\"utf-8\"><title>ভুল</title><h1>এখন পাতাটি দেখানো যাচ্ছে না</h1><p>একটু পরে আবার দেখুন। সূত্র {context.TraceIdentifier}</p></html>");
        }
    }

    private static Fault Of(Exception e) => e switch
    {
        RuleBroken { Code: "rule-broken" } rule => Broken(StatusCodes.Status422UnprocessableEntity, rule),
        RuleBroken rule => Broken(StatusCodes.Status409Conflict, rule),
        DbUpdateConcurrencyException => new(StatusCodes.Status409Conflict, "changed", "আরেকজন এটি এইমাত্র বদলেছেন। এখনকার অবস্থা দেখে আবার করুন"),
        DbUpdateException { IsDuplicate: true } => new(StatusCodes.Status409Conflict, "duplicate", "এটি আগেই লেখা হয়েছে"),
        NotDurable lost => new(StatusCodes.Status503ServiceUnavailable, "not-durable", Refusal(lost)),
        BadHttpRequestException bad => OfRequest(bad),
        _ when e is TimeoutException || Database(e) is { IsTransient: true } => new(StatusCodes.Status503ServiceUnavailable, "unavailable", "তথ্যভাণ্ডার এখন সাড়া দিচ্ছে না। একটু পরে আবার চেষ্টা করুন"),
        _ => Usual(StatusCodes.Status500InternalServerError),
    };

    /// <summary>What PostgreSQL or the way to it said; EF wraps it once or twice.</summary>
    private static NpgsqlException? Database(Exception? e) => e is null or NpgsqlException ? e as NpgsqlException : Database(e.InnerException);

    private static Fault Broken(int status, RuleBroken rule) => new(status, rule.Code, rule.Sentence,
        rule.Field is null ? null : new Dictionary<string, string[]> { [JsonNamingPolicy.CamelCase.ConvertName(rule.Field)] = [rule.Sentence] }, [.. rule.Values]);

    private static Fault OfRequest(BadHttpRequestException bad)
    {
        var fault = Usual(bad.StatusCode);
        if (bad.InnerException is not JsonException { Path: { Length: > 0 } path }) return fault;
        var field = path.TrimStart('$').TrimStart('.');
        return fault with { Errors = field == "" ? null : new Dictionary<string, string[]> { [field] = ["এই ঘরের লেখাটি বোঝা গেল না"] } };
    }

    private static Fault Usual(int status) => status switch
    {
        400 => new(status, "bad-request", "যা পাঠানো হয়েছে তা বোঝা গেল না"),
        401 => new(status, "unauthorized", "আগে প্রবেশ করুন"),
        403 => new(status, "forbidden", "এই কাজের অনুমতি আপনার নেই"),
        404 => new(status, "not-found", "এই ঠিকানায় কিছু নেই"),
        405 => new(status, "method-not-allowed", "এই ঠিকানায় এই কাজটি হয় না"),
        409 => new(status, "conflict", "এখন এটি করা যাবে না"),
        413 => new(status, "too-large", "যা পাঠানো হয়েছে তা খুব বড়"),
        415 => new(status, "unsupported-media-type", "এই ধরনের লেখা নেওয়া হয় না"),
        422 => new(status, "rule-broken", "কিছু ঘর ঠিক করতে হবে"),
        429 => new(status, "too-many-requests", "খুব ঘন ঘন অনুরোধ আসছে। একটু পরে আবার চেষ্টা করুন"),
        503 => new(status, "unavailable", "এখন কাজটি করা যাচ্ছে না। একটু পরে আবার চেষ্টা করুন"),
        < 500 => new(status, "refused", "অনুরোধটি রাখা গেল না"),
        _ => new(status, "internal", "ভেতরে একটি ভুল হয়েছে। সূত্রটি অফিসকে জানান"),
    };
}
