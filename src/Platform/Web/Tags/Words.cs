using Dorgora.Bangla;
using Dorgora.Platform.Text;

namespace Dorgora.Platform.Web.Tags;

/// <summary>Small pieces of text that several tags write in the language of the request.</summary>
public static class Words
{
    private static readonly string[] Counts = ["একটি", "দুটি", "তিনটি", "চারটি", "পাঁচটি", "ছয়টি", "সাতটি", "আটটি", "নয়টি", "দশটি"];

    extension(Translator t)
    {
        /// <summary>"দুটি" up to ten, "১২টি" above; in English the figure.</summary>
        public string Count(int n) => t.IsEnglish ? t.Num(n) : n is >= 1 and <= 10 ? Counts[n - 1] : t.Num(n) + "টি";

        /// <summary>The day of the Bangla calendar, in the digits of the language: "২৯ অগ্রহায়ণ ১৪৩৩".</summary>
        public string BanglaDay(DateOnly date) => t.IsEnglish ? BanglaDate.From(date).TextEn : BanglaDate.From(date).Text;

        /// <summary>A number to call as people read it: a mobile as ০১৯০০-০০০০১২, anything else as it stands.</summary>
        public string Phone(string number) => t.Digits(Mobile.TryParse(number, out var mobile) ? mobile.Display : number);
    }
}
