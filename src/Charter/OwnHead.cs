using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web.Layout;

namespace Dorgora.Charter;

/// <summary>Whose name stands over an office's papers. Settings may come from an office above, its letterhead never does.</summary>
public static class OwnHead
{
    extension(OfficeSettings settings)
    {
        /// <summary>The letterhead that this office wrote; the lines of its name where it wrote none.</summary>
        /// <param name="qr">What the code beside it leads to.</param>
        public Letterhead HeadOf(Office office, string? qr = null)
        {
            if (settings.OfficeId == office.Id) return settings.Letterhead(qr);
            var lines = office.NameBn.Split(", ");
            return new Letterhead(lines[0], lines[1..], "", null, qr);
        }
    }
}
