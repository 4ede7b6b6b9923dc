using Dorgora.Charter.Compliance;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Demo;

/// <summary>
/// The second quarter of 2022-23 in Joypurhat as seed 004 found it: no upazila has the form of eight columns or the committee's page; Sadar and
/// Kalai show both focal officers, Khetlal and Akkelpur one, Panchbibi none. What the seed does not say is invented.
/// </summary>
internal static class DemoCompliance
{
    private const string Quarter = "2022-23-Q2";

    /// <summary>Rules C01 to C16: y met, w partly, n not, u nobody looked.</summary>
    private static readonly (string Office, string States)[] Found =
    [
        ("joypurhat", "yyyywyyyyyyyyyyy"), ("joypurhat-sadar", "yynywyyyywyynyyy"), ("kalai", "yynwyyywyyyynnyy"), ("khetlal", "ynnwwyyyynwwnnyy"), ("akkelpur", "ynnyywyywynwnnwy"), ("panchbibi", "ynnnwwwnnnnnnnnu"),
    ];

    private static readonly Dictionary<string, string> Seen = new()
    {
        ["C02"] = "শুধু নাগরিক সেবার ছক আছে", ["C03"] = "৮ কলামের নির্ধারিত ছকে প্রস্তুত নয়", ["C04"] = "কয়েকটি ঘরে ‘ঐ’ বা ফাঁকা", ["C05"] = "কয়েকটি সেবায় ‘বিধি মোতাবেক’", ["C06"] = "ফির খাত বা কোড নেই", ["C07"] = "কর্মকর্তার ফোন বা ইমেইল নেই",
        ["C08"] = "ভিশন-মিশন ফোঁটা দিয়ে রাখা", ["C09"] = "অভিযোগের ছক নেই বা অসম্পূর্ণ", ["C10"] = "প্রত্যাশার অংশ নেই", ["C11"] = "এই ত্রৈমাসিকে হালনাগাদের তারিখ নেই", ["C13"] = "পরিবীক্ষণ কমিটির তথ্য পাওয়া যায়নি", ["C14"] = "সভার কার্যবিবরণী আপলোড নেই", ["C15"] = "বিজয় লেখা বা ভাঙা যুক্তাক্ষর আছে",
    };

    public static async Task Load(AppDb db)
    {
        var at = Dhaka.Utc(new DateOnly(2022, 12, 26), new TimeOnly(15, 0));
        var monitor = new Actor(ActorKind.Staff, null, null, "সহকারী কমিশনার (সাধারণ)");
        foreach (var (slug, states) in Found)
        {
            var office = await db.Set<Office>().SingleAsync(o => o.Slug == slug);
            foreach (var (n, rule) in RuleBook.All.Index().Where(x => states[x.Index] != 'u'))
            {
                var mark = new ComplianceMark(office, Quarter, rule.Code, MarkSource.Hand);
                var state = states[n] switch { 'y' => RuleState.Pass, 'w' => RuleState.Warn, _ => RuleState.Fail };
                mark.Judge(state, Evidence(rule.Code, state), monitor, at);
                db.Add(mark);
            }
        }
        await db.SaveChangesAsync();
    }

    private static string Evidence(string rule, RuleState state) => (rule, state) switch
    {
        ("C12", RuleState.Pass) => "ফোকাল ও বিকল্প ফোকাল পয়েন্ট কর্মকর্তার ছবিসহ তথ্য আছে",
        ("C12", RuleState.Warn) => "শুধু ফোকাল পয়েন্ট কর্মকর্তার ছবিসহ তথ্য আছে",
        ("C12", _) => "ফোকাল ও বিকল্প ফোকাল পয়েন্ট কর্মকর্তার তথ্য নেই",
        (_, RuleState.Pass) => "ওয়েবসাইটে দেখা হয়েছে, ঠিক আছে",
        _ => Seen[rule],
    };
}
