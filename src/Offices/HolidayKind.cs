namespace Dorgora.Offices;

/// <summary>What makes a day special, in the words of the yearly order and of the import (<c>kind</c>).</summary>
public enum HolidayKind
{
    /// <summary>সাধারণ ছুটি</summary>
    General,
    /// <summary>নির্বাহী আদেশে ছুটি</summary>
    Executive,
    /// <summary>ঐচ্ছিক ছুটি: a person's own, closes no office</summary>
    Optional,
    /// <summary>স্থানীয় ছুটি</summary>
    Local,
    /// <summary>A weekend day declared a working day</summary>
    Working,
}
