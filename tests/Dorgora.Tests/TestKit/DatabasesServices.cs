using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Tests.TestKit;

public static class DatabaseServices
{
    extension(TestDatabase database)
    {
        /// <summary>The database as a program has it: its own writer and pool, and nothing else but what is added. One at a time on SQLite.</summary>
        public ServiceProvider Services(Action<IServiceCollection>? more = null)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton(new Access([])).AddScoped<Caller>();
            services.AddDatabase(database.Postgres, database.File);
            more?.Invoke(services);
            return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        }
    }

    extension(IServiceProvider services)
    {
        /// <summary>Does something in a context of its own that sees every office, or the given scope.</summary>
        public async Task<T> In<T>(Func<AppDb, Task<T>> work, Scope? scope = null, Actor? actor = null)
        {
            await using var db = services.GetRequiredService<Func<AppDb>>()().For(scope ?? Scope.All, actor ?? Actor.System, services.GetRequiredService<TimeProvider>());
            return await work(db);
        }

        /// <inheritdoc cref="In{T}"/>
        public Task In(Func<AppDb, Task> work, Scope? scope = null, Actor? actor = null)
            => services.In(async db => { await work(db); return 0; }, scope, actor);
    }
}
