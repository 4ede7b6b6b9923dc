using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Messages;

/// <summary>The gateway of this installation: the outbox in a demo and nothing else; otherwise sms.json of the data folder, or none yet (messages wait).</summary>
public sealed class GatewayChoice(Site site)
{
    private ISmsGateway? chosen;

    public ISmsGateway? Current => chosen ??= site.Demo ? new DevelopmentOutbox() : FromFile();

    private HttpGateway? FromFile()
    {
        var file = Path.Combine(site.Data, "sms.json");
        return File.Exists(file) ? new HttpGateway(JsonSerializer.Deserialize<HttpGatewayOptions>(File.ReadAllBytes(file), JsonSerializerOptions.Web)!) : null;
    }
}

public static class MessagesSetup
{
    /// <summary>Desk keys read the demo's messages.</summary>
    public const string SeeDemoMessages = "demo.messages";

    public static void AddMessages(this IServiceCollection services)
    {
        services.AddSingleton<GatewayChoice>();
        services.AddJob<ForgetInboundSms>("messages.forget-inbound", Timetable.Daily(new TimeOnly(2, 30)));
        services.AddSingleton<Sender>().AddHostedService(sp => sp.GetRequiredService<Sender>());
    }

    public static void MapMessages(this IEndpointRouteBuilder app)
    {
        SmsHook.Map(app);
        app.MapGet("/api/v1/demo/messages", DemoMessages).WithMetadata(new NeedsAttribute(SeeDemoMessages)).WithTags("Demo").WithSummary("The SMS that would have been sent; demo only");
    }

    [SuppressMessage("Globalization", "CA1309", Justification = "Translated to SQL, where text is compared in binary order.")]
    private static async Task<IResult> DemoMessages(AppDb db, Site site, string? mobile, DateTimeOffset? since, CancellationToken cancel)
    {
        if (!site.Demo) return new ProblemResult(StatusCodes.Status404NotFound, "not-found", "পাওয়া গেল না");
        var scope = db.Scope;                       // a citizen's code belongs to no desk: every key of the demo sees it
        var messages = db.Set<Message>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking()
            .Where(m => (string.Compare(m.OfficePath, scope.From) >= 0 && string.Compare(m.OfficePath, scope.Below) < 0) || EF.Functions.Like(m.Purpose, "code.%"));
        if (!string.IsNullOrWhiteSpace(mobile))
        {
            if (!Mobile.TryParse(mobile, out var number)) throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "mobile");
            var to = number.E164;
            messages = messages.Where(m => m.To == to);
        }
        if (since is { } from)
        {
            var at = from.UtcDateTime;
            messages = messages.Where(m => m.CreatedAt >= at);
        }
        var items = await messages.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(500).Select(m => new { at = m.CreatedAt, m.To, m.Text, m.Parts, m.Purpose, m.State, m.PerhapsTwice }).ToListAsync(cancel);
        items.Reverse();                            // the newest 500, oldest first
        return Answer.Ok(new { items, total = items.Count });
    }
}
