using Dorgora.Directories.Mine;
using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Samples;

/// <summary>A citizen shows photographs of their own work: adds, orders, removes. Nobody else's exist here.</summary>
[NeedsCitizen, RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Own(FormFiles files) : ActPage
{
    [FromRoute] public Guid Id { get; init; }
    [BindProperty] public string Caption { get; set; } = "";

    /// <summary>The photograph that is moved or removed.</summary>
    [FromQuery(Name = "sample")] public Guid? Sample { get; set; }

    public FormFiles Files => files;
    public Provider Provider { get; private set; } = null!;
    public IReadOnlyList<SamplePicture> Pictures { get; private set; } = [];

    private AppDb Context => field ??= HttpContext.OpenOwn();

    public override async Task<IActionResult?> Load()
    {
        HttpContext.Response.RegisterForDisposeAsync(Context);
        Response.Headers.CacheControl = "no-store";
        Context.ChangeTracker.Clear();
        if (await OwnEntry.Of(Context, Caller).SingleOrDefaultAsync(p => p.Id == Id, HttpContext.RequestAborted) is not { } found) return NotFound();
        Provider = found;
        Pictures = await Context.Samples(Id, HttpContext.RequestAborted);
        await files.Take(this, 1);
        return null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load() is { } other) return other;
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        var others = Pictures.Select(p => p.Sample).ToList();
        Check();
        var file = (await files.Keep(Context, new FileOwner(WorkSample.PictureKind, Provider.Id, Provider.OfficeId, Provider.OfficePath), neutral: true, cancel: cancel))[0];
        Context.Add(new WorkSample(Provider, file, Caption, others, Time.Now));
        try { return await Done("ছবি জমা হয়েছে। অফিস দেখে নিলে সবাই দেখতে পাবেন"); }
        catch (DbUpdateException e) when (e.IsDuplicate) { throw new RuleBroken("একই সময়ে আরেকটি ছবি জমা হয়েছে। আবার পাঠান", RuleBroken.IllegalTransition); }
    }

    public Task<IActionResult> OnPostEarlierAsync() => Act("ক্রম বদলেছে", n =>
    {
        if (n > 0) Pictures[n].Sample.Before(Pictures[n - 1].Sample, Time.Now);
    });

    public Task<IActionResult> OnPostRemoveAsync() => Act("ছবি মুছে ফেলা হয়েছে", n => Context.RemoveSample(Pictures[n]));

    private async Task<IActionResult> Act(string said, Action<int> act)
    {
        if (await Load() is { } other) return other;
        if (Pictures.Index().Where(p => p.Item.Sample.Id == Sample).Select(p => (int?)p.Index).SingleOrDefault() is not { } n) return NotFound();
        act(n);
        return await Done(said);
    }

    private void Check()
    {
        if (files.Held is not [var picture]) throw new RuleBroken("একটি ছবি বাছুন", at: FormFiles.Field);
        try
        {
            WorkSample.CheckPicture(picture);
            if (Pictures.Any(p => p.File.Sha256 == picture.Sha256)) throw new RuleBroken("এই ছবিটি আগে থেকেই আছে", at: FormFiles.Field);
        }
        catch (RuleBroken)
        {
            files.Drop();
            throw;
        }
    }

    private async Task<IActionResult> Done(string said)
    {
        TempData["Said"] = T[said];
        return await Once.Save(Context, $"/me/profiles/{Id}/samples", HttpContext.RequestAborted);
    }
}
