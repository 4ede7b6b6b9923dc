using Dorgora.Charter.Document;

namespace Dorgora.Charter.Reading;

/// <summary>What a column of a charter's table says. The last ones are in no prescribed form; our own CSV has them.</summary>
public enum Column { Serial, Name, Time, Papers, Source, Fee, Officer, Senior, Method, PapersAndSource, Category, Code, NameEn, Audience, Conditions, Law, Result, Location }

/// <summary>The prescribed forms: their columns in order, and the heads as they are printed.</summary>
public static class Forms
{
    /// <summary>The field office's form (time first).</summary>
    public static readonly IReadOnlyList<Column> Field8 = [Column.Serial, Column.Name, Column.Time, Column.Papers, Column.Source, Column.Fee, Column.Officer, Column.Senior];

    /// <summary>The department's form (method first); without the last column it is the form of seven.</summary>
    public static readonly IReadOnlyList<Column> Dept8 = [Column.Serial, Column.Name, Column.Method, Column.PapersAndSource, Column.Fee, Column.Time, Column.Officer, Column.Senior];

    public static IReadOnlyList<Column> Of(CharterForm form) => form == CharterForm.Field8 ? Field8 : Dept8;

    /// <summary>The head as the form prints it.</summary>
    public static string Head(CharterForm form, Column column) => column switch
    {
        Column.Serial => "ক্রমিক নং",
        Column.Name => "সেবার নাম",
        Column.Time => form == CharterForm.Field8 ? "সেবা প্রদানের সর্বোচ্চ সময়" : "সেবা প্রদানের সময়সীমা",
        Column.Papers => "প্রয়োজনীয় কাগজপত্র",
        Column.PapersAndSource => "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান",
        Column.Source => "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান",
        Column.Fee => form == CharterForm.Field8 ? "সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)" : "সেবার মূল্য এবং পরিশোধ পদ্ধতি",
        Column.Officer => form == CharterForm.Field8
            ? "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, অফিসিয়াল টেলিফোন ও ইমেইল" : "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন নম্বর ও ইমেইল)",
        Column.Senior => form == CharterForm.Field8
            ? "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোডসহ অফিসিয়াল টেলিফোন ও ইমেইল" : "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, ফোন, ইমেইল",
        Column.Method => "সেবা প্রদান পদ্ধতি",
        _ => Extra(column),
    };

    /// <summary>The head of a column of our own CSV that no form has.</summary>
    public static string Extra(Column column) => column switch
    {
        Column.Category => "category", Column.Code => "code", Column.NameEn => "name_en", Column.Method => "method", Column.Audience => "audience",
        Column.Conditions => "conditions", Column.Law => "law", Column.Result => "result", _ => "place",
    };

    /// <summary>"২.১ নাগরিক সেবা".</summary>
    public static string Title(ServiceCategory category) => category switch
    {
        ServiceCategory.Citizen => "২.১ নাগরিক সেবা",
        ServiceCategory.Institutional => "২.২ প্রাতিষ্ঠানিক সেবা",
        _ => "২.৩ অভ্যন্তরীণ সেবা",
    };

    public const string VisionMission = "১. ভিশন ও মিশন", Vision = "ভিশন", Mission = "মিশন", Services = "২. প্রতিশ্রুত সেবাসমূহ",
        Expectations = "৩. আপনার কাছে আমাদের প্রত্যাশা", Grs = "৪. অভিযোগ প্রতিকার ব্যবস্থাপনা (GRS)", Page = "পাতার লেখা";

    public static readonly IReadOnlyList<string> ExpectationHeads = ["ক্রমিক", "প্রতিশ্রুত/কাঙ্ক্ষিত সেবা প্রাপ্তির লক্ষ্যে করণীয়"];

    public static readonly IReadOnlyList<string> GrsHeads = ["ক্রমিক", "কখন যোগাযোগ করবেন", "কার সঙ্গে যোগাযোগ করবেন", "যোগাযোগের ঠিকানা", "নিষ্পত্তির সময়সীমা"];
}
