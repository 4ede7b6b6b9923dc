using System.Security.Cryptography;
using System.Text;
using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Bodies;

/// <summary>What the committee found: given as promised, not as promised, or nobody asked for it in that quarter.</summary>
public enum SampleResult { Open, AsPromised, NotAsPromised, NotGiven }

/// <summary>A service that may be drawn.</summary>
/// <param name="TimeBn">The promised time; "" where it is not known.</param>
public sealed record SampleService(string Code, string NameBn, string TimeBn = "");

/// <summary>The services of an office from which its committee draws; the catalogue registers it. Without it the codes are typed.</summary>
public delegate Task<IReadOnlyList<SampleService>> ServicesToSample(AppDb db, Office office, CancellationToken cancel);

/// <summary>Draws by lot, and anybody can draw again and get the same: the lot of a service is the hash of office, quarter and code.</summary>
public static class Sampler
{
    /// <summary>The committee's duty: ten services a quarter.</summary>
    public const int Size = 10;

    /// <summary>The services with the smallest lots, in the order of their codes; all of them when there are no more than <paramref name="size"/>.</summary>
    public static IReadOnlyList<SampleService> Draw(string office, string quarter, IEnumerable<SampleService> services, int size = Size)
        => [.. services.DistinctBy(s => s.Code).OrderBy(s => Lot(office, quarter, s.Code), StringComparer.Ordinal).Take(size).OrderBy(s => s.Code, StringComparer.Ordinal)];

    /// <summary>64 hexadecimal digits.</summary>
    public static string Lot(string office, string quarter, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{office}|{quarter}|{code}")));
}

/// <summary>The random sample of one office and quarter, with what the committee found of each service.</summary>
public sealed class ServiceSample : Entity, IScoped
{
    private ServiceSample() { }

    public ServiceSample(Office office, string quarter, IReadOnlyList<SampleService> services, DateTime now)
    {
        FiscalYear.QuarterRange(quarter);
        if (services.Count == 0) throw new RuleBroken("কোন কোন সেবা থেকে বাছাই হবে, লিখুন", at: "Services");
        (OfficeId, OfficePath, Quarter, DrawnAt, From) = (office.Id, office.Path, quarter, now, services.DistinctBy(s => s.Code).Count());
        Items = [.. Sampler.Draw(office.Slug, quarter, services).Select((s, i) => new SampleItem { SampleId = Id, N = i + 1, Code = s.Code, NameBn = s.NameBn, TimeBn = s.TimeBn })];
        Raise(new SampleDrawn(Id, quarter, [.. Items.Select(i => i.Code)]), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Quarter { get; private init; } = "";
    public DateTime DrawnAt { get; private init; }

    /// <summary>From how many services it was drawn.</summary>
    public int From { get; private init; }
    public List<SampleItem> Items { get; private init; } = [];
    public int Checked => Items.Count(i => i.Result != SampleResult.Open);

    /// <summary>Of those that somebody asked for, how many in a hundred were given as promised; null while none is checked.</summary>
    public int? Percent => Items.Count(i => i.Result is SampleResult.AsPromised or SampleResult.NotAsPromised) is > 0 and var given ? Items.Count(i => i.Result == SampleResult.AsPromised) * 100 / given : null;

    /// <param name="note">What was looked at; needed where the promise was not kept.</param>
    public void Check(int n, SampleResult result, string? note, Actor by, DateTime now)
    {
        var item = Items.Find(i => i.N == n) ?? throw new RuleBroken("নমুনায় এই সেবা নেই", "not-found");
        var words = Written.Line(note, 300, "Note");
        if (result == SampleResult.NotAsPromised && words == "") throw new RuleBroken("প্রতিশ্রুতি কোথায় রক্ষা হয়নি, এক লাইনে লিখুন", at: "Note");
        (item.Result, item.Note, item.CheckedAt, item.CheckedBy) = result == SampleResult.Open ? (result, words, null, "") : (result, words, (DateTime?)now, by.Name);
        Raise(new SampleChecked(Id, item.Code, result), now);
    }

    public static string Bangla(SampleResult result) => result switch
    {
        SampleResult.AsPromised => "প্রতিশ্রুতি অনুযায়ী",
        SampleResult.NotAsPromised => "প্রতিশ্রুতি অনুযায়ী নয়",
        SampleResult.NotGiven => "কেউ চাননি",
        _ => "দেখা বাকি",
    };
}

/// <summary>One service of a sample.</summary>
public sealed class SampleItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SampleId { get; init; }
    public int N { get; init; }
    public string Code { get; init; } = "";
    public string NameBn { get; init; } = "";
    public string TimeBn { get; init; } = "";
    public SampleResult Result { get; internal set; }
    public string Note { get; internal set; } = "";
    public DateTime? CheckedAt { get; internal set; }
    public string CheckedBy { get; internal set; } = "";
}
