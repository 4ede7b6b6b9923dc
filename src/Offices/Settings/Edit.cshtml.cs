using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Settings;

/// <summary>How the office shows itself and when it works.</summary>
[Needs(OfficesRoom.ChangeSettings), RequestSizeLimit(FormFiles.MostBytes)]
public sealed class Edit(FormFiles files) : ActPage
{
    [BindProperty] public SettingsForm Form { get; set; } = new();

    /// <summary>The lines, one a row: number, then a name.</summary>
    [BindProperty] public string Lines { get; set; } = "";

    /// <summary>Takes the office's emblem away.</summary>
    [BindProperty] public bool WithoutEmblem { get; set; }

    /// <summary>The emblem to be.</summary>
    public FormFiles Files => files;
    public string? Emblem { get; private set; }
    public Office Office { get; private set; } = null!;
    private OfficeSettings settings = null!;

    public override async Task<IActionResult?> Load()
    {
        Office = await Db.Set<Office>().SingleAsync(o => o.Id == Caller.OfficeId);
        settings = await Db.Set<OfficeSettings>().SingleOrDefaultAsync(s => s.OfficeId == Office.Id) ?? new OfficeSettings(Office);
        Seen ??= settings.Version;
        Emblem = settings.Emblem;
        await files.Take(this, 1);
        if (HttpMethods.IsPost(Request.Method)) return null;
        Form = SettingsForm.Of(settings);
        var lines = await Db.Set<OfficeLine>().AsNoTracking().Where(l => l.OfficeId == Office.Id && !l.Closed).OrderBy(l => l.Order).ToListAsync();
        Lines = string.Join('\n', lines.Select(l => $"{Digits.ToBangla(Phones.Show(l.Number))} {l.NameBn}"));
        return null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is { } other) return other;
        if (!ModelState.IsValid) return await Again(StatusCodes.Status422UnprocessableEntity);
        if (Db.Entry(settings).State == EntityState.Detached) Db.Add(settings);
        else Db.Expect(settings, Seen!.Value);
        Form.Write(settings);
        await Paint();
        await Rewrite();
        Db.Record(Office.Id, Office.Path, new OfficeSettingsChanged(Office.Id, [.. Db.Entry(settings).Properties.Where(p => p.IsModified).Select(p => char.ToLowerInvariant(p.Metadata.Name[0]) + p.Metadata.Name[1..])]));
        await Profiles.Changed(Db);
        TempData["Said"] = T["রাখা হয়েছে"].ToString();
        return await Once.Save(Db, "/office/settings", HttpContext.RequestAborted);
    }

    private async Task Paint()
    {
        if (WithoutEmblem) settings.EmblemFile = null;
        if (files.Held is not [var picture]) return;
        try { OfficeSettings.CheckEmblem(picture); }
        catch (RuleBroken)
        {
            files.Drop();
            throw;
        }
        settings.EmblemFile = (await files.Keep(Db, new FileOwner(OfficeSettings.EmblemKind, Office.Id, Office.Id, Office.Path), cancel: HttpContext.RequestAborted))[0].Id;
    }

    /// <summary>Lines that are gone are closed, not deleted: old calls name them.</summary>
    private async Task Rewrite()
    {
        var there = await Db.Set<OfficeLine>().Where(l => l.OfficeId == Office.Id).ToListAsync();
        List<OfficeLine> kept = [];
        foreach (var (text, n) in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((t, i) => (Clean.Line(t), i + 1)).Take(20))
        {
            var cut = text.IndexOf(' ', StringComparison.Ordinal);
            var wanted = new OfficeLine(Office, cut < 0 ? text : text[..cut], cut < 0 ? "" : text[(cut + 1)..], n);
            var line = there.FirstOrDefault(l => l.Number == wanted.Number) ?? kept.FirstOrDefault(l => l.Number == wanted.Number) ?? Db.Add(wanted).Entity;
            (line.NameBn, line.Order, line.Closed) = (wanted.NameBn, n, false);
            kept.Add(line);
        }
        foreach (var line in there.Except(kept)) line.Closed = true;
    }
}
