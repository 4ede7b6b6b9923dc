using Dorgora.Bangla;
using Dorgora.Offices.Data;
using Dorgora.Offices.Geography;
using Dorgora.Platform.Data;

namespace Dorgora.Offices.Matching;

/// <summary>What a line of a list asks for, read and judged; an empty cell asks for nothing.</summary>
internal sealed record Wish(Office Office, string TitleBn, PostKind? Kind, string InstitutionBn, Area? Area, int? Ward, Person Person, string NameEn, IReadOnlyList<string> Groups)
{
    /// <summary>Whether it can be that post, which has the same title: at no other school, shop or paper.</summary>
    public bool Fits(Post post) => InstitutionBn == "" || post.InstitutionBn == "" || SearchKeys.Norm(InstitutionBn) == SearchKeys.Norm(post.InstitutionBn);

    public static Wish Of(Row row, Office office, Atlas atlas)
    {
        var title = Clean.Line(row["post_bn"]);
        if (title == "") throw new RuleBroken("পদের নাম নেই");
        if (Clean.TooLong(title, 200) || title.Length > 200) throw new RuleBroken("পদের নাম ২০০ অক্ষরের মধ্যে লিখুন");
        var kind = PostKinds.Find(row["kind"]);
        if (row["kind"] != "" && kind is null) throw new RuleBroken("‘{0}’ ধরনটি চেনা যায় না", values: row["kind"]);
        var area = atlas.Find(row["area"]);
        if (row["area"] != "" && area is null) throw new RuleBroken("‘{0}’ নামে কোনো এলাকা নেই", at: "area", values: row["area"]);
        var institution = Clean.Line(row["institution"]);
        if (institution.Length > 200) throw new RuleBroken("প্রতিষ্ঠানের নাম ২০০ অক্ষরের মধ্যে লিখুন");
        var ward = row["ward"] == "" ? (int?)null : Digits.TryParseInt(row["ward"], out var n) ? n : throw new RuleBroken("ওয়ার্ড ১ থেকে {0}-এর মধ্যে দিন", values: Offices.Post.MostWards);
        new Post(office, "", title).StandFor(area, ward);                           // refuses what no post can have
        return new(office, title, kind, institution, area, ward, Somebody(row, office), Clean.Line(row["name_en"]), row.List("group"));
    }

    private static Person Somebody(Row row, Office office)
    {
        var person = new Person(office, row["name_bn"] is { Length: > 0 } bn ? bn : row["name_en"], row["name_en"]);
        person.Reach(row["mobile"], row["email"]);
        person.ReachAlso(row["other_phone"]);
        person.Remark(row["note"]);
        return person;
    }
}
