namespace Dorgora.Bangla;
public static class Digits { public static string ToBangla(string s)=>s; public static string ToLatin(string s)=>s; }
public static class Numbers { public static string Group(long n)=>""; public static string GroupLatin(long n)=>""; }
public static class Dates { public static string Long(DateOnly d)=>""; public static string LongEn(DateOnly d)=>"";public static string WithWeekday(DateOnly d)=>"";public static string WithWeekdayEn(DateOnly d)=>""; }
