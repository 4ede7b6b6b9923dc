using Dorgora.Bangla;

namespace Dorgora.Offices;

/// <summary>Numbers as people read them.</summary>
public static class Phones
{
    /// <summary>A mobile as 01900-000012, anything else as it is; the page's <c>num</c> tag changes the digits.</summary>
    public static string Show(string number) => Mobile.TryParse(number, out var mobile) ? Digits.ToLatin(mobile.Display) : number;
}

/// <summary>Bangla words of the kinds of charge.</summary>
public static class ChargeWords
{
    public static string Of(ChargeKind kind) => kind switch
    {
        ChargeKind.Regular => "নিয়মিত",
        ChargeKind.Additional => "অতিরিক্ত দায়িত্ব",
        _ => "ভারপ্রাপ্ত",
    };
}
