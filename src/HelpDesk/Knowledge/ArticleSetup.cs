using Dorgora.Offices.Portal;
using Dorgora.Platform.Events;
using Dorgora.Platform.Search;
using Dorgora.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>What articles add to the room.</summary>
internal static class ArticleSetup
{
    public static IReadOnlyList<MenuEntry> Menu => [new("তথ্যভান্ডার", "/desk/articles", May.SeeArticles, 45)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AnswerReader>().AddScoped<SkilledAnswer>();
        services.AddSingleton<FillPortal>(ArticleDoor.Fill);
        services.AddSearchSource<ArticlesInSearch>().AddHandler<ArticleIsNew>("helpdesk.articles");
    }
}
