using Dorgora.Platform.Data;
using Dorgora.Platform.Web;

namespace Dorgora.Platform.Accounts;

/// <summary>Names of roles and kinds of keys for people, and which an office can give.</summary>
public static class Roles
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Role.Operator] = "কল অপারেটর", [Role.Officer] = "কর্মকর্তা", [Role.Uno] = "উপজেলা নির্বাহী অফিসার", [Role.Dc] = "জেলা প্রশাসক",
        [Role.Adc] = "অতিরিক্ত জেলা প্রশাসক", [Role.Counter] = "কাউন্টারের কর্মী", [Role.Focal] = "ফোকাল কর্মকর্তা", [Role.Admin] = "হিসাব ও যন্ত্রের তত্ত্বাবধায়ক",
        [Role.DistrictMonitor] = "জেলার পরিবীক্ষক", [Role.UnionCentre] = "ইউনিয়ন ডিজিটাল সেন্টার", [Role.Livestock] = "প্রাণিসম্পদ কার্যালয়",
        [Role.Platform] = "দোরগোড়ার তত্ত্বাবধায়ক",
        [Role.DeskKey] = "কল ডেস্ক", [Role.CounterKey] = "কাউন্টার", [Role.KioskKey] = "কিয়স্ক", [Role.BoardKey] = "ডাকার বোর্ড",
        [Role.Open311Key] = "Open311", [Role.CtiKey] = "টেলিফোন এক্সচেঞ্জ", [Role.SmsKey] = "এসএমএস গেটওয়ে",
    };

    /// <summary>Bangla; the role itself when it is unknown.</summary>
    public static string Name(string role) => Names.GetValueOrDefault(role, role);

    /// <summary>Every role an account may have.</summary>
    public static IEnumerable<string> All => Role.Staff.Append(Role.Platform);

    /// <summary>What this caller may give in an office of this kind: nobody below a district can be made its commissioner, and nobody of an office the keeper of all of them.</summary>
    public static IEnumerable<string> Of(OfficeKind kind, Caller by) => by.Role == Role.Platform ? Of(kind).Append(Role.Platform) : Of(kind);

    /// <summary>What an office of this kind may give.</summary>
    public static IEnumerable<string> Of(OfficeKind kind)
        => Role.Staff.Where(r => kind is OfficeKind.District or OfficeKind.Division ? r is not Role.Uno : r is not (Role.Dc or Role.Adc or Role.DistrictMonitor));
}
