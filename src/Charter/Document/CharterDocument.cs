using Dorgora.Offices;

namespace Dorgora.Charter.Document;

/// <summary>The three categories of a charter, in the prescribed order: ২.১ নাগরিক, ২.২ প্রাতিষ্ঠানিক, ২.৩ অভ্যন্তরীণ.</summary>
public enum ServiceCategory { Citizen, Institutional, Internal }

/// <summary>The two prescribed forms: that of a field office (time first, eight columns) and that of a ministry or department (method first).</summary>
public enum CharterForm { Field8, Dept8 }

/// <summary>
/// A citizen charter as it is written: what is published, printed, exported, brought in, compared and checked. Texts are Bangla, NFC, and
/// have no line breaks but within papers. It is a value: it changes with nothing.
/// </summary>
/// <param name="Quarter">"2026-27-Q2"; "" when the source does not say.</param>
/// <param name="Renewed">The day it says it was last renewed.</param>
public sealed record CharterDocument(CharterForm Form, string OfficeBn, string Quarter, DateOnly? Renewed, string VisionBn, string MissionBn,
    IReadOnlyList<CharterRow> Rows, IReadOnlyList<string> Expectations, IReadOnlyList<GrsRung> Grs)
{
    public IEnumerable<CharterRow> Of(ServiceCategory category) => Rows.Where(r => r.Category == category);
}

/// <summary>One service: the eight columns of the field form, and what the department's form and the portals ask beside them. "" where nothing is said.</summary>
/// <param name="Code">The office's code of the service, such as SV-DC-01; it stays the same over all editions.</param>
/// <param name="TimeBn">সেবা প্রদানের সর্বোচ্চ সময়, as text.</param>
/// <param name="PapersBn">প্রয়োজনীয় কাগজপত্র, one a line.</param>
/// <param name="SourceBn">Where papers and forms are to be had.</param>
/// <param name="FeeBn">সেবামূল্য এবং পরিশোধ পদ্ধতি.</param>
/// <param name="OfficerBn">Branch, post, room, code, telephone, email of who is responsible.</param>
/// <param name="SeniorBn">The same of the senior officer, to whom one complains.</param>
public sealed record CharterRow(ServiceCategory Category, string Code, string NameBn, string TimeBn, string PapersBn, string SourceBn, string FeeBn, string OfficerBn, string SeniorBn)
{
    public string NameEn { get; init; } = "";
    public string MethodBn { get; init; } = "";
    public string AudienceBn { get; init; } = "";
    public string ConditionsBn { get; init; } = "";
    public string LawBn { get; init; } = "";
    public string ResultBn { get; init; } = "";
    public string PlaceBn { get; init; } = "";
    public string Keywords { get; init; } = "";

    /// <summary>The longest time as a clock; null where the text cannot be counted.</summary>
    public Within? Promise { get; init; }

    /// <summary>Codes of the posts of columns 7 and 8; "" where none is known.</summary>
    public string OfficerPost { get; init; } = "";
    public string SeniorPost { get; init; } = "";
}

/// <summary>One rung of the grievance table (GRS): when, to whom, where, and within how many working days.</summary>
public sealed record GrsRung(string WhenBn, string WhoBn, string AddressBn, string LimitBn);
