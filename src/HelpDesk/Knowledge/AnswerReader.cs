using Dorgora.Charter.Document;
using Dorgora.Charter.Public;
using Dorgora.Offices;
using Dorgora.Offices.Portal;
using Dorgora.Platform.Data;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Opens what the search found: an article, a service of a charter, an office, an official, somebody skilled. Who may not find it may not open it.</summary>
public sealed class AnswerReader(AppDb db, Caller caller, People people, Portals portals, SkilledAnswer skilled, Site site)
{
    /// <summary>Letters of an article's beginning, and of a service's papers, that go into an SMS.</summary>
    private const int MostOfArticle = 190, MostOfPapers = 90;

    /// <param name="who">Who asks to see numbers, by which looks are counted.</param>
    /// <returns>Null when it is not there any more or not for this person.</returns>
    public async Task<OpenAnswer?> Open(HttpContext http, string kind, string key, NumberSeer who)
    {
        var (id, cancel) = (SearchId.Of($"{kind}:{key}"), http.RequestAborted);
        if (await db.Set<SearchDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } found || found.Kind != kind || found.Key != key) return null;
        if (found.Needs != "" && !SearchPage.May(caller)(found.Needs, found.OfficePath)) return null;
        if (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Path == found.OfficePath, cancel) is not { } office) return null;
        var answer = new OpenAnswer(kind, key, found.TitleBn, found.Subtitle, found.Address);
        await using var at = http.OpenAt(office);
        return kind switch
        {
            SearchKinds.Article => await Article(at, answer, cancel),
            SearchKinds.Service => await Service(at, answer, office, cancel),
            SearchKinds.Office => await OfficeOf(at, answer, office, cancel),
            SearchKinds.Person => await Person(at, answer, office, cancel),
            SearchKinds.Provider => await skilled.Open(at, answer, office, who, cancel),
            _ => null,
        };
    }

    private string Link(OpenAnswer answer) => $"{site.PublicAddress ?? site.Address}{answer.Address}";

    private async Task<OpenAnswer?> Article(AppDb at, OpenAnswer answer, CancellationToken cancel)
    {
        if (await at.Set<Article>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == answer.Key && a.State == ArticleState.Published, cancel) is not { } article) return null;
        var sentences = ArticleText.Sentences(article.BodyBn);
        var secret = article.Audience == ArticleAudience.Staff || Categories.Find(article.Category) is { IsSensitive: true };
        return answer with
        {
            ReadOut = sentences,
            Sms = secret ? "" : SmsTexts.Say("answer.article", false, "", ("title", answer.Title), ("text", ArticleText.Beginning(sentences, MostOfArticle)), ("link", Link(answer))) ?? "",
        };
    }

    private async Task<OpenAnswer?> Service(AppDb at, OpenAnswer answer, Office office, CancellationToken cancel)
    {
        var code = answer.Key[(answer.Key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if ((await Published.Find(at, office.Id, cancel: cancel))?.Document.Rows.FirstOrDefault(r => r.Code == code) is not { } row) return null;
        var officer = (await people.Of(at, office.Path, cancel)).Officials.FirstOrDefault(o => row.OfficerPost != "" && o.Post.Code == row.OfficerPost);
        var who = officer is null ? row.OfficerBn : $"{officer.Text}{(officer.Post.Room == "" ? "" : $", কক্ষ {officer.Post.Room}")}";
        var papers = row.PapersBn.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return answer with
        {
            Facts = Said(("কাগজ ও ফরম কোথায় পাবেন", row.SourceBn), ("শর্ত", row.ConditionsBn)),
            ReadOut = Words(row, papers, who),
            Sms = SmsTexts.Say("answer.service", false, "", ("title", answer.Title), ("time", row.TimeBn), ("fee", row.FeeBn), ("papers", ArticleText.Beginning([.. papers.Select(p => $"{p},")], MostOfPapers).TrimEnd(',')), ("link", Link(answer))) ?? "",
        };
    }

    private static IReadOnlyList<string> Words(CharterRow row, string[] papers, string who) =>
    [
        .. Sentence("এই সেবার নাম", row.NameBn), .. Sentence("সময় লাগে সর্বোচ্চ", row.TimeBn), .. Sentence("খরচ", row.FeeBn),
        .. papers.Length == 0 ? [] : papers.Select((p, n) => n == 0 ? $"কাগজ লাগবে {Bangla.Digits.ToBangla(papers.Length)}টি। প্রথমে {p.TrimEnd('।')}।" : $"এরপর {p.TrimEnd('।')}।"),
        .. Sentence("দেবেন", who.Replace('\n', ' ')),
    ];

    private static string[] Sentence(string begin, string text) => text == "" ? [] : [$"{begin} {text.TrimEnd('।')}।"];

    private async Task<OpenAnswer?> OfficeOf(AppDb at, OpenAnswer answer, Office office, CancellationToken cancel)
    {
        var portal = (await portals.All(at, cancel)).FirstOrDefault(p => p.Office.Id == office.Id);
        var head = (await people.Of(at, office.Path, cancel)).Officials.Where(o => o.Post.OfficeId == office.Id && o.Post.Kind == PostKind.Officer).MinBy(o => o.Post.Order);
        var place = portal is { HasOwnSettings: true } ? portal.Settings.AddressBn : "";
        return Reached(answer, place, portal?.Phone ?? head?.Post.Phone ?? "", ("অফিসপ্রধান", head?.Text ?? ""));
    }

    private async Task<OpenAnswer?> Person(AppDb at, OpenAnswer answer, Office office, CancellationToken cancel)
    {
        if ((await people.Of(at, office.Path, cancel)).Officials.FirstOrDefault(o => o.Post.Code == answer.Key) is not { } official) return null;
        return Reached(answer, official.Post.Room == "" ? official.OfficeBn : $"কক্ষ {official.Post.Room}, {official.OfficeBn}", official.Post.Phone, ("পদ", official.Post.TitleBn), ("ইমেইল", official.Post.Email));
    }

    /// <summary>Where and by which of the office's telephones: nobody's own number is read out.</summary>
    private static OpenAnswer Reached(OpenAnswer answer, string place, string phone, params (string, string)[] more)
    {
        var shown = phone == "" ? "" : Bangla.Digits.ToBangla(Phones.Show(phone));
        return answer with
        {
            Facts = Said(more),
            ReadOut = [.. Sentence(answer.Title + ",", answer.Under), .. Sentence("বসেন", place), .. Sentence("ফোন নম্বর", shown)],
            Sms = shown == "" ? "" : SmsTexts.Say("answer.contact", false, "", ("title", answer.Title), ("under", place == "" ? answer.Under : place), ("phone", Phones.Show(phone))) ?? "",
        };
    }

    private static IReadOnlyList<(string, string)> Said(params (string Label, string Value)[] facts) => [.. facts.Where(f => f.Value != "")];
}
