using Dorgora.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Platform.Events;

public static class EventsSetup
{
    extension(IServiceCollection services)
    {
        /// <summary>The workers that bring events to their handlers and seal them.</summary>
        public IServiceCollection AddEvents()
        {
            services.AddSingleton<HeadsLog>();
            services.AddSingleton<Dispatcher>().AddHostedService(sp => sp.GetRequiredService<Dispatcher>());
            services.AddSingleton<Sealer>().AddHostedService(sp => sp.GetRequiredService<Sealer>());
            return services.AddJob<NoteHeads>("note-chain-heads", Timetable.Daily(new TimeOnly(17, 0)));
        }

        /// <summary>
        /// A room's handler of events: <typeparamref name="T"/> implements <see cref="IHandle{T}"/> for each kind it wants. Its name is for ever;
        /// a new one hears of what happens from its first start on, or of everything that ever happened.
        /// </summary>
        public IServiceCollection AddHandler<T>(string name, bool fromStart = false) where T : class
            => services.AddSingleton(new Handler(name, typeof(T), fromStart));
    }
}
