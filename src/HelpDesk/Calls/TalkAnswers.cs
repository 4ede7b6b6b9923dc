using Dorgora.Bangla;
using Dorgora.HelpDesk.Knowledge;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Search;
using Dorgora.Telephone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <content>What the caller asks is looked up beside the call: found, opened, read out, sent by SMS, counted. Nothing that was typed is lost.</content>
public sealed partial class Talk
{
    private const int MostAnswers = 8, MostOfKind = 3, UseDays = 30;

    /// <summary>What is looked for.</summary>
    [BindProperty] public string Seek { get; set; } = "";

    /// <summary>The words that were looked for last: new ones close what is open, and what was not found is counted once.</summary>
    [BindProperty] public string Sought { get; set; } = "";

    /// <summary>"kind:key" of what is open; "" for the list.</summary>
    [BindProperty] public string Opened { get; set; } = "";

    /// <summary>The kind that is looked at; "" for the best of each.</summary>
    [BindProperty] public string Only { get; set; } = "";

    /// <summary>Null while nothing is looked for, or while one thing is open.</summary>
    public SearchAnswer? Answers { get; private set; }
    public OpenAnswer? Answer { get; private set; }

    /// <summary>The best of each kind, so that a service is seen beside many questions about it; of one kind when that was asked for.</summary>
    public IReadOnlyList<SearchHit> AnswerHits => Answers is not { } all ? [] : Only != "" ? [.. all.Hits.Take(MostAnswers)]
        : [.. all.Hits.GroupBy(h => h.Document.Kind).SelectMany(g => g.Take(MostOfKind)).OrderByDescending(h => h.Score).Take(MostAnswers)];

    /// <summary>How often the office used it in 30 days, and whether this call did.</summary>
    public int AnswerUses { get; private set; }
    public AnswerUse? AnswerUse { get; private set; }

    /// <summary>Nothing goes to the telephone of somebody whom it could endanger.</summary>
    public bool IsSecretCall => Subject is { IsSensitive: true } || KeepSecret || Anonymous;

    /// <summary>The caller's number, else the one that was typed; E.164, "" for none.</summary>
    private string CallerMobile(Call call) => Dorgora.Bangla.Mobile.TryParse(call.From, out var from) || Dorgora.Bangla.Mobile.TryParse(Mobile, out from) ? from.E164 : "";

    private NumberSeer Seer(Call call) => !IsSecretCall && CallerMobile(call) is { Length: > 0 } mobile ? new("", mobile) : new(call.Id.ToString("N"), "");

    /// <summary>Opens one of what was found.</summary>
    public Task<IActionResult> OnPostOpenAsync([FromForm] string? opening)
    {
        (Opened, Sought) = (opening ?? "", Clean.Line(Seek));
        return Shown();
    }

    /// <summary>Only one kind of what was found, or all again.</summary>
    public Task<IActionResult> OnPostKindAsync([FromForm] string? choosing)
    {
        (Only, Opened) = (choosing ?? "", "");
        return Shown();
    }

    public Task<IActionResult> OnPostBackAsync()
    {
        Opened = "";
        return Shown();
    }

    /// <summary>It was read out: counted once for each call.</summary>
    public Task<IActionResult> OnPostToldAsync() => WithAnswer((call, answer) => Db.Write(tries: 3, async unit =>
    {
        await Used(unit, call, answer);
        return await unit.SaveChangesAsync();
    }));

