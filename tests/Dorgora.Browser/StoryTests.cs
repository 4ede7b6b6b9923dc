using Xunit;

namespace Dorgora.Browser;

public sealed class StoryTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task With_the_keyboard_alone_a_call_becomes_a_case_with_an_owner_a_date_an_order_and_an_end()
        => await Tell(new Story(site, new Way(1366, 768, Script: true, Keyboard: true)));

    [Fact]
    public async Task On_a_telephone_nothing_runs_out_of_the_screen_and_a_thumb_hits_each_button()
        => await Tell(new Story(site, new Way(360, 740, Script: true, Keyboard: false)) { Look = Fits.ATelephone });

    [Fact]
    public async Task Without_script_the_same_story_comes_to_the_same_end() => await Tell(new Story(site, new Way(1366, 768, Script: false, Keyboard: false)));

    private async Task Tell(Story story)
    {
        await story.Tell();
        if (story.BoardChanged is { } time) Console.WriteLine($"figure: board-changed-by-itself {time.TotalMilliseconds:0} ms");
    }
}
