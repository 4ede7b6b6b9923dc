using System.Globalization;
using Dorgora.Host;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;     // languages are the Translator's
try
{
    var settings = Settings.Read(args, Environment.GetEnvironmentVariable, Console.Error);
    return settings.Command.Count == 0 ? await Server.Run(settings) : await Commands.Run(settings);
}
catch (Exception e) when (Stumble.Of(e) is { } stumble)
{
    Console.Error.WriteLine(stumble.Sentence);
    return stumble.Code;
}
