using Dorgora.Offices.Openness;

namespace Dorgora.Offices;

/// <summary>All posts of one district and below on one day, with their holders and groups, in memory.</summary>
public sealed class Roster
{
    private readonly Dictionary<Guid, Official> byPost;
    private readonly Dictionary<Guid, SearchText> texts;
    private readonly Dictionary<Guid, (Listing Entry, SearchText Text)> open;

    internal Roster(DateOnly day, IReadOnlyList<Official> officials, IReadOnlyList<ContactGroup> groups)
    {
        (Day, Officials, Groups) = (day, officials, groups);
        byPost = officials.ToDictionary(o => o.Id);
        texts = officials.ToDictionary(o => o.Id, o => SearchText.Of(o.Whole, o.Post.RoleKey, o.Groups));
        open = officials.Where(o => o.Public is not null).ToDictionary(o => o.Id, o => (o.Public!, SearchText.Of(o.Public!, o.Post.RoleKey, PostKinds.Stays(o.Post.Kind) ? o.Groups : [])));
    }

    public DateOnly Day { get; }

    /// <summary>By office and place in the office's list.</summary>
    public IReadOnlyList<Official> Officials { get; }
    public IReadOnlyList<ContactGroup> Groups { get; }

    public Official? this[Guid postId] => byPost.GetValueOrDefault(postId);

    /// <summary>The posts an office works with: its own first, those below it, then those of the offices above it up to the district.</summary>
    public IEnumerable<Official> Around(string officePath) => Officials.Where(o => o.Post.OfficePath.StartsWith(officePath, StringComparison.Ordinal))
        .Concat(Officials.Where(o => o.Post.OfficePath.Length < officePath.Length && officePath.StartsWith(o.Post.OfficePath, StringComparison.Ordinal)));

    /// <summary>The post with that role which answers for the office: in it or below it first, then above; null when there is none.</summary>
    public Official? WithRole(string officePath, string roleKey) => Around(officePath).Where(o => o.Post.RoleKey == roleKey)
        .OrderByDescending(o => o.Post.OfficePath.StartsWith(officePath, StringComparison.Ordinal)).ThenBy(o => o.Post.OfficePath.Length).ThenBy(o => o.Post.Order).FirstOrDefault();

    /// <summary>Who answers when this post is vacant or silent: the rungs above that somebody holds, nearest first.</summary>
    public IEnumerable<Official> Ladder(Guid postId)
    {
        HashSet<Guid> seen = [postId];
        for (var next = this[postId]?.Post.ReportsToId; next is { } id && seen.Add(id) && this[id] is { } rung; next = rung.Post.ReportsToId)
            if (!rung.IsVacant) yield return rung;
    }

    /// <summary>
    /// The picker: every word of the query must be found in name, post, group or office, in Bangla, English or Banglish, or be part of
    /// the number. Best first; an empty query gives the first of the list.
    /// </summary>
    public IReadOnlyList<Official> Find(string officePath, string? query, int most = 20)
    {
        var words = SearchText.Words(query);
        if (words.Count == 0) return [.. Around(officePath).Take(most)];
        return [.. Around(officePath).Select(o => (Official: o, Score: texts[o.Id].Score(words))).Where(x => x.Score > 0)
            .OrderByDescending(x => x.Score).ThenBy(x => x.Official.IsVacant).ThenBy(x => x.Official.Post.Order).Take(most).Select(x => x.Official)];
    }

    /// <summary>What everybody may look up, found by nothing that is hidden, and by nobody's number.</summary>
    public IReadOnlyList<Listing> FindPublic(string officePath, string? query, PostKind? kind = null, int most = 50)
    {
        var words = SearchText.Words(query);
        return [.. Around(officePath).Where(o => (kind is null || o.Post.Kind == kind) && open.ContainsKey(o.Id)).Select(o => open[o.Id]).Select(o => (o.Entry, Score: words.Count == 0 ? 1 : o.Text.Score(words, numbers: false)))
            .Where(x => x.Score > 0).OrderByDescending(x => x.Score).Take(most).Select(x => x.Entry)];
    }

    /// <summary>The groups of an office and those above it, those for the category first.</summary>
    public IReadOnlyList<ContactGroup> GroupsOf(string officePath, GroupKind kind, string category = "") => [.. Groups
        .Where(g => g.Kind == kind && officePath.StartsWith(g.OfficePath, StringComparison.Ordinal))
        .OrderByDescending(g => category != "" && g.Categories.Split(';').Contains(category)).ThenBy(g => g.Code, StringComparer.Ordinal)];
}
