using Dorgora.Charter.Bodies;
using Dorgora.Platform.Data;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Charter.Bodies;

/// <summary>Ten services by lot: the same for everybody who draws again, another ten for another quarter or office.</summary>
public sealed class SamplerTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Office Office = new("joypurhat", OfficeKind.District, "জেলা প্রশাসকের কার্যালয়, জয়পুরহাট", "Joypurhat", null);
    private static readonly IReadOnlyList<SampleService> Forty = [.. Enumerable.Range(1, 40).Select(n => new SampleService($"SV-DC-{n:D2}", $"সেবা {n}"))];

    private static string[] Drawn(IEnumerable<SampleService> services, string office = "joypurhat", string quarter = "2022-23-Q2") => [.. Sampler.Draw(office, quarter, services).Select(s => s.Code)];

    [Fact]
    public void The_draw_of_a_quarter_is_fixed_for_ever()
        => Assert.Equal(["SV-DC-02", "SV-DC-04", "SV-DC-06", "SV-DC-16", "SV-DC-22", "SV-DC-30", "SV-DC-31", "SV-DC-32", "SV-DC-35", "SV-DC-36"], Drawn(Forty));

    [Fact]
    public void It_does_not_depend_on_the_order_of_the_list() => Prop.ForAll(Gen.Shuffle(Forty.ToArray()).ToArbitrary(), list => Drawn(list).SequenceEqual(Drawn(Forty))).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_ten_different_services_of_the_list()
    {
        var drawn = Drawn([.. Forty, .. Forty]);
        Assert.Equal(10, drawn.Distinct().Count());
        Assert.Subset(Forty.Select(s => s.Code).ToHashSet(), drawn.ToHashSet());
    }

    [Fact]
    public void Another_quarter_and_another_office_draw_others()
    {
        Assert.NotEqual(Drawn(Forty), Drawn(Forty, quarter: "2022-23-Q3"));
        Assert.NotEqual(Drawn(Forty), Drawn(Forty, office: "magura"));
    }

    [Fact]
    public void Over_the_years_every_service_is_drawn()
        => Assert.Equal(40, Enumerable.Range(2020, 20).SelectMany(y => new[] { 1, 2, 3, 4 }.SelectMany(q => Drawn(Forty, quarter: $"{y}-{(y + 1) % 100:D2}-Q{q}"))).Distinct().Count());

    [Fact]
    public void A_short_list_is_taken_whole() => Assert.Equal(3, Drawn(Forty.Take(3)).Length);

    [Fact]
    public void A_broken_promise_needs_words()
    {
        var sample = new ServiceSample(Office, "2026-27-Q2", Forty, Now);
        Assert.Equal("Note", Assert.Throws<RuleBroken>(() => sample.Check(1, SampleResult.NotAsPromised, "", Actor.System, Now)).Field);
        sample.Check(1, SampleResult.NotAsPromised, "৭ দিনের বদলে ১২ দিন", Actor.System, Now);
        sample.Check(2, SampleResult.AsPromised, "", Actor.System, Now);
        sample.Check(3, SampleResult.NotGiven, "", Actor.System, Now);
        Assert.Equal((3, 50, 40), (sample.Checked, sample.Percent, sample.From));
        sample.Check(1, SampleResult.Open, "", Actor.System, Now);
        Assert.Equal((2, 100), (sample.Checked, sample.Percent));
    }
}
