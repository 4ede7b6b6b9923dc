using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Xunit;

namespace Dorgora.Tests.Directories;

/// <summary>The rules of an entry: what is asked, its states, its price.</summary>
public sealed class ProviderTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Office Upazila = new("sherpur-bogura", OfficeKind.Upazila, "শেরপুর", "Sherpur", null);

    private static WorkForm Carpenter => new("carpenter", 12, 75_000, 120_000, "", 0);

    private static ProviderForm Form => new(ProviderKind.Person, "করিম", "", "০১৯০০-০০৯৯০১", "দরজা ও খাট") { Works = [Carpenter] };

    private static Provider Made(ProviderOrigin origin = ProviderOrigin.Self) => new(Upazila, Form, origin, origin == ProviderOrigin.Desk ? "ফোনে বলেছেন" : "", Now);

    [Fact]
    public void Who_registers_waits_for_a_look_and_who_is_written_by_the_office_is_shown()
        => Assert.Equal((ProviderState.Waiting, ProviderState.Shown, ProviderState.Shown), (Made().State, Made(ProviderOrigin.Desk).State, Made(ProviderOrigin.Import).State));

    [Fact]
    public void Nobody_is_written_on_their_behalf_without_having_agreed()
        => Assert.Equal("Consent", Assert.Throws<RuleBroken>(() => new Provider(Upazila, Form, ProviderOrigin.Desk, "  ", Now)).Field);

    [Fact]
    public void The_number_is_kept_in_one_form_and_the_year_of_beginning_instead_of_an_age()
    {
        var made = Made();
        Assert.Equal(("+8801900009901", 2014, "দিন"), (made.Mobile, made.Works[0].Since!.Value, made.Works[0].Unit));
        Assert.Equal(13, made.Works[0].YearsOn(new DateOnly(2027, 1, 1)));
    }

    public static TheoryData<string, ProviderForm> Broken => new()
    {
        { "NameBn", Form with { NameBn = " " } },
        { "Mobile", Form with { Mobile = "017" } },
        { "HeadlineBn", Form with { HeadlineBn = "" } },
        { "HeadlineBn", Form with { HeadlineBn = new string('ক', 161) } },
        { "Trade", Form with { Works = [] } },
        { "Trade", Form with { Works = [Carpenter, Carpenter] } },
        { "Trade", Form with { Works = [Carpenter with { Trade = "thief" }] } },
        { "PriceFrom", Form with { Works = [Carpenter with { PriceFrom = 200_000 }] } },
        { "PriceFrom", Form with { Works = [Carpenter with { VisitFee = -1 }] } },
        { "Years", Form with { Works = [Carpenter with { Years = 71 }] } },
        { "Workers", Form with { Kind = ProviderKind.Firm, Workers = 0 } },
        { "Areas", Form with { Areas = [.. Enumerable.Range(0, 41).Select(_ => Guid.NewGuid())] } },
        { "Traits", Form with { Works = [new("ambulance", 1, null, null, "", null, new Dictionary<string, string> { ["oxygen"] = "yes" }), new("car-rental", 1, null, null, "", null, new Dictionary<string, string> { ["seats"] = "অনেক" })] } },
    };

    [Theory, MemberData(nameof(Broken))]
    public void What_is_wrong_is_said_at_its_field(string field, ProviderForm form) => Assert.Equal(field, Assert.Throws<RuleBroken>(() => new Provider(Upazila, form, ProviderOrigin.Self, "", Now)).Field);

    [Fact]
    public void Only_what_the_trade_asks_is_kept()
    {
        var answers = new Dictionary<string, string> { ["oxygen"] = "yes", ["night"] = "", ["wheels"] = "4" };
        var made = new Provider(Upazila, Form with { Works = [new("ambulance", null, null, null, "", null, answers)] }, ProviderOrigin.Self, "", Now);
        Assert.Equal(["oxygen"], made.Works[0].Traits.Keys);
    }

    [Fact]
    public void It_is_taken_down_with_a_reason_only_and_may_come_back()
    {
        var made = Made(ProviderOrigin.Desk);
        Assert.Throws<RuleBroken>(() => made.Hide(" ", Now));
        made.Hide("নম্বরটি অন্যের", Now);
        Assert.Equal((ProviderState.Hidden, "নম্বরটি অন্যের"), (made.State, made.Reason));
        made.Show(Now);
        Assert.Equal((ProviderState.Shown, ""), (made.State, made.Reason));
    }

    [Fact]
    public void Who_leaves_leaves_nothing_that_names_them()
    {
        var made = Made();
        made.Leave(Now);
        Assert.Equal(("", "", "", 0, ProviderState.Gone), (made.Mobile, made.HeadlineBn, made.NameEn, made.Works.Count, made.State));
        Assert.Throws<RuleBroken>(() => made.Rewrite(Form, Now));
        Assert.Throws<RuleBroken>(() => made.Show(Now));
    }

    [Fact]
    public void Every_move_is_listed_and_nothing_comes_back_from_gone()
        => Assert.Equal("Hidden:Show,Hidden:Leave,Shown:Hide,Shown:Leave,Waiting:Show,Waiting:Hide,Waiting:Leave",
            string.Join(',', Enum.GetValues<ProviderState>().OrderBy(s => $"{s}", StringComparer.Ordinal).SelectMany(s => Enum.GetValues<ProviderAct>().Where(a => ProviderMoves.After(s, a) is not null).Select(a => $"{s}:{a}"))));

    [Fact]
    public void A_price_is_compared_from_five_of_the_usual_unit()
    {
        (string, long, long)[] asked = [("দিন", 50_000, 70_000), ("দিন", 60_000, 60_000), ("দিন", 70_000, 70_000), ("দিন", 80_000, 80_000), ("কাজ", 1, 1)];
        Assert.Null(PriceBand.Of(asked));
        Assert.Equal(new PriceBand("দিন", 5, 50_000, 60_000, 70_000, 80_000, 110_000), PriceBand.Of([.. asked, ("দিন", 90_000, 110_000)]));
    }
}
