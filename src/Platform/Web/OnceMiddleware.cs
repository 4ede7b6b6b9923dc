using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Web;

/// <summary>
/// Replays the first answer of a POST that carries an idempotency key (header <c>Idempotency-Key</c> or hidden field <c>_once</c>):
/// the same body gets the same answer, another body 422. While the first is still in flight a program gets 409; a person who pressed
/// twice waits for the first press and sees where it led.
/// </summary>
public sealed class OnceMiddleware(RequestDelegate next, TimeProvider time)
{
    public const string Field = "_once", Header = "Idempotency-Key";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> InFlight = new();

    public async Task InvokeAsync(HttpContext context, Once once, Caller caller, AppDb db)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || await Key(request) is not { Length: > 0 and <= 200 } key)
        {
            await next(context);
            return;
        }
        once.Id = Hash($"{request.Path}|{caller.Key}|{key}");
        once.BodyHash = await BodyHash(request);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (InFlight.GetOrAdd(once.Id, mine) is var first && first != mine)
        {
            if (Faults.WantsPage(context) && await Ends(first.Task, context)) continue;
            await Faults.Answer(context, StatusCodes.Status409Conflict, "in-flight", "এই অনুরোধটি এখনো চলছে। একটু পরে আবার দেখুন");
            return;
        }
        try { await First(context, once, db); }
        finally
        {
            InFlight.TryRemove(once.Id, out _);
            mine.SetResult();
        }
    }

    private async Task First(HttpContext context, Once once, AppDb db)
    {
        try
        {
            if (!await Replay(context, once, db)) await next(context);
        }
        catch (DbUpdateException e) when (e.IsDuplicate && once.Saved && !context.Response.HasStarted)
        {
            // Another node was quicker with the same key: its answer counts.
            db.ChangeTracker.Clear();
            if (!await Replay(context, once, db)) throw;
        }
    }

    private async Task<bool> Ends(Task first, HttpContext context)
    {
        try
        {
            await first.WaitAsync(Patience, time, context.RequestAborted);
            return true;
        }
        catch (TimeoutException) { return false; }
    }

    private static async Task<string?> Key(HttpRequest request)
    {
        if (request.Headers[Header].FirstOrDefault() is { } header) return header;
        return request.HasFormContentType ? (await Form(request))[Field].FirstOrDefault() : null;
    }

    /// <summary>The first who reads the form: what is cut off or no form at all is the sender's fault, not the program's.</summary>
    private static async Task<IFormCollection> Form(HttpRequest request)
    {
        try { return await request.ReadFormAsync(); }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException) { throw new BadHttpRequestException("The form cannot be read.", e); }
    }

    private static async Task<bool> Replay(HttpContext context, Once once, AppDb db)
    {
        var first = await db.Set<FirstAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == once.Id, context.RequestAborted);
        if (first is null) return false;
        if (first.BodyHash != once.BodyHash)
        {
            var sentence = Faults.WantsPage(context) ? "এই ফরমটি আগেই একবার পাঠানো হয়েছে, অন্য লেখা নিয়ে। ফরমের পাতাটি নতুন করে খুলে আবার লিখুন" : "এই চাবি দিয়ে আগে অন্য কিছু পাঠানো হয়েছে";
            await Faults.Answer(context, StatusCodes.Status422UnprocessableEntity, "key-reused", sentence);
            return true;
        }
        context.Response.StatusCode = first.Status;
        if (first.Location is not null) context.Response.Headers.Location = first.Location;
        if (first.Body.Length == 0) return true;
        context.Response.ContentType = ApiJson.ContentType;
        context.Response.ContentLength = first.Body.Length;
        await context.Response.Body.WriteAsync(first.Body, context.RequestAborted);
        return true;
    }

    private static async Task<string> BodyHash(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            var fields = form.Where(f => f.Key is not (Field or "_form")).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}");
            var files = form.Files.Select(f => $"{f.Name}:{f.FileName}:{f.Length}");
            return Hash(string.Join('\n', fields.Concat(files)));
        }
        request.EnableBuffering();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(request.Body));
        request.Body.Position = 0;
        return hash;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
