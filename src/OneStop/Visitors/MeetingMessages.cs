using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Visitors;

/// <summary>The SMS about a request to meet: each is written in the unit that it tells of, so that no answer is without its message.</summary>
internal static class MeetingMessages
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30), Day = TimeSpan.FromHours(20);

    public static async Task Asked(AppDb unit, MeetingRequest request, CancellationToken cancel = default)
    {
        var post = await Post(unit, request.PostId, cancel);
        await Tell(unit, request, "meeting.asked", "", request.TokenId is null
            ? $"দেখা করার অনুরোধ {request.Shown} পৌঁছেছে। {post.TitleBn} সময় জানালে এসএমএস যাবে।"
            : $"টোকেন {request.Shown}: অনুরোধ {post.TitleBn}-এর সামনে আছে। সময় এসএমএসে জানাব।", Day, cancel);
    }

    /// <summary>What was answered just now.</summary>
    public static async Task Answered(AppDb unit, MeetingRequest request, CancellationToken cancel = default)
    {
        var post = await Post(unit, request.PostId, cancel);
        var room = post.Room == "" ? "" : $", কক্ষ {Digits.ToBangla(post.Room)}";
        var (text, goodFor) = request switch
        {
            { State: MeetingState.Booked, IsCalled: true } => ($"{request.Shown}: এখন আসুন। {post.TitleBn}{room}।", Soon),
            { State: MeetingState.Booked, At: { } at } => ($"{request.Shown}: {post.TitleBn} দেখা করবেন {When(at, unit.Time.Today)}{room}।", Day),
            { State: MeetingState.Delegated } => ($"{request.Shown}: আপনার কথা শুনবেন {post.TitleBn}{room}। তিনি সময় জানাবেন।", Day),
            _ => ($"{request.Shown}: এখন দেখা হচ্ছে না। কারণ: {request.Reason}", Day),
        };
        await Tell(unit, request, "meeting.answered", $":{request.Answers}", text, goodFor, cancel);
    }

    public static Task Expired(AppDb unit, MeetingRequest request, CancellationToken cancel = default)
        => Tell(unit, request, "meeting.expired", "", $"{request.Shown}: আজ দেখা করার উত্তর দেওয়া যায়নি, দুঃখিত। আবার জানালে আগে দেখা হবে।", Day, cancel);

    /// <summary>To an official or whoever is above: so many wait, the longest so long.</summary>
    public static async Task Official(AppDb unit, Official to, string purpose, Guid first, string text, CancellationToken cancel)
    {
        if (to.Holder?.Mobile is not { } mobile) return;
        await unit.Send(new Message(to.Post.OfficeId, to.Post.OfficePath, mobile, text, purpose, $"{purpose}:{first}:{to.Id}", unit.Time.Now, null, Soon), cancel);
    }

    /// <summary>"আজ ১১:৩০", "২৩ নভেম্বর ১১:৩০".</summary>
    private static string When(DateTime at, DateOnly today) => $"{(Dhaka.DateOf(at) == today ? "আজ" : Dates.Short(Dhaka.DateOf(at)))} {Dates.Time(Dhaka.TimeOf(at))}-এ";

    private static Task<Post> Post(AppDb unit, Guid post, CancellationToken cancel)
        => unit.Set<Post>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().SingleAsync(p => p.Id == post, cancel);

    private static async Task Tell(AppDb unit, MeetingRequest request, string purpose, string which, string text, TimeSpan goodFor, CancellationToken cancel)
    {
        if (request.Mobile is not { } mobile) return;
        await unit.Send(new Message(request.OfficeId, request.OfficePath, mobile, text, purpose, $"{purpose}:{request.Id}{which}", unit.Time.Now, null, goodFor), cancel);
    }
}
