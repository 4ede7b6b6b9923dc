namespace Dorgora.HelpDesk.Knowledge;

/// <summary>A question with its answer, or how an office works (কর্মপদ্ধতি): of the latter each office has one.</summary>
public enum ArticleKind { Ordinary, Method }

/// <summary>Everybody, or only who works for the office and above.</summary>
public enum ArticleAudience { Public, Staff }

public enum ArticleState { Draft, Published, Withdrawn }

/// <summary>What is typed of an article; the entity checks.</summary>
/// <param name="Category">Code of a subject of the help desk; not looked at for how an office works.</param>
/// <param name="Owner">The post that keeps it right.</param>
/// <param name="ReviewOn">The next day to look at it; null for half a year from today.</param>
public sealed record ArticleForm(ArticleKind Kind, string? Category, string? TitleBn, string? BodyBn, Guid? Owner, DateOnly? ReviewOn, ArticleAudience Audience, string? Keywords = "");
