using System.Globalization;
using System.Text.Json;
using Dorgora.HelpDesk.Knowledge;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Demo;

/// <summary>Articles of Shahrasti's offices (Demo/articles.json), each kept by the head of its office; some of them wait to be looked at again.</summary>
internal static class DemoArticles
{
    public static async Task Load(AppDb db, IServiceProvider services)
    {
        using var file = typeof(DemoArticles).Assembly.GetManifestResourceStream("HelpDesk/articles.json")!;
        using var json = await JsonDocument.ParseAsync(file);
        var asOf = DateOnly.Parse(json.RootElement.GetProperty("asOf").GetString()!, CultureInfo.InvariantCulture);
        var offices = await db.Set<Office>().AsNoTracking().Where(o => o.Slug.StartsWith("shahrasti")).ToDictionaryAsync(o => o.Slug);
        var roster = await services.GetRequiredService<People>().Of(db, offices["shahrasti"].Path);
        var writer = roster.Officials.First(o => o.Post.Code == "shahrasti.operator-1");
        var by = new Actor(ActorKind.Staff, null, writer.Id, writer.Holder?.NameBn ?? writer.Post.TitleBn);
        foreach (var one in json.RootElement.GetProperty("articles").EnumerateArray())
        {
            var office = offices[one.GetProperty("office").GetString()!];
            var owner = roster.Around(office.Path).Where(o => !o.IsVacant && o.Post.Kind == PostKind.Officer).OrderByDescending(o => o.Post.OfficeId == office.Id).ThenBy(o => o.Post.Order).First();
            var day = db.Time.Today.AddDays(DateOnly.Parse(Text(one, "reviewed"), CultureInfo.InvariantCulture).DayNumber - asOf.DayNumber);
            db.Add(Made(one, office, owner.Id, by, Dhaka.Utc(day, new TimeOnly(11, 0))));
        }
        await db.SaveChangesAsync();
    }

    private static Article Made(JsonElement one, Office office, Guid owner, Actor by, DateTime at)
    {
        var kind = Text(one, "kind") == "method" ? ArticleKind.Method : ArticleKind.Ordinary;
        var audience = Text(one, "audience") == "staff" ? ArticleAudience.Staff : ArticleAudience.Public;
        var article = new Article(office, new ArticleForm(kind, Text(one, "category"), Text(one, "title"), Text(one, "body"), owner, null, audience, Text(one, "keywords")), by, at);
        if (Text(one, "state") != "draft") article.Publish(at.AddMinutes(20));
        return article;
    }

    private static string Text(JsonElement one, string name) => one.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
