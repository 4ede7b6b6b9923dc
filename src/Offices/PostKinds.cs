using Dorgora.Bangla;

namespace Dorgora.Offices;

/// <summary>The kinds of people in words, and what sets them apart.</summary>
public static class PostKinds
{
    private static readonly Dictionary<PostKind, string> Words = new()
    {
        [PostKind.Officer] = "কর্মকর্তা", [PostKind.Staff] = "কর্মচারী", [PostKind.Elected] = "জনপ্রতিনিধি", [PostKind.Teacher] = "শিক্ষক", [PostKind.Registrar] = "বিবাহ নিবন্ধক (কাজী)",
        [PostKind.Business] = "ব্যবসায়ী", [PostKind.Journalist] = "সাংবাদিক", [PostKind.Religious] = "ধর্মীয় নেতা", [PostKind.Citizen] = "গণ্যমান্য ব্যক্তি",
    };

    public static IReadOnlyList<PostKind> All { get; } = [.. Words.Keys];

    public static string Of(PostKind kind) => Words[kind];

    /// <summary>A post in the sense of the law: it stays, vacant, when nobody holds it. Any other entry goes with its person.</summary>
    public static bool Stays(PostKind kind) => kind is PostKind.Officer or PostKind.Staff or PostKind.Elected;

    /// <summary>By its name in an address or a list (teacher), or by its Bangla word; null for anything else.</summary>
    public static PostKind? Find(string? text)
    {
        var word = Clean.Line(text);
        foreach (var (kind, bangla) in Words)
            if (string.Equals($"{kind}", word, StringComparison.OrdinalIgnoreCase) || word == bangla) return kind;
        return null;
    }
}
