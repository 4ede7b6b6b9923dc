using Dorgora.Charter.Editions;
using Dorgora.Platform.Text;

namespace Dorgora.Charter;

/// <summary>How a quarter is written on screens, in the language of the page; papers are Bangla and ask <see cref="Quarters"/> itself.</summary>
public static class QuarterWords
{
    extension(Translator t)
    {
        /// <param name="quarter">"2022-23-Q2".</param>
        public string Quarter(string quarter) => t.IsEnglish ? Quarters.English(quarter) : Quarters.Bangla(quarter);
    }
}
