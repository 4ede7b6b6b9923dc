using Dorgora.Bangla;
using Dorgora.OneStop.Arranging;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop.Voice;

/// <summary>All words of the office's voice: which are its own recordings, which are made; hear them, give new ones, take them away.</summary>
[Needs(May.Arrange), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Record(OwnVoice voice, MadeVoice made) : ActPage
{
    private const string Field = "Files";

    public Office Office { get; private set; } = null!;
    public IReadOnlyDictionary<string, DateTime> Own { get; private set; } = new Dictionary<string, DateTime>();

    /// <summary>Whether this installation can make words by itself.</summary>
    public bool Speaks { get; private set; }

    public override async Task<IActionResult?> Load()
    {
        Office = await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == Caller.OfficeId, HttpContext.RequestAborted);
        Own = await voice.All(Office.Id, HttpContext.RequestAborted);
        Speaks = await made.Of(Clips.Find("n00")!) is not null;
        return null;
    }

    /// <summary>Each file takes the place of the clip that its name says. All of them or none.</summary>
    public async Task<IActionResult> OnPostPutAsync(CancellationToken cancel)
    {
        await Load();
        var files = Request.HasFormContentType ? Request.Form.Files.Where(f => f.Length > 0).ToList() : [];
        if (files.Count == 0) throw new RuleBroken("WAV বা OGG শব্দের ফাইল দিন", at: Field);
        foreach (var file in files)
        {
            var clip = Clips.Find(Path.GetFileNameWithoutExtension(file.FileName).ToLowerInvariant()) ?? throw new RuleBroken("‘{0}’ নামে কোনো শব্দ নেই। ফাইলের নাম তালিকার চিহ্নটি দিন", at: Field, values: Clean.Line(file.FileName, 40));
            await using var content = file.OpenReadStream();
            await voice.Put(Office, clip, await ClipFile.Read(content, Field, cancel), cancel);
        }
        return await Changed(T["{0}টি রেকর্ড রাখা হয়েছে", files.Count]);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string clip, CancellationToken cancel)
    {
        if (Clips.Find(clip) is not { } found) return NotFound();
        await voice.Remove(Caller.OfficeId, found, cancel);
        return await Changed(T["এখন থেকে যন্ত্রের কণ্ঠ বাজবে"]);
    }

    private async Task<IActionResult> Changed(string said)
    {
        Db.Record(Caller.OfficeId, Caller.OfficePath, new RoomArranged(Caller.OfficeId, "voice"));
        var to = await Once.Save(Db, "/admin/voice");
        TempData["Said"] = said;
        return to;
    }
}
