using Dorgora.Bangla;
using Dorgora.Offices;

namespace Dorgora.Charter.Editions;

/// <summary>Columns 7 and 8: branch, post, room, code, telephone, email. The code is the district's and upazila's two digits each (BBS).</summary>
public static class Contact
{
    /// <param name="bbs">Of the post's office; null gives no code.</param>
    /// <param name="phone">The office's telephone, for a post that has none of its own.</param>
    public static string Text(Official official, string? bbs, string phone = "")
    {
        var post = official.Post;
        List<string> parts = [.. new[] { post.UnitBn, post.TitleBn }.Where(p => p != "")];
        if (post.Room != "") parts.Add($"কক্ষ নম্বর {Digits.ToBangla(post.Room)}");
        if (Code(bbs) is { } code) parts.Add($"কোড {Digits.ToBangla(code)}");
        if ((post.Phone != "" ? post.Phone : phone) is { Length: > 0 } number) parts.Add($"ফোন {Digits.ToBangla(Phones.Show(number))}");
        if (post.Email != "") parts.Add($"ইমেইল {post.Email}");
        return string.Join(", ", parts);
    }

    /// <summary>"3858" of "503858"; "3800" of the district "5038"; null when there is none.</summary>
    public static string? Code(string? bbs) => bbs?.Length switch { 6 => bbs[2..], 4 => $"{bbs[2..]}00", _ => null };
}
