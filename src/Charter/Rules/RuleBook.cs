namespace Dorgora.Charter.Rules;

/// <summary>The sixteen rules of the compliance monitor (charter monitoring of the Cabinet Division's guideline; seed 004).</summary>
public static class RuleBook
{
    public static readonly IReadOnlyList<Rule> All =
    [
        new("C01", Severity.Must, "সেবা প্রদান প্রতিশ্রুতির পাতা আছে এবং খোলে", "পাতা খোলে", "ওয়েবসাইটের ‘সেবা প্রদান প্রতিশ্রুতি’ মেনুতে লেখা আকারে পাতা দিন; পিডিএফ শুধু বাড়তি হিসেবে রাখুন", PageRules.Opens),
        new("C02", Severity.Must, "নাগরিক, প্রাতিষ্ঠানিক ও অভ্যন্তরীণ – তিন ভাগই আছে", "৩ ভাগ", "২.১ নাগরিক, ২.২ প্রাতিষ্ঠানিক ও ২.৩ অভ্যন্তরীণ শিরোনামে আলাদা ছক দিন, প্রতিটিতে অন্তত একটি সেবা লিখুন", FormRules.ThreeSections),
        new("C03", Severity.Must, "ছকে নির্ধারিত কলাম ঠিক ক্রমে আছে", "৮ কলাম", "নির্ধারিত ছকটি নামিয়ে নিন এবং প্রতিটি সেবা তার আট কলামে সাজান", FormRules.Columns),
        new("C04", Severity.Must, "কোনো ঘর ফাঁকা নেই, ‘ঐ’ বা ‘-’ নেই", "ফাঁকা ঘর নেই", "ঘরে পুরো কথাটি লিখুন; ফি না লাগলে লিখুন ‘বিনামূল্যে’", CellRules.Filled),
        new("C05", Severity.Must, "সময় স্পষ্ট করে লেখা", "সময় স্পষ্ট", "সর্বোচ্চ কত কার্যদিবস, ঘণ্টা বা মাস লাগবে তা সংখ্যায় লিখুন, যেমন ‘০৭ (সাত) কার্যদিবস’", CellRules.Times),
        new("C06", Severity.Must, "ফি, দেওয়ার উপায় ও খাত বা কোড স্পষ্ট", "ফি স্পষ্ট", "টাকার অঙ্ক, কীভাবে দিতে হবে এবং চালান হলে খাত বা কোড লিখুন; না লাগলে ‘বিনামূল্যে’ লিখুন", CellRules.Fees),
        new("C07", Severity.Must, "দায়িত্বপ্রাপ্ত ও ঊর্ধ্বতন কর্মকর্তার পদবি, রুম, কোড, ফোন ও সরকারি ইমেইল আছে", "কর্মকর্তার ঠিকানা", "পদবি, রুম নম্বর, জেলা বা উপজেলার কোড, ফোন ও সরকারি ইমেইল – সব কটি লিখুন", CellRules.Contacts),
        new("C08", Severity.Must, "ভিশন ও মিশন লেখা আছে", "ভিশন-মিশন", "ভিশন ও মিশন এক-দুই বাক্যে লিখুন, ফোঁটা বা খালি রাখবেন না", TextRules.VisionAndMission),
        new("C09", Severity.Must, "অভিযোগ প্রতিকার ব্যবস্থার ছক আছে, সময়সীমা ঠিক", "অভিযোগ ব্যবস্থা", "কখন, কার সঙ্গে, কোন ঠিকানায় যোগাযোগ করবেন তার ছক দিন; সময়সীমা ৩০, ২০ ও ৬০ কার্যদিবসের মধ্যে রাখুন", TextRules.Grievances),
        new("C10", Severity.Warning, "সেবাগ্রহীতার কাছে প্রত্যাশা লেখা আছে", "প্রত্যাশা", "‘আপনার কাছে আমাদের প্রত্যাশা’ শিরোনামে কয়েকটি সারি লিখুন", TextRules.Expected),
        new("C11", Severity.Must, "এই ত্রৈমাসিকে হালনাগাদ করা", "এই ত্রৈমাসিকে হালনাগাদ", "প্রতিটি সারি দেখে নিন, বদল না থাকলেও হালনাগাদের তারিখ নতুন করুন", OfficeRules.Renewed),
        new("C12", Severity.Must, "ফোকাল ও বিকল্প ফোকাল কর্মকর্তা নাম, ছবি, ফোন ও আদেশসহ আছেন", "ফোকাল ও বিকল্প", "ফোকাল ও বিকল্প ফোকালের নাম, ছবি, ফোন ও নিয়োগের আদেশ সেবা বক্সে দিন", OfficeRules.Focals),
        new("C13", Severity.Must, "পরিবীক্ষণ কমিটির এই ত্রৈমাসিকের আদেশ আছে", "কমিটি আদেশ", "কমিটি পুনর্গঠনের এই ত্রৈমাসিকের আদেশ তারিখসহ সেবা বক্সে দিন", OfficeRules.Committee),
        new("C14", Severity.Must, "এই ও গত ত্রৈমাসিকের সভার কার্যবিবরণী আছে", "কার্যবিবরণী", "এই ও গত ত্রৈমাসিকের সভার কার্যবিবরণী সেবা বক্সে দিন", OfficeRules.Minutes),
        new("C15", Severity.Must, "লেখা পড়ার মতো ইউনিকোডে", "ইউনিকোড", "লেখাটি ইউনিকোডে (নিকস বা কালপুরুষ ফন্টে) আবার লিখুন; ডান পাশের ঠিক করা রূপটি নিতে পারেন", CellRules.Legible),
        new("C16", Severity.Warning, "লেখা ছবি নয়, ফোনে পড়া যায়", "ফোনে পড়া যায়", "ছবির বদলে লেখা দিন এবং ছকের চওড়া নির্দিষ্ট করে দেবেন না", PageRules.Readable),
    ];

    /// <summary>Judges an exhibit by all rules, in their order.</summary>
    public static Verdict Judge(Exhibit exhibit) => new([.. All.Select(r => r.Of(exhibit))]);

    public static Rule Of(string code) => All.First(r => r.Code == code);

    /// <summary>Words of a cell as evidence: in quotation marks, at most so many letters.</summary>
    internal static string Quote(string text, int most = 110)
    {
        var line = text.ReplaceLineEndings(" ");
        return $"“{(line.Length <= most ? line : Bangla.Clean.Line(line[..most]) + " …")}”";
    }
}
