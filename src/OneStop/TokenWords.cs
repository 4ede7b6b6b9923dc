using Dorgora.Platform.Text;

namespace Dorgora.OneStop;

/// <summary>How a token is written on screens and papers, in the language of the page.</summary>
public static class TokenWords
{
    extension(Translator t)
    {
        /// <summary>ক-০৪৭, or K-047 on an English page.</summary>
        public string Number(Token token) => t.IsEnglish ? token.ShownLatin : token.Shown;
    }
}
