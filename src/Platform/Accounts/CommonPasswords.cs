namespace Dorgora.Platform.Accounts;

/// <summary>
/// Passwords that guessers try first, as far as they have twelve letters: well-known words, keyboard rows and what is common
/// in Bangladesh, each also with figures and signs after it.
/// </summary>
internal static class CommonPasswords
{
    private static readonly string[] Words =
    [
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "pass", "welcome", "administrator", "admin", "letmein", "iloveyou", "sunshine", "princess",
        "football", "baseball", "dragon", "monkey", "master", "superman", "batman", "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm",
        "1q2w3e4r5t6y", "1qaz2wsx3edc", "q1w2e3r4t5y6", "abcd", "abc", "test", "changeme", "computer", "internet", "whatever", "trustno1", "login", "user",
        "bangladesh", "bangla", "dhaka", "chittagong", "chattogram", "bismillah", "allah", "allahuakbar", "mashallah", "alhamdulillah", "inshallah",
        "muhammad", "mohammad", "amarsonarbangla", "sonarbangla", "joybangla", "ekushey", "padma", "meghna", "jamuna", "cricket", "shakib", "tiger", "tigers",
        "government", "govt", "upazila", "office", "digital", "digitalbangladesh", "smartbangladesh", "sarkar", "dorgora", "helpdesk", "operator", "officer",
        "দোরগোড়া", "বাংলাদেশ", "সোনারবাংলা", "আমারসোনারবাংলা", "পাসওয়ার্ড", "বিসমিল্লাহ", "আলহামদুলিল্লাহ", "উপজেলা", "প্রশাসক",
    ];

    private static readonly HashSet<string> Stems = [.. Words.Select(w => w.Normalize())];

    /// <param name="plain">Lower case, Latin digits, no spaces.</param>
    public static bool Has(string plain)
    {
        var stem = plain.TrimEnd([.. "0123456789!@#$%^&*.,_-?+="]);
        return stem == "" || Stems.Contains(stem) || Stems.Contains(plain) || IsTwice(stem);
    }

    /// <summary>passwordpassword, dhakadhakadhaka.</summary>
    private static bool IsTwice(string stem)
        => Enumerable.Range(1, stem.Length / 2).Any(n => stem.Length % n == 0 && n < stem.Length
            && string.Concat(Enumerable.Repeat(stem[..n], stem.Length / n)) == stem && (Stems.Contains(stem[..n]) || n < 5));
}
