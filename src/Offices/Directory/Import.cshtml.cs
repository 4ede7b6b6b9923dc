using System.Text;
using Dorgora.Offices.Matching;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Directory;

/// <summary>Takes a CSV of people and leads to its preview; nobody of it is in the directory yet.</summary>
[Needs(OfficesRoom.ChangePeople)]
public sealed class Import : ActPage
{
    [BindProperty] public IFormFile? Sheet { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Sheet is null || Sheet.Length == 0) throw new RuleBroken("একটি সিএসভি ফাইল বাছুন", at: nameof(Sheet));
        if (Sheet.Length > PeopleDraft.LongestText) throw new RuleBroken("ফাইলটি বড়, ১ মেগাবাইটের কম দিন", at: nameof(Sheet));
        using var reader = new StreamReader(Sheet.OpenReadStream(), Encoding.UTF8);
        var text = (await reader.ReadToEndAsync(HttpContext.RequestAborted)).Replace("\0", "", StringComparison.Ordinal);
        if (Preview.Rows(text).Count is 0 or > Preview.MostRows) throw new RuleBroken("ফাইলে ১ থেকে {0}টি সারি দিন", at: nameof(Sheet), values: Preview.MostRows);
        var office = await Db.Set<Office>().SingleAsync(o => o.Id == Caller.OfficeId);
        var draft = new PeopleDraft(office, text, Time.Now);
        Db.Add(draft);
        return await Once.Save(Db, $"/people/import/{draft.Id}", HttpContext.RequestAborted);
    }
}
