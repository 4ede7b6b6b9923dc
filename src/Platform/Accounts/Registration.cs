using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Dorgora.Platform.Accounts;

/// <summary>What accounts bring into the program.</summary>
public static class Registration
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Callers>();
        services.AddSingleton<Tries>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<FirstRun>();
        services.AddScoped<Credentials>();
        services.AddDataProtection().SetApplicationName("dorgora");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(sp => new ConfigureOptions<KeyManagementOptions>(o => KeepKeys(o, sp)));
    }

    /// <summary>In the data folder; several nodes on one PostgreSQL share them there.</summary>
    private static void KeepKeys(KeyManagementOptions options, IServiceProvider services)
    {
        var databases = services.GetRequiredService<Func<AppDb>>();
        using var db = databases();
        options.XmlRepository = db.IsPostgres
            ? new StoredKeys(databases, services.GetRequiredService<TimeProvider>())
            : new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                Directory.CreateDirectory(Path.Combine(services.GetRequiredService<Site>().Data, "keys")), Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
    }
}
