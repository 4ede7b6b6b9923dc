using System.Text.Json;
using Dorgora.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Platform.Web;

/// <summary>The first answer to a creating POST, kept 7 days and written in the same transaction as what it created.</summary>
public sealed class FirstAnswer
{
    /// <summary>SHA-256 of route, caller and key.</summary>
    public string Id { get; init; } = "";
    public string BodyHash { get; init; } = "";
    public int Status { get; init; }
    public string? Location { get; init; }
    public byte[] Body { get; init; } = [];
    public DateTime At { get; init; }
}

internal sealed class FirstAnswerMap : IEntityTypeConfiguration<FirstAnswer>
{
    public void Configure(EntityTypeBuilder<FirstAnswer> answer)
    {
        answer.ToTable("platform_first_answers");
        answer.Property(a => a.Id).HasMaxLength(64);
        answer.Property(a => a.BodyHash).HasMaxLength(64);
        answer.Property(a => a.Location).HasMaxLength(500);
        answer.HasIndex(a => a.At);
    }
}

/// <summary>
/// Makes a creating POST happen once, however often it is sent. A handler ends with <c>return await once.Save(db, answer)</c>
/// instead of SaveChanges: the answer is stored beside what it created, so that a crash between the two cannot happen.
/// <see cref="OnceMiddleware"/> replays it.
/// </summary>
public sealed class Once
{
    internal string? Id { get; set; }
    internal string BodyHash { get; set; } = "";
    internal bool Saved { get; private set; }

    /// <summary>Saves the tracked changes and answers an API call.</summary>
    public async Task<IResult> Save(AppDb db, Answer answer, CancellationToken cancel = default)
    {
        await Store(db, answer.Status, answer.Location, answer.Bytes, cancel);
        return answer;
    }

    /// <summary>Saves the tracked changes and sends the browser on.</summary>
    public async Task<IActionResult> Save(AppDb db, string location, CancellationToken cancel = default)
    {
        await Store(db, StatusCodes.Status303SeeOther, location, [], cancel);
        return new SeeOther(location);
    }

    /// <summary>Adds the answer to the tracked changes of a unit that saves by itself (door 2). Nothing is waited for; it is a task because it is often a unit's last word.</summary>
    public Task Keep(AppDb db, Answer answer) => Add(db, answer.Status, answer.Location, answer.Bytes);

    /// <summary>The same for a page: the browser goes on to that address, now and on each repetition.</summary>
    public Task Keep(AppDb db, string location) => Add(db, StatusCodes.Status303SeeOther, location, []);

    private async Task Store(AppDb db, int status, string? location, byte[] body, CancellationToken cancel)
    {
        await Add(db, status, location, body);
        await db.SaveChangesAsync(cancel);
    }

    private Task Add(AppDb db, int status, string? location, byte[] body)
    {
        Saved = true;
        if (Id is not null) db.Add(new FirstAnswer { Id = Id, BodyHash = BodyHash, Status = status, Location = location, Body = body, At = db.Time.Now });
        return Task.CompletedTask;
    }
}

/// <summary>An API answer whose bytes are known before the save, so that a replay gives exactly the same.</summary>
public sealed class Answer(int status, object body, string? location = null) : IResult
{
    public int Status => status;
    public string? Location => location;
    public byte[] Bytes { get; } = JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options);

    public static Answer Created(string location, object body) => new(StatusCodes.Status201Created, body, location);
    public static Answer Ok(object body) => new(StatusCodes.Status200OK, body);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = ApiJson.ContentType;
        if (location is not null) httpContext.Response.Headers.Location = location;
        httpContext.Response.ContentLength = Bytes.Length;
        return httpContext.Response.Body.WriteAsync(Bytes, httpContext.RequestAborted).AsTask();
    }
}

/// <summary>303: the answer to a POST that worked, so that going back or reloading sends nothing again.</summary>
public sealed class SeeOther(string location) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = location;
    }
}
