using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Samples;

/// <summary>One photograph: a person of the office lets it be shown, or refuses it with a reason that its owner reads.</summary>
[Needs(May.Moderate)]
public sealed class Look : ActPage
{
    [FromRoute] public Guid Sample { get; init; }
    [BindProperty] public string Reason { get; set; } = "";

    public SamplePicture Picture { get; private set; } = null!;
    public Provider Provider { get; private set; } = null!;

    /// <summary>Whether it stands where that can be done.</summary>
    public bool Can(SampleAct act) => SampleMoves.After(Picture.Sample.State, act) is not null;

    public override async Task<IActionResult?> Load()
    {
        var cancel = HttpContext.RequestAborted;
        if (await Db.Set<WorkSample>().SingleOrDefaultAsync(s => s.Id == Sample, cancel) is not { } found) return NotFound();
        Picture = new(found, await Db.Set<StoredFile>().SingleAsync(f => f.Id == found.FileId, cancel));
        Provider = await Db.Set<Provider>().SingleAsync(p => p.Id == found.ProviderId, cancel);
        Seen ??= found.Version;
        return null;
    }

    public Task<IActionResult> OnPostShowAsync() => Act(s => s.Show(Caller.Actor, Time.Now), "এখন সবাই দেখতে পাবেন");

    public Task<IActionResult> OnPostRefuseAsync() => Act(s => s.Refuse(Reason, Caller.Actor, Time.Now), "ছবি ফেরত দেওয়া হয়েছে");

    private async Task<IActionResult> Act(Action<WorkSample> act, string said)
    {
        if (await Load() is { } other) return other;
        Db.Expect(Picture.Sample, Seen!.Value);
        act(Picture.Sample);
        TempData["Said"] = T[said];
        return await Once.Save(Db, "/desk/providers/samples", HttpContext.RequestAborted);
    }
}
