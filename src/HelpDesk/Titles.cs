using Dorgora.Offices;

namespace Dorgora.HelpDesk;

/// <summary>How a post is named on paper and in lists where several offices meet.</summary>
public static class Titles
{
    extension(Official official)
    {
        /// <summary>
        /// The title with its office or place, for who does not know the offices: "চেয়ারম্যান, মেহের উত্তর ইউনিয়ন পরিষদ",
        /// "অফিসার ইনচার্জ, শাহরাস্তি থানা", "জেলা প্রশাসক, চাঁদপুর". A post of the office that speaks needs none.
        /// </summary>
        /// <param name="officePath">The office that speaks.</param>
        public string FullTitle(string officePath)
        {
            if (official.Post.OfficePath == officePath) return official.Signs;
            var (title, office) = (official.Signs.Split(", "), official.OfficeBn.Split(", "));
            var (name, place) = office.Length > 1 ? (string.Join(", ", office[..^1]), office[^1]) : (office[0], "");
            // An office that is called after its head is told by its place alone.
            if (name.Contains(official.Post.TitleBn.Split(", ")[0], StringComparison.Ordinal)) return place == "" ? official.Signs : $"{official.Signs}, {place}";
            return string.Join(", ", title.Where((part, n) => n == 0 || !name.Contains(part, StringComparison.Ordinal)).Append(name));
        }

        /// <summary>The title alone where that is enough; a post of a union needs its union.</summary>
        public string ShortTitle(string officePath) => official.OfficeSlug.Contains('/', StringComparison.Ordinal) ? official.FullTitle(officePath) : official.Signs;
    }
}
