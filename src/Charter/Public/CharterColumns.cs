namespace Dorgora.Charter.Public;

/// <summary>Heads of the eight columns as a screen has room for them; the paper has the prescribed ones.</summary>
public static class CharterColumns
{
    public static readonly IReadOnlyList<string> Short =
        ["ক্রমিক", "সেবার নাম", "সর্বোচ্চ সময়", "প্রয়োজনীয় কাগজপত্র", "কাগজ ও ফরম কোথায় পাবেন", "সেবামূল্য ও পরিশোধ", "দায়িত্বপ্রাপ্ত কর্মকর্তা", "ঊর্ধ্বতন কর্মকর্তা"];
}
