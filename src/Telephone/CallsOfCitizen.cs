using Dorgora.Offices.Citizens;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Telephone;

/// <summary>Earlier calls from this number to this office. A sealed call has no number any more, so it never shows.</summary>
internal sealed class CallsOfCitizen : ICitizenPart
{
    public string Title => "আগের কল";

    public int Order => 20;

    public async Task<IReadOnlyList<CitizenLine>> Lines(AppDb db, Citizen citizen, int most, CancellationToken cancel)
    {
        var number = citizen.Mobile;
        var calls = await db.Set<Call>().AsNoTracking().Where(c => c.From == number && c.EndedAt != null).OrderByDescending(c => c.RangAt).Take(most).ToListAsync(cancel);
        return [.. calls.Select(c => new CitizenLine(Words(c), $"/desk/calls/{c.Id}", c.RangAt, Dispositions.Tag(c.Disposition), Dispositions.Bangla(c.Disposition)))];
    }

    private static string Words(Call call) => call switch
    {
        { Note.Length: > 0 } => call.Note,
        { CalledBackAt: not null } => "ফিরতি কল হয়েছে",
        { CallBackSince: not null } => "ফিরতি কল বাকি",
        _ => "",
    };
}
