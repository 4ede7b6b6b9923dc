using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Dorgora.Platform.Messages;

namespace Dorgora.Offices;

/// <summary>
/// Each evening the newest link of the office's chain of events goes to its head by SMS, once a day: the number and the first twelve digits of
/// the hash then stand on a telephone where nobody at the server can change them. <c>./run check</c> prints what to hold them against.
/// </summary>
internal sealed class HeadToUno(People people) : IHandle<ChainHeadNoted>
{
    private const int Shown = 12;

    public async Task Handle(ChainHeadNoted happened, StoredEvent stored, AppDb db, CancellationToken cancel)
    {
        if (await db.Set<Office>().FindAsync([stored.OfficeId], cancel) is not { Kind: OfficeKind.Upazila or OfficeKind.District } office) return;
        var roster = await people.Of(db, office.Path, cancel);
        var head = office.Kind == OfficeKind.Upazila ? roster.WithRole(office.Path, "uno") : roster.WithRole(office.Path, "dc");
        if (head?.Holder?.Mobile is not { } mobile) return;
        var key = $"chain-head:{office.Id:N}:{happened.Day:yyyy-MM-dd}";
        await db.Send(new Message(office.Id, office.Path, mobile, Words(happened), "chain.head", key, db.Time.Now), cancel);
    }

    /// <summary>One part of 70 letters: "দোরগোড়া ২২/১১/২৬: ঘটনা ১২৩৪, ছাপ 3fa4b1c2d3e4। রেখে দিন।"</summary>
    internal static string Words(ChainHeadNoted head)
    {
        var day = Digits.ToBangla($"{head.Day.Day}/{head.Day.Month}/{head.Day.Year % 100:00}");
        return $"দোরগোড়া {day}: ঘটনা {Digits.ToBangla(head.Seq)}, ছাপ {head.Hash[..Shown]}। রেখে দিন।";
    }
}
