using Dorgora.Bangla;
using Dorgora.Charter.Document;

namespace Dorgora.Charter.Public;

/// <summary>Finding a service within one charter by words in Bangla, English or Banglish.</summary>
public static class ServiceWords
{
    /// <summary>An empty query matches all.</summary>
    public static bool Match(CharterRow row, string query) => query == "" || SearchKeys.Score(query, $"{row.Code} {row.NameBn} {row.NameEn} {row.Keywords.Replace(';', ' ')} {row.AudienceBn}") > 0;
}
