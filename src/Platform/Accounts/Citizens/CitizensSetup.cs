using Dorgora.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Accounts.Citizens;

public static class CitizensSetup
{
    extension(IServiceCollection services)
    {
        /// <summary>One-time codes, citizens' sessions, and the job that forgets both.</summary>
        public IServiceCollection AddCitizens()
        {
            services.AddSingleton<CodeGate>();
            services.AddSingleton<OneTimeCodes>();
            services.AddSingleton<CitizenCookies>();
            services.AddSingleton<CitizenSessions>();
            return services.AddJob<ForgetCodes>("forget-codes", Timetable.Every(TimeSpan.FromMinutes(30)));
        }
    }
}
