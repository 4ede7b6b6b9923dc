using Dorgora.Directories.Providers;
using Dorgora.Directories.Samples;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Tests.Directories.Trust;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Directories.Samples;

/// <summary>What holds for photographs of work, on the entity and in the database.</summary>
public sealed class SampleRuleTests(App app) : IClassFixture<App>
{
    private static StoredFile File(Provider of) => new() { OfficeId = of.OfficeId, OfficePath = of.OfficePath, OwnerKind = WorkSample.PictureKind, OwnerId = of.Id, Name = "ফাইল.jpg", Place = $"{Guid.NewGuid():N}.jpg", Kind = FileKind.Jpeg, Bytes = 1, Sha256 = new('0', 64), Width = 4, Height = 2, At = DateTime.UnixEpoch };

    /// <summary>One more of this entry, beside those that are given.</summary>
    private static WorkSample Add(AppDb db, Provider of, params WorkSample[] others)
    {
        var file = db.Add(File(of)).Entity;
        return db.Add(new WorkSample(of, file, "দরজা", others, db.Time.Now)).Entity;
    }

    [Fact]
    public async Task The_database_holds_no_thirteenth_and_no_place_twice()
    {
        var provider = await app.Somebody();
        await app.Services.In(async db =>
        {
            List<WorkSample> all = [];
            for (var n = 0; n < WorkSample.Most; n++) all.Add(Add(db, provider, [.. all]));
            await db.SaveChangesAsync();
            Assert.Equal(Enumerable.Range(1, 12), all.Select(s => s.Place));
            Assert.Throws<RuleBroken>(() => new WorkSample(provider, File(provider), "আরও", all, db.Time.Now));
        });
        var twice = await Assert.ThrowsAsync<DbUpdateException>(() => app.Services.In(db => { Add(db, provider); return db.SaveChangesAsync(); }));       // as if two came at the same moment
        Assert.True(twice.IsDuplicate);
        var beyond = await Assert.ThrowsAnyAsync<Exception>(() => app.Services.In(db => db.Write(unit => unit.Set<WorkSample>().Where(s => s.ProviderId == provider.Id && s.Place == 12).ExecuteUpdateAsync(s => s.SetProperty(x => x.Place, 13)))));
        Assert.Contains("ck_sample_place", beyond.ToString(), StringComparison.Ordinal);
        Assert.Equal(12, await app.Services.In(db => db.Set<WorkSample>().CountAsync(s => s.ProviderId == provider.Id)));
    }

    [Fact]
    public async Task Every_state_has_its_moves_and_a_refusal_its_reason()
    {
        var provider = await app.Somebody();
        await app.Services.In(db =>
        {
            var (sample, by, now) = (Add(db, provider), Actor.System, db.Time.Now);
            Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => sample.Refuse(" ", by, now)).Field);
            Assert.Throws<RuleBroken>(() => sample.Refuse(new string('ক', WorkSample.LongestReason + 1), by, now));
            sample.Show(by, now);
            Assert.Throws<RuleBroken>(() => sample.Show(by, now));
            sample.Refuse("ঝাপসা", by, now);
            Assert.Throws<RuleBroken>(() => sample.Refuse("ঝাপসা", by, now));
            sample.Show(by, now);
            Assert.Equal((SampleState.Shown, ""), (sample.State, sample.Reason));
            Assert.Equal("Caption", Assert.Throws<RuleBroken>(() => WorkSample.Captioned("  ")).Field);
            Assert.Equal("Caption", Assert.Throws<RuleBroken>(() => WorkSample.Captioned(new string('ক', WorkSample.LongestCaption + 1))).Field);
            Assert.Throws<RuleBroken>(() => WorkSample.CheckPicture(new HeldFile("ক.jpg", "x.jpg", FileKind.Jpeg, WorkSample.MostBytes + 1, "", 4, 2)));
            return Task.FromResult(0);
        });
    }
}
