namespace Dorgora.Telephone;

/// <summary>What came of a call, in the words of the desk. Their English is in the room's texts.</summary>
public static class Dispositions
{
    public static string Bangla(Disposition disposition) => disposition switch
    {
        Disposition.Case => "কেস লেখা হয়েছে",
        Disposition.FollowUp => "আগের কেসের খোঁজ",
        Disposition.Information => "শুধু তথ্য",
        Disposition.Missed => "ধরা যায়নি",
        Disposition.Blank => "ফাঁকা কল",
        Disposition.Prank => "উত্ত্যক্ত করা",
        Disposition.Wrong => "ভুল নম্বর",
        Disposition.Unfinished => "শেষ লেখা হয়নি",
        _ => "চলছে",
    };

    /// <summary>The state of its tag (<c>data-s</c> of <c>.dg-tag</c>).</summary>
    public static string Tag(Disposition disposition) => disposition switch
    {
        Disposition.Case => "done",
        Disposition.FollowUp or Disposition.Information => "ok",
        Disposition.Missed => "wait",
        Disposition.Open => "open",
        _ => "closed",
    };
}
