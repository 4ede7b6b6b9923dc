using System.Globalization;
using Dorgora.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["bare", var address]) { await Bare.Serve(address); return 0; }
try
{
    var plan = Plan.Read(args);
    await using var bare = await Bare.Start();
    foreach (var database in plan.Databases)
        foreach (var cases in plan.Cases)
            await new Round(plan, bare, database, cases).Run();
    return 0;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