    /// <summary>It goes to the caller by SMS: once for each call, number and answer, however often it is pressed.</summary>
    public Task<IActionResult> OnPostSendAsync() => WithAnswer((call, answer) =>
    {
        if (IsSecretCall) throw new RuleBroken("এসএমএস গেলে কলারের বিপদ হতে পারে, তাই এই কলে যাবে না। পড়ে শোনান", at: nameof(Seek));
        if (answer.Sms == "") throw new RuleBroken("এটি এসএমএসে যায় না। পড়ে শোনান", at: nameof(Seek));
        if (CallerMobile(call) is not { Length: > 0 } to) throw new RuleBroken("কলারের মোবাইল নম্বর লিখুন, তারপর এসএমএস পাঠান", at: nameof(Mobile));
        return Db.Write(tries: 3, async unit =>
        {
            if (await unit.Set<AnswerUse>().CountAsync(u => u.CallId == call.Id && u.SentAt != null && !(u.Kind == answer.Kind && u.Key == answer.Key)) >= AnswerUse.MostSent)
                throw new RuleBroken("এক কলে সর্বোচ্চ {0}টি উত্তর এসএমএসে যায়", at: nameof(Seek), values: AnswerUse.MostSent);
            (await Used(unit, call, answer)).Sent(unit.Time.Now);
            await unit.Send(new Message(call.OfficeId, call.OfficePath, to, answer.Sms, $"answer.{answer.Kind}", $"answer:{call.Id}:{answer.Kind}:{answer.Key}:{to}", unit.Time.Now, goodFor: TimeSpan.FromHours(6)));
            return await unit.SaveChangesAsync();
        });
    });

    /// <summary>The number of somebody skilled is shown to be read out: counted as a look of the caller.</summary>
    public Task<IActionResult> OnPostRevealAsync() => WithAnswer((call, answer) => answer is { Kind: SearchKinds.Provider, HasNumber: true } ? SkilledAnswer.Reveal(HttpContext, Db, answer.Key, Seer(call)) : Task.CompletedTask);

    /// <summary>Does something with what is open, while the call runs, and shows the page with all that was typed.</summary>
    private async Task<IActionResult> WithAnswer(Func<Call, OpenAnswer, Task> act)
    {
        if (await ToChange() is not { EndedAt: null } call || await ReadOpened(call) is not { } answer) return await Shown();
        Db.ChangeTracker.Clear();
        await act(call, answer);
        return await Shown();
    }

    private static async Task<AnswerUse> Used(AppDb unit, Call call, OpenAnswer answer)
    {
        if (await unit.Set<AnswerUse>().SingleOrDefaultAsync(u => u.CallId == call.Id && u.Kind == answer.Kind && u.Key == answer.Key) is { } before) return before;
        var use = new AnswerUse(call, answer.Kind, answer.Key, unit.Time.Now);
        unit.Add(use);
        return use;
    }

    private async Task<OpenAnswer?> ReadOpened(Call call) => Opened.Split(':', 2) is [var kind, var key] && key.Length <= 200 ? await reader.Open(HttpContext, kind, key, Seer(call)) : null;

    /// <summary>What is open with its count, or what was found.</summary>
    private async Task LoadAnswers()
    {
        var words = Clean.Line(Seek, SearchQuery.LongestQuery);
        if (words != Sought) (Opened, Only) = ("", "");
        if (!SearchKinds.Keys.Contains(Only)) Only = "";
        Answer = await ReadOpened(Call);
        if (Answer is { } open) await LoadUses(open);
        else
        {
            Opened = "";
            if (words != "") Answers = await SearchQuery.Find(Db, new(words, Only, "", Office.Path, SearchPage.May(Caller), Take: 60), HttpContext.RequestAborted);
            if (Answers is { Counts.Count: 0 } && words != Sought) await SearchMisses.Count(Db, Office.Slug, words, HttpContext.RequestAborted);
        }
        Sought = words;
        foreach (var field in new[] { nameof(Sought), nameof(Opened), nameof(Only) }) ModelState.Remove(field);
    }

    private async Task LoadUses(OpenAnswer open)
    {
        var since = Now.AddDays(-UseDays);
        var uses = Db.Set<AnswerUse>().AsNoTracking().Where(u => u.OfficeId == Office.Id && u.Kind == open.Kind && u.Key == open.Key);
        AnswerUses = await uses.CountAsync(u => u.At >= since);
        AnswerUse = await uses.SingleOrDefaultAsync(u => u.CallId == Id);
    }
}
