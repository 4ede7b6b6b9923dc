using Dorgora.Bangla;
using Dorgora.Platform.Accounts;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Messages;

/// <summary>What somebody wrote by SMS, to the office whose key the gateway has.</summary>
/// <param name="From">E.164.</param>
/// <param name="Words">After the keyword, in one line.</param>
public sealed record SmsAsked(Guid OfficeId, string OfficePath, string From, string Words);

/// <summary>A room's answer to a word that stands first in an SMS; registered as a singleton. Null for no answer.</summary>
/// <param name="Words">Bangla, Banglish and English; compared by sound.</param>
/// <param name="Answer">Runs within one unit of that office.</param>
public sealed record SmsKeyword(IReadOnlyList<string> Words, Func<IServiceProvider, AppDb, SmsAsked, CancellationToken, Task<string?>> Answer);

/// <summary>
/// <c>GET|POST /hooks/sms/in?key=&amp;from=&amp;text=&amp;id=</c>, as SMS gateways call it: the first word chooses the room that answers, in plain text;
/// 204 where nobody does. A delivery that comes twice is answered alike and done once.
/// </summary>
public static class SmsHook
{
    /// <summary>Answered SMS of one number a day.</summary>
    public const int MostOfNumber = 30;

    public static void Map(IEndpointRouteBuilder app)
        => app.MapMethods("/hooks/sms/in", [HttpMethods.Get, HttpMethods.Post], Take).WithMetadata(new PublicAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Take(HttpContext http, Callers callers, Func<AppDb> open, TimeProvider time, CancellationToken cancel)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(cancel) : null;
        string Field(string name) => form?[name].FirstOrDefault() ?? http.Request.Query[name].FirstOrDefault() ?? "";
        if (Field("key") is not { Length: > 0 } secret || await callers.ByKey(secret, cancel) is not { Role: Role.SmsKey } key) return new ProblemResult(StatusCodes.Status401Unauthorized, "unauthorized", "চাবিটি ঠিক নয়");
        var (text, delivery) = (Field("text"), Field("id"));
        if (!Mobile.TryParse(Field("from"), out var from) || text == "" || Clean.TooLong(text, InboundSms.LongestText) || delivery.Length > InboundSms.LongestId)
            return new ProblemResult(StatusCodes.Status400BadRequest, "malformed", "নম্বর বা লেখা পড়া গেল না");
        await using var db = open().For(Scope.Of(key.OfficePath), new Actor(ActorKind.Citizen, Name: "এসএমএস"), time);
        var reply = await db.Write(tries: 3, unit => Once(http.RequestServices, unit, key, new InboundSms(key.Account, key.Office, key.OfficePath, delivery == "" ? $"{Guid.CreateVersion7():N}" : delivery, from.E164, Clean.Line(text, InboundSms.LongestText), time.Now), cancel), cancel);
        return reply == "" ? Results.NoContent() : Results.Text(reply, "text/plain; charset=utf-8");
    }

    private static async Task<string> Once(IServiceProvider services, AppDb unit, Known key, InboundSms sms, CancellationToken cancel)
    {
        if (await unit.Set<InboundSms>().SingleOrDefaultAsync(s => s.KeyId == key.Account && s.Delivery == sms.Delivery, cancel) is { } before) return before.Reply;
        unit.Add(sms);
        var day = sms.At.AddDays(-1);
        var space = sms.Text.IndexOf(' ', StringComparison.Ordinal);
        var (first, words) = space < 0 ? (sms.Text, "") : (sms.Text[..space], sms.Text[(space + 1)..]);
        if (Of(services, first) is { } keyword && await unit.Set<InboundSms>().CountAsync(s => s.From == sms.From && s.At > day && s.Reply != "", cancel) < MostOfNumber)
            sms.Reply = await keyword.Answer(services, unit, new SmsAsked(key.Office, key.OfficePath, sms.From, words), cancel) ?? "";
        await unit.SaveChangesAsync(cancel);
        return sms.Reply;
    }

    private static SmsKeyword? Of(IServiceProvider services, string first)
        => services.GetServices<SmsKeyword>().FirstOrDefault(k => k.Words.Any(w => SearchKeys.Norm(w) == SearchKeys.Norm(first) || SearchKeys.Phonetic(w) == SearchKeys.Phonetic(first)));
}
