using Dorgora.Offices;
using Dorgora.OneStop.Visitors;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Tests.OneStop;

/// <summary>What tests of visitors and appointments ask again and again.</summary>
internal static class VisitKit
{
    extension(App app)
    {
        /// <summary>Id of a post by its code.</summary>
        public Task<Guid> Post(string code = "magura.dc") => app.Services.In(db => db.Set<Post>().Where(p => p.Code == code).Select(p => p.Id).SingleAsync());

        public async Task<ApiAnswer> AskDc(string mobile, string subject = "জমির কথা", string? once = null, string post = "magura.dc")
            => await app.Api("desk", "magura").Post("offices/magura/meetings", new { official = await app.Post(post), subject, mobile, persons = 2 }, once);

        public Task<ApiAnswer> Reply(string id, object answer) => app.Api("desk", "magura").Post($"meetings/{id}/answer", answer);

        /// <summary>Purposes of the SMS to this mobile, in order.</summary>
        public async Task<List<string>> Told(string mobile, string office = "magura")
            => [.. (await app.Api("desk", office).Get($"demo/messages?mobile={mobile}")).Items.Select(m => m.GetProperty("purpose").GetString()!)];

        public Task<MeetingRequest> Stored(string id) => app.Services.In(db => db.Set<MeetingRequest>().SingleAsync(m => m.Id == Guid.Parse(id)));

        /// <summary>One run of the job that reminds officials; the program's own run, which the moved clock may have begun meanwhile, can be quicker.</summary>
        public async Task Remind()
        {
            for (var n = 1; ; n++)
                try
                {
                    await app.Services.In(db => new RemindOfficials(app.Services.GetService<People>(), app.Services.GetService<Dorgora.Platform.Web.Site>()).Run(db, default));
                    return;
                }
                catch (DbUpdateException) when (n < 5) { }
        }
    }

    private static T GetService<T>(this IServiceProvider services) where T : notnull => (T)services.GetService(typeof(T))!;
}
