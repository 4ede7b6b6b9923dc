using Dorgora.Platform.Text;

namespace Dorgora.HelpDesk.Knowledge;

/// <summary>Bangla words and looks of what an article is.</summary>
public static class ArticleWords
{
    public const string Method = "এই অফিস কীভাবে কাজ করে";

    public static string Of(ArticleState state) => state switch { ArticleState.Draft => "খসড়া", ArticleState.Published => "প্রকাশিত", _ => "তুলে নেওয়া" };

    /// <summary>The look of its tag.</summary>
    public static string Look(ArticleState state) => state switch { ArticleState.Draft => "new", ArticleState.Published => "done", _ => "closed" };

    public static string Of(ArticleAudience audience) => audience == ArticleAudience.Public ? "সবাই" : "শুধু অফিসের লোক";

    public static string Of(ArticleKind kind) => kind == ArticleKind.Method ? "কর্মপদ্ধতি" : "প্রশ্ন ও উত্তর";

    /// <summary>Its subject in the language of the page.</summary>
    public static string Subject(string category, Translator t) => Categories.Find(category) is { } subject ? t.Name(subject.NameBn, subject.NameEn) : t[Method];
}
