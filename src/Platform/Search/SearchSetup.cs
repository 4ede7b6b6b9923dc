using Dorgora.Platform.Jobs;
using Dorgora.Platform.Search.Missed;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Search;

public static class SearchSetup
{
    extension(IServiceCollection services)
    {
        /// <summary>The index, the job that looks at everything each night after charges began and ended, and the one that proposes names each week.</summary>
        public IServiceCollection AddSearch()
        {
            services.AddSingleton<SearchIndex>();
            services.AddJob<ProposeAliases>("search-propose", Timetable.Weekly(DayOfWeek.Sunday, new TimeOnly(1, 0)));
            return services.AddJob<RenewSearch>("search-renew", Timetable.Daily(new TimeOnly(0, 10)));
        }

        /// <summary>Things of a room that can be found. The room's event handlers renew the part that changed (<see cref="SearchIndex"/>).</summary>
        public IServiceCollection AddSearchSource<T>() where T : class, ISearchSource => services.AddSingleton<ISearchSource, T>();
    }
}
