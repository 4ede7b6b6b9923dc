using Dorgora.Offices.Citizens;
using Dorgora.Platform.Jobs;
using Dorgora.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Telephone;

/// <summary>Calls, lines and conferences of a call desk. Today the operator says who is on the line; a later exchange will.</summary>
public sealed class TelephoneRoom : Room
{
    public override void AddServices(IServiceCollection services) => services.AddScoped<ICitizenPart, CallsOfCitizen>().AddJob<EndForgottenCalls>("telephone.end-forgotten-calls", Timetable.Every(TimeSpan.FromMinutes(15)));
}
