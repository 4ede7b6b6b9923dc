using Dorgora.Directories.Providers;
using Dorgora.Directories.Trust;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dorgora.Directories.Demo;

/// <summary>Of Sherpur’s invented people some are verified, one verification ends soon and one is over, and two pages were reported.</summary>
internal static class DemoTrust
{
    private const string Numbers = "+88019000010";
    private static readonly VerifiedBy Officer = new(null, "তানভীর আহমেদ", "উপজেলা নির্বাহী অফিসার"), Youth = new(null, "কাজী মাহবুব শেখ", "উপজেলা যুব উন্নয়ন কর্মকর্তা");

    public static async Task Load(IServiceProvider services, AppDb db)
    {
        var seal = services.GetRequiredService<NidSeal>();
        var people = await db.Set<Provider>().Where(p => p.Mobile.StartsWith(Numbers)).ToDictionaryAsync(p => p.Mobile[Numbers.Length..]);
        var office = people["01"].OfficeId;
        var (electrician, carpenter, driver) = (await seal.Of(office, "1990012345"), await seal.Of(office, "1984026789"), await seal.Of(office, "1979054321"));
        await db.Write(async unit =>
        {
            Verify(unit, people["01"], new(VerificationKind.Nid, null), electrician, Officer, 49);
            Verify(unit, people["01"], new(VerificationKind.Certificate, null) { Issuer = "যুব উন্নয়ন অধিদপ্তর", Year = 2019 }, null, Youth, 49);
            Verify(unit, people["02"], new(VerificationKind.Nid, null), carpenter, Officer, 345);           // ends in twenty days
            Verify(unit, people["03"], new(VerificationKind.Mobile, null), null, Officer, 12);
            Verify(unit, people["13"], new(VerificationKind.Nid, null), driver, Officer, 400);              // over
            Verify(unit, people["15"], new(VerificationKind.TradeLicence, null) { Paper = "TL-2026-0415" }, null, Officer, 30);
            unit.Add(new ProviderReport(people["05"], ReportReason.WrongNumber, "তিন দিন ধরে ফোন বন্ধ।", "01900009961", unit.Time.Now.AddHours(-29)));
            unit.Add(new ProviderReport(people["09"], ReportReason.BadBehaviour, "কথা দিয়ে আসেননি, ফোনে রাগ করেছেন।", "", unit.Time.Now.AddHours(-5)));
            await unit.SaveChangesAsync();
        });
    }

    private static void Verify(AppDb unit, Provider provider, VerificationForm form, NidMark? nid, VerifiedBy by, int daysAgo)
        => unit.Add(new Verification(provider, form, nid, by, unit.Time.Now.AddDays(-daysAgo)));
}
