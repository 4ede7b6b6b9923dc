using Dorgora.Bangla;
using Dorgora.Offices.Portal;
using Dorgora.OneStop.Api;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.OneStop;

/// <summary>The words of the 80 mm paper, in the language of the kiosk (partial /OneStop/Kiosk/_Slip.cshtml).</summary>
/// <param name="BanglaDay">"" on an English paper: the months have no English name there.</param>
/// <param name="Place">Whose service room: "মাগুরা জেলা".</param>
/// <param name="Link">What the QR code leads to.</param>
public sealed record TokenSlip(string Place, string Office, string Number, string Service, string Priority, string Ahead, string? Range, string Where, string Day, string BanglaDay, string? LastThree, string Link, bool Demo)
{
    public static async Task<TokenSlip> Of(HttpContext http, AppDb db, Office office, TokenView view, Site site)
    {
        var t = http.RequestServices.GetRequiredService<Translator>();
        var (token, day) = (view.Token, Dhaka.DateOf(view.Token.IssuedAt));
        var portal = await Portals.Of(http);
        var place = portal is null ? "" : PortalFrame.Place(portal, t);
        return new TokenSlip(place, t.Name(office.NameBn, office.NameEn), t.IsEnglish ? token.ShownLatin : token.Shown, t.Name(view.Service.NameBn, view.Service.NameEn), t[LegMoves.Bangla(token.Priority)],
            view.Ahead(t), view.Range(t), view.Where(t), $"{t.Date(day)}, {t.Time(token.IssuedAt)}", t.IsEnglish ? "" : t.Digits(BanglaDate.From(day).Text),
            Mobile.TryParse(token.Mobile, out var mobile) ? t.Digits(mobile.Last4[1..]) : null, site.Address + TokenApi.Link(token), site.Demo);
    }
}
