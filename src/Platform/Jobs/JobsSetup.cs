using Dorgora.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Jobs;

public static class JobsSetup
{
    extension(IServiceCollection services)
    {
        /// <summary>The worker that runs what the rooms declare.</summary>
        public IServiceCollection AddJobs()
        {
            services.AddSingleton<JobWorker>().AddHostedService(sp => sp.GetRequiredService<JobWorker>());
            services.AddJob<Statistics>("database-statistics", Timetable.Daily(new TimeOnly(2, 30)));
            return services.AddJob<ForgetAnswers>("forget-answers", Timetable.Daily(new TimeOnly(3, 0)));
        }

        /// <summary>A room's job: <c>services.AddJob&lt;CallBackList&gt;("call-backs", Timetable.Daily(new(9, 0)))</c>. The name is for ever.</summary>
        public IServiceCollection AddJob<T>(string name, Timetable timetable) where T : class, IJob
            => services.AddSingleton(new DeclaredJob(name, typeof(T), timetable));
    }
}
