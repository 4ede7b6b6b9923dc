using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Directories.Trust;

/// <summary>What the office knows of the trust in one entry: all verifications, newest first, reports that wait, the appeal against the present hiding.</summary>
public sealed record ProviderTrust(IReadOnlyList<Verification> All, int OpenReports, Appeal? Appeal)
{
    /// <summary>The newest of each thing that was looked at.</summary>
    public IEnumerable<Verification> Newest => All.Where((v, n) => !All.Take(n).Any(v.IsOf));

    public static async Task<ProviderTrust> Of(AppDb db, Provider provider, CancellationToken cancel = default)
        => new(await db.Set<Verification>().AsNoTracking().Where(v => v.ProviderId == provider.Id).OrderByDescending(v => v.At).ThenByDescending(v => v.ExpiresOn).ThenByDescending(v => v.Id).ToListAsync(cancel),
            await db.Set<ProviderReport>().CountAsync(r => r.ProviderId == provider.Id && r.Outcome == null, cancel),
            provider.HiddenAt is { } hidden ? await db.Set<Appeal>().AsNoTracking().SingleOrDefaultAsync(a => a.ProviderId == provider.Id && a.HiddenAt == hidden, cancel) : null);
}

/// <summary>Questions about verifications.</summary>
public static class TrustQueries
{
    extension(IQueryable<Provider> found)
    {
        /// <summary>Of whom the office has seen who they are, today: the same as <see cref="Verification.Holds"/> and <see cref="Verification.IsIdentity"/>.</summary>
        public IQueryable<Provider> Verified(AppDb db, DateOnly today)
            => found.Where(p => db.Set<Verification>().Any(v => v.ProviderId == p.Id && v.WithdrawnAt == null && v.ExpiresOn >= today && v.About == p.NameBn
                && (v.Kind == VerificationKind.Nid || v.Kind == VerificationKind.TradeLicence && p.Kind == ProviderKind.Firm)));

        /// <summary>Of whom a verification ends within <see cref="Verification.EndsSoonDays"/> days and was not renewed.</summary>
        public IQueryable<Provider> EndingSoon(AppDb db, DateOnly today)
        {
            var soon = today.AddDays(Verification.EndsSoonDays);
            var running = db.Set<Verification>().Where(v => v.WithdrawnAt == null && v.ExpiresOn >= today);
            return found.Where(p => running.Any(v => v.ProviderId == p.Id && v.ExpiresOn <= soon && !running.Any(n => n.ProviderId == v.ProviderId && n.Kind == v.Kind && n.Issuer == v.Issuer && n.Year == v.Year && n.ExpiresOn > v.ExpiresOn)));
        }
    }

    extension(AppDb db)
    {
        /// <summary>What holds today of these entries, the newest of each thing, in the order in which it was seen.</summary>
        public async Task<ILookup<Guid, Verification>> Holding(IReadOnlyCollection<Provider> of, CancellationToken cancel = default)
        {
            var (today, ids, known) = (db.Time.Today, of.Select(p => p.Id).ToList(), of.ToDictionary(p => p.Id));
            var running = ids.Count == 0 ? [] : await db.Set<Verification>().IgnoreQueryFilters([AppDb.OfficeFilter]).AsNoTracking().Where(v => ids.Contains(v.ProviderId) && v.WithdrawnAt == null && v.ExpiresOn >= today).ToListAsync(cancel);
            return running.Where(v => v.Holds(known[v.ProviderId], today)).OrderByDescending(v => v.At).ThenByDescending(v => v.ExpiresOn).DistinctBy(v => (v.ProviderId, v.Kind, v.Issuer, v.Year)).Reverse().ToLookup(v => v.ProviderId);
        }

        /// <summary>Those of these entries whose identity the office has seen.</summary>
        public async Task<IReadOnlySet<Guid>> IdentitySeen(IReadOnlyCollection<Provider> of, CancellationToken cancel = default)
        {
            var holding = await db.Holding(of, cancel);
            return of.Where(p => holding[p.Id].Any(v => v.IsIdentity(p))).Select(p => p.Id).ToHashSet();
        }
    }
}
