using System.Globalization;
using Dorgora.Host;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;     // languages are the Translator's
try
{
    var settings = Settings.Read(args, Environment.GetEnvironmentVariable, Console.Error);
    return settings.Command.Count == 0 ? await Server.Run(settings) : await Commands.Run(settings);
}
catch (ArgumentException e) when (e.ParamName is null)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
