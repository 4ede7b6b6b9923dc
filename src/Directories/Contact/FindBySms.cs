using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Contact;

/// <summary>
/// <c>খুঁজি মিস্ত্রি ভবানীপুর</c> by SMS, from any telephone: up to three who allow it, with number (in Latin digits, which every telephone can dial) and price. Each look at a number is counted as on the page.
/// </summary>
internal static class FindBySms
{
    public const int Most = 3;

    public static readonly SmsKeyword Keyword = new(["খুঁজি", "খুঁজুন", "khuji", "khoj", "find"], (_, unit, asked, cancel) => Answer(unit, asked, cancel));

    private static async Task<string?> Answer(AppDb unit, SmsAsked asked, CancellationToken cancel)
    {
        if (asked.Words == "") return "কী খুঁজছেন লিখুন, যেমন: খুঁজি মিস্ত্রি ভবানীপুর";
        var found = await Find(unit, asked, asked.Words, cancel);
        if (found.Count == 0 && asked.Words.LastIndexOf(' ') is > 0 and var at) found = await Find(unit, asked, asked.Words[..at], cancel);       // nobody in that union: who comes from elsewhere
        var lines = new List<string>();
        foreach (var provider in found)
        {
            try { await Reveals.Count(unit, provider, "", asked.From, cancel); }
            catch (RuleBroken) { break; }
            await unit.SaveChangesAsync(cancel);            // the next one is counted too
            lines.Add($"{provider.NameBn} {Dorgora.Offices.Phones.Show(provider.Mobile)}{(ProviderWords.Price(provider.Works[0]) is { Length: > 0 } price ? $" {price}" : "")}");
        }
        return lines.Count == 0 ? "কাউকে পাওয়া গেল না। পেশা ও ইউনিয়নের নাম লিখুন, যেমন: খুঁজি মিস্ত্রি ভবানীপুর" : string.Join('\n', lines);
    }

    private static async Task<List<Provider>> Find(AppDb unit, SmsAsked asked, string words, CancellationToken cancel)
    {
        var hits = (await SearchQuery.Find(unit, new(words, SearchKinds.Provider, asked.OfficePath, Take: 50), cancel)).Hits.Select(h => h.Document.Key).ToList();
        var today = unit.Time.Today;
        var there = await unit.Set<Provider>().Include(p => p.Works).Where(p => hits.Contains(p.Code) && p.State == ProviderState.Shown && p.BySmsSearch && (p.AwayUntil == null || p.AwayUntil < today)).ToListAsync(cancel);
        return [.. there.OrderBy(p => hits.IndexOf(p.Code)).Take(Most)];
    }
}
