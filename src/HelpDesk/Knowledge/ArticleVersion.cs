using Dorgora.Platform.Data;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>A text that an article had, with who wrote it when. Append only: the database refuses changes.</summary>
public sealed class ArticleVersion : IScoped
{
    private ArticleVersion() { }

    internal ArticleVersion(Article of, Actor by, DateTime now)
        => (Id, ArticleId, OfficeId, OfficePath, Number, TitleBn, BodyBn, At, ById, ByName) = (Guid.CreateVersion7(), of.Id, of.OfficeId, of.OfficePath, of.Revision, of.TitleBn, of.BodyBn, now, by.Id, by.Name);

    public Guid Id { get; private init; }
    public Guid ArticleId { get; private init; }
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>1, 2, 3 …</summary>
    public int Number { get; private init; }
    public string TitleBn { get; private init; } = "";
    public string BodyBn { get; private init; } = "";
    public DateTime At { get; private init; }
    public Guid? ById { get; private init; }
    public string ByName { get; private init; } = "";
}
