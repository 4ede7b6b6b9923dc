using Dorgora.Platform.Events;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Written for the first time or anew.</summary>
[Event("article-written", "articles")]
public sealed record ArticleWritten(Guid Article, int Revision) : IEvent { Guid IEvent.Subject => Article; }

[Event("article-published", "articles")]
public sealed record ArticlePublished(Guid Article) : IEvent { Guid IEvent.Subject => Article; }

[Event("article-withdrawn", "articles")]
public sealed record ArticleWithdrawn(Guid Article) : IEvent { Guid IEvent.Subject => Article; }

/// <summary>Looked at again; nothing had to be changed.</summary>
[Event("article-reviewed", "articles")]
public sealed record ArticleReviewed(Guid Article, DateOnly Next) : IEvent { Guid IEvent.Subject => Article; }
