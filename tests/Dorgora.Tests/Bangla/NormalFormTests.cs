using Dorgora.Bangla;
using Xunit;
using Span = Dorgora.Bangla.Span;

namespace Dorgora.Tests.Bangla;

public class NormalFormTests
{
    [Fact]
    public void Everything_written_is_in_the_form_that_is_stored()
    {
        List<string> written = [Span.WorkingDays(9), Span.Ago(TimeSpan.FromHours(2)), Money.Words(50), Money.Slash(1), Numbers.Words(-1)];
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            written.AddRange([Dates.WithWeekday(day), BanglaDate.From(day).Text]);
        for (var hour = 0; hour < 24; hour++) written.Add(Dates.TimeWords(new(hour, 0)));
        for (var number = 0; number < 1000; number++) written.Add(Numbers.Words(number));
        Assert.All(written, text => Assert.True(text.IsNormalized() && Clean.Line(text) == text, text));
    }
}
