using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Offices.Settings;

/// <summary>What the settings page asks.</summary>
public sealed class SettingsForm
{
    public string PortalBn { get; set; } = "";
    public string PortalEn { get; set; } = "";
    public string SloganBn { get; set; } = "";
    public string SloganEn { get; set; } = "";
    public string Colour { get; set; } = OfficeSettings.DighiGreen;
    public string HeadLines { get; set; } = "";
    public string AddressBn { get; set; } = "";
    public string Web { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public TimeOnly Opens { get; set; }
    public TimeOnly Closes { get; set; }
    public TimeOnly QuietFrom { get; set; }
    public TimeOnly QuietTo { get; set; }
    public int? EscalateDays { get; set; } = 7;
    public string SmsSender { get; set; } = "";
    public string MemoFile { get; set; } = "";

    public static SettingsForm Of(OfficeSettings s) => new()
    {
        PortalBn = s.PortalBn, PortalEn = s.PortalEn, SloganBn = s.SloganBn, SloganEn = s.SloganEn, Colour = s.Colour, HeadLines = s.HeadLines,
        AddressBn = s.AddressBn, Web = s.Web, Phone = s.Phone, Email = s.Email, Opens = s.Opens, Closes = s.Closes, QuietFrom = s.QuietFrom, QuietTo = s.QuietTo, EscalateDays = s.EscalateDays,
        SmsSender = s.SmsSender, MemoFile = Digits.ToBangla(s.MemoFile),
    };

    public void Write(OfficeSettings s)
    {
        (s.PortalBn, s.PortalEn) = (Line(PortalBn, 80, nameof(PortalBn)), Line(PortalEn, 80, nameof(PortalEn)));
        (s.SloganBn, s.SloganEn) = (Line(SloganBn, 160, nameof(SloganBn)), Line(SloganEn, 160, nameof(SloganEn)));
        (s.AddressBn, s.Web) = (Line(AddressBn, 200, nameof(AddressBn)), Line(Web, 100, nameof(Web)));
        (s.Phone, s.Email) = (Digits.ToLatin(Line(Phone, 40, nameof(Phone))), Line(Email, 200, nameof(Email)));
        s.HeadLines = Head();
        s.Paint(Colour.Trim());
        s.Open(Opens, Closes);
        s.Quiet(QuietFrom, QuietTo);
        s.GoUpAfter(EscalateDays);
        s.SendAs(Clean.Line(SmsSender));
        s.FileOrdersIn(MemoFile);
    }

    private string Head()
    {
        var lines = Clean.Text(HeadLines).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length is 0 or > 5 || lines.Any(l => l.Length > 120)) throw new RuleBroken("শিরোনামে ১ থেকে ৫টি লাইন দিন, প্রতিটি ১২০ অক্ষরের মধ্যে", at: "Form.HeadLines");
        return string.Join('\n', lines);
    }

    private static string Line(string text, int most, string field)
    {
        var line = Clean.Line(text);
        return Clean.TooLong(line, most) || line.Length > most ? throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে আনুন", at: $"Form.{field}", values: most) : line;
    }
}
