using Dorgora.Charter.Catalogue;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;
using Dorgora.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.Bases;

/// <summary>
/// A base changed: the focal officers of every office that copied it, or its head where there is none, are told once by SMS. On their list the
/// service is marked until somebody has looked (<see cref="PublicService.SawStandard"/>), and cannot be called unchanged before.
/// </summary>
internal sealed class TellCopies(People people, Site site) : IHandle<StandardChanged>
{
    private static readonly string[] Heads = ["uno", "dc"];

    public async Task Handle(StandardChanged happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        var copies = await db.Set<PublicService>().Where(s => s.StandardId == happened.Subject && s.RetiredAt == null && s.StandardSeen < happened.Revision)
            .Select(s => new { s.OfficeId, s.OfficePath, s.Code }).OrderBy(s => s.OfficePath).ToListAsync(cancel);
        foreach (var copy in copies.DistinctBy(c => c.OfficeId))
        {
            var own = (await people.Of(db, copy.OfficePath, cancel)).Officials.Where(o => o.Post.OfficeId == copy.OfficeId && o.Holder?.Mobile is not null).ToList();
            var to = own.Where(o => o.Post.Focal != FocalPart.None).ToList();
            foreach (var one in to.Count > 0 ? to : own.Where(o => Heads.Contains(o.Post.RoleKey)))
                db.Add(new Message(copy.OfficeId, copy.OfficePath, one.Holder!.Mobile!, $"সনদ: মূল তালিকায় {copy.Code} সেবাটি বদলেছে। দেখে নিন: {site.Address}/desk/charter/services/{copy.Code}",
                    "charter.standard", $"charter.standard:{happened.Subject}:{happened.Revision}:{one.Id}", db.Time.Now));
        }
    }
}
