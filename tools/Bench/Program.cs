using System.Globalization;
using Dorgora.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["bare", var address, .. var database]) { await Bare.Serve(address, database.FirstOrDefault()); return 0; }
try
{
    var plan = Plan.Read(args);
    if (plan.Wants("tokens"))
        foreach (var each in plan.Databases) await new ServiceRoom(plan, each).Run();
    await using var bare = await Bare.Start();
    foreach (var each in plan.Databases)
        foreach (var cases in plan.Cases)
            await new Round(plan, bare, each, cases).Run();
    return 0;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
