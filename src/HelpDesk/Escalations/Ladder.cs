using Dorgora.Offices;
using Dorgora.Offices.Settings;

namespace Dorgora.HelpDesk.Escalations;

/// <summary>Where the cases of one office go when their time has passed: the head of the office, then the district where the office's settings say so.</summary>
public sealed class Ladder
{
    private readonly Official? head, acting, district;
    private readonly int days;

    public Ladder(Roster roster, string officePath, OfficeSettings settings)
    {
        (head, district) = (roster.WithRole(officePath, "uno"), roster.WithRole(officePath, "dc"));
        head ??= district;
        acting = head?.Post.AlternateId is { } alternate ? roster[alternate] : null;
        days = settings.EscalateDays;
    }

    /// <summary>
    /// The post to go to at this rung. Who is asked to do the work is not told of it as the one above; a vacant post is passed over for
    /// who acts in its place, else for the district. When nobody is there at all it goes to the head's post all the same, and stands in its list.
    /// </summary>
    /// <param name="level">1 or 2.</param>
    /// <param name="owner">The post that has the case.</param>
    public Guid? To(int level, Guid? owner)
    {
        Official?[] rungs = level == 1 ? [head, head is { IsVacant: true } ? acting : null, district] : [district];
        return (rungs.FirstOrDefault(r => r is { IsVacant: false } && r.Id != owner) ?? rungs.FirstOrDefault(r => r is not null))?.Id;
    }

    /// <summary>When it goes further up, UTC; null when the office leaves it at its head, or there is nobody further up.</summary>
    /// <param name="level">The rung it reaches now.</param>
    public DateTime? Next(int level, Guid? to, DateTime breached) => level == 1 && days > 0 && district is { IsVacant: false } && district.Id != to ? breached.AddDays(days) : null;
}
