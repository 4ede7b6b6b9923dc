using Dorgora.Offices;

namespace Dorgora.HelpDesk;

/// <summary>How a post is named on paper and in lists where several offices meet.</summary>
public static class Titles
{
    extension(Official official)
    {
        /// <summary>
        /// The title with its office: "চেয়ারম্যান, মেহের উত্তর ইউনিয়ন পরিষদ", "অফিসার ইনচার্জ, শাহরাস্তি থানা". A post of the office itself
        /// needs none; a part of the title that the office's name repeats is left out, and so is the place after its last comma.
        /// </summary>
        /// <param name="officePath">The office that speaks.</param>
        public string FullTitle(string officePath)
        {
            if (official.Post.OfficePath == officePath) return official.Signs;
            var office = official.OfficeBn.Split(", ") is [.. var name, _] && name.Length > 0 ? string.Join(", ", name) : official.OfficeBn;
            var parts = official.Signs.Split(", ").Where(part => !office.Contains(part, StringComparison.Ordinal));
            return string.Join(", ", parts.Append(office));
        }
    }
}
