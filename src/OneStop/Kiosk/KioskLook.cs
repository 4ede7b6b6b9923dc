namespace Dorgora.OneStop.Kiosk;

/// <summary>How this visitor wants the screens: dark colours, everything in reach from below, English. It travels with the forms and ends with the visit.</summary>
public sealed record KioskLook(bool Contrast, bool Reach, bool English)
{
    public static readonly KioskLook Usual = new(false, false, false);

    /// <param name="text">"contrast.reach.en", any of them.</param>
    public static KioskLook Read(string? text)
    {
        var parts = (text ?? "").Split('.');
        return new(parts.Contains("contrast"), parts.Contains("reach"), parts.Contains("en"));
    }

    /// <summary>With one of them turned round.</summary>
    public KioskLook Turn(string which) => which switch
    {
        "contrast" => this with { Contrast = !Contrast },
        "reach" => this with { Reach = !Reach },
        "en" => this with { English = !English },
        _ => this,
    };

    public override string ToString() => string.Join('.', new[] { Contrast ? "contrast" : "", Reach ? "reach" : "", English ? "en" : "" }.Where(p => p != ""));

    /// <summary>Classes of the body.</summary>
    public string Classes => $"{(Contrast ? "contrast " : "")}{(Reach ? "reach" : "")}".Trim();
}

/// <summary>The foot of a kiosk's screen.</summary>
/// <param name="Aloud">Address of the clip that says what the screen asks; null when there is none.</param>
public sealed record KioskTools(KioskLook Looks, string? Aloud = null);
