using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

public sealed partial class Desk
{
    /// <summary>
    /// Adds what was brought to the case; the caller saves. A file that the case already has is not added again. Of sensitive cases and
    /// secret callers not even the file's name is kept: it may say who it is.
    /// </summary>
    public async Task Attach(Case of, FormFiles files, Actor by, CancellationToken cancel = default)
    {
        if (!MayRead(of) && by.Kind != ActorKind.Citizen) throw new RuleBroken("কেসটি এখন আপনার কাছে নেই", "not-yours");
        if (files.Held.Count == 0) throw new RuleBroken("অন্তত একটি ছবি বা কাগজ বাছুন", at: FormFiles.Field);
        var there = await db.Set<StoredFile>().Where(f => f.OwnerKind == CaseFiles.OfCase && f.OwnerId == of.Id).Select(f => f.Sha256).ToListAsync(cancel);
        files.Without(there);
        if (files.Held.Count == 0) throw new RuleBroken("ফাইলটি এই কেসে আগে থেকেই আছে", at: FormFiles.Field);
        if (there.Count + files.Held.Count > Case.MostAttachments) throw new RuleBroken("এক কেসে সর্বোচ্চ {0}টি ছবি বা কাগজ রাখা যায়", at: FormFiles.Field, values: Case.MostAttachments);
        var words = await db.Set<CaseWords>().FindAsync([of.Id], cancel);
        var neutral = of.IsSensitive || words is null or { KeepSecret: true } or { Mobile: null };
        var n = there.Count;
        foreach (var file in await files.Keep(db, new FileOwner(CaseFiles.OfCase, of.Id, of.OfficeId, of.OfficePath), neutral, cancel)) db.Add(of.Attach(file, ++n, by, Now));
    }
}
