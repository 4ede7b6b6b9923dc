using System.Globalization;
using Dorgora.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["bare", var address, .. var rows]) { await Bare.Serve(address, rows.FirstOrDefault()); return 0; }
try
{
    var plan = Plan.Read(args);
    if (plan.Wants("waits")) Waits.Say();
    foreach (var database in plan.Databases)
    {
        if (plan.Wants("tokens")) await new ServiceRoom(plan, database).Run();
        if (plan.Wants("search")) await new Searches(plan, database).Run();
        if (plan.Wants("matrix")) await new MatrixBench(plan, database).Run();
        if (plan.Wants("boards")) await new Boards(plan, database).Run();
    }
    if (!plan.WantsRounds) return 0;
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
