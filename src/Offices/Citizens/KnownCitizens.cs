using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices.Citizens;

/// <summary>One thing that a room knows of a person, for the call panel. <paramref name="Text"/> is Bangla, one line.</summary>
/// <param name="State">The tag's state (<c>data-s</c> of <c>.dg-tag</c>), "" for none.</param>
public sealed record CitizenLine(string Text, string Href, DateTime At, string State = "", string StateText = "");

/// <summary>
/// A room's part of what is known of a person: open cases, earlier calls, tokens, orders. Register it in AddServices. It is asked with
/// the caller's own database context, so that only the caller's office shows, and must answer in a few indexed reads.
/// </summary>
public interface ICitizenPart
{
    /// <summary>Heading of the part, Bangla.</summary>
    string Title { get; }

    /// <summary>Place in the panel, small first.</summary>
    int Order { get; }

    /// <summary>The newest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<CitizenLine>> Lines(AppDb db, Citizen citizen, int most, CancellationToken cancel);
}

public static class KnownCitizens
{
    extension(AppDb db)
    {
        /// <summary>Who has this number, not tracked; null when nobody called from it yet.</summary>
        public Task<Citizen?> CitizenWith(Mobile mobile, CancellationToken cancel = default)
        {
            var number = mobile.E164;
            return db.Set<Citizen>().AsNoTracking().SingleOrDefaultAsync(c => c.Mobile == number, cancel);
        }

        /// <summary>
        /// The tracked row of this number, made if it is not there. Two desks that meet the same new number at once get the same row:
        /// the insert stands alone and gives way to the other.
        /// </summary>
        public async Task<Citizen> CitizenFor(Mobile mobile, CancellationToken cancel = default)
        {
            if (!mobile.HasValue) throw new ArgumentException("A citizen needs a number.", nameof(mobile));
            var number = mobile.E164;
            if (await db.Set<Citizen>().SingleOrDefaultAsync(c => c.Mobile == number, cancel) is { } known) return known;
            var id = Guid.CreateVersion7();
            await db.Write(unit => unit.Database.ExecuteSqlAsync(
                $"INSERT INTO offices_citizens (id, mobile, names, address, version) VALUES ({id}, {number}, '', '', 1) ON CONFLICT (mobile) DO NOTHING", cancel), cancel);
            return await db.Set<Citizen>().SingleAsync(c => c.Mobile == number, cancel);
        }
    }
}
