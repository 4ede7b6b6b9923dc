using System.Globalization;
using System.Text.Json;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;

namespace Dorgora.Platform.Text;

/// <summary>English for the Bangla sentences of all rooms: each room embeds a text.en.json of Bangla → English.</summary>
public sealed class Texts
{
    private readonly Dictionary<string, string> english = [];

    public Texts(IEnumerable<Room> rooms)
    {
        foreach (var room in rooms)
        {
            using var stream = room.Assembly.GetManifestResourceStream($"{room.Assembly.GetName().Name}.text.en.json");
            if (stream is null) continue;
            foreach (var (bangla, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) english[bangla] = text;
        }
    }

    public string? English(string bangla) => english.GetValueOrDefault(bangla);
}

/// <summary>
/// The language of this request. The Bangla sentence itself is the key: <c>@T["টোকেন ছাপান"]</c>, with places:
/// <c>@T["{0}টি কেস", n]</c>. Numbers and dates handed in are written in the digits of the language.
/// </summary>
public sealed class Translator(Texts texts)
{
    public bool IsEnglish { get; set; }

    public string Language => IsEnglish ? "en" : "bn";

    public string this[string bangla] => IsEnglish ? texts.English(bangla) ?? bangla : bangla;

    public string this[string bangla, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[bangla], [.. values.Select(Show)]);

    private object? Show(object? value) => value switch
    {
        int n => Num(n),
        long n => Num(n),
        DateOnly date => Date(date),
        string text => this[text],
        _ => value,
    };

    /// <summary>A whole number, grouped 3,2,2.</summary>
    public string Num(long n) => IsEnglish ? Numbers.GroupLatin(n) : Numbers.Group(n);

    /// <summary>Digits only changed, nothing grouped: codes, clocks, phone numbers.</summary>
    public string Digits(string text) => IsEnglish ? Dorgora.Bangla.Digits.ToLatin(text) : Dorgora.Bangla.Digits.ToBangla(text);

    public string Date(DateOnly date) => IsEnglish ? Dates.LongEn(date) : Dates.Long(date);

    public string FullDate(DateOnly date) => IsEnglish ? Dates.WithWeekdayEn(date) : Dates.WithWeekday(date);

    /// <summary>Day and time in Dhaka of a UTC instant.</summary>
    public string Moment(DateTime utc) => $"{Date(Dhaka.DateOf(utc))}, {Time(utc)}";

    public string Time(DateTime utc) => Digits(Dhaka.TimeOf(utc).ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>One of two names by language.</summary>
    public string Name(string bangla, string english) => IsEnglish && english != "" ? english : bangla;
}
