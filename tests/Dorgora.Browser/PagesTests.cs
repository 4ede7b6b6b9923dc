using Xunit;

namespace Dorgora.Browser;

/// <summary>Every page of the public and the call desk: WCAG 2.2 AA by axe, no sideways scrolling at 360, English that is English, a picture of each.</summary>
public sealed class PagesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Every_page_of_the_public_is_usable_by_all_and_fits_a_telephone()
    {
        await using var visitor = await Visitor.At(site);
        visitor.Forgives("/nothing-here");
        await new Walk(visitor, "public", staff: false).From("/", "/o/shahrasti", "/officials?office=shahrasti", "/track", "/demo/phone", "/activate", "/nothing-here");
    }

    [Fact]
    public async Task Every_page_of_the_operator_is_usable_by_all_and_fits_a_telephone()
    {
        await using var visitor = await (await Visitor.At(site)).SignIn("operator-1.shahrasti");
        await visitor.Hand.Write("কোন নম্বর থেকে", "০১৯০০-০০৯৯৮৮");
        await visitor.Hand.Press("কল খুলুন");
        await visitor.Arrives("/desk/calls/[^/]+$");
        await new Walk(visitor, "operator").From("/desk", new Uri(visitor.Page.Url).AbsolutePath, "/orders?which=all");
    }
}

/// <inheritdoc cref="PagesTests"/>
public sealed class OfficePagesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("officer", "engineer.shahrasti")]
    [InlineData("uno", "uno.shahrasti")]
    [InlineData("admin", "admin.shahrasti")]
    public async Task Every_page_of_the_office_is_usable_by_all_and_fits_a_telephone(string role, string user)
    {
        await using var visitor = await (await Visitor.At(site)).SignIn(user);
        await new Walk(visitor, role).From(new Uri(visitor.Page.Url).AbsolutePath, "/account");
    }

    [Fact]
    public async Task The_district_sees_its_upazilas_on_pages_that_are_usable_by_all()
    {
        await using var visitor = await (await Visitor.At(site)).SignIn("dc.joypurhat");
        await new Walk(visitor, "dc", follow: false).From("/dashboard", "/cases");
    }
}
