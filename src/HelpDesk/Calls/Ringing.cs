using Dorgora.Bangla;
using Dorgora.Offices;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Dorgora.Telephone;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk.Calls;

/// <summary>A telephone rings: the desk's page and the API write it down alike. Nothing is saved here; who asks saves, once.</summary>
public sealed class Ringing(AppDb db, Caller caller, Profiles profiles, Calendar calendar, TimeProvider time)
{
    public const string WrongNumber = "মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭। নম্বর দেখা না গেলে ফাঁকা রাখুন";

    /// <summary>Somebody of the desk has taken it. Whoever waited to be rung back at this number waits no more.</summary>
    public async Task<Call> Take(Office office, string? from, Guid? line, CancellationToken cancel = default)
    {
        var number = Number(from);
        var call = new Call(office, await Line(office, line, cancel), number, caller.Actor, await Outside(office, time.Now, cancel), time.Now);
        foreach (var waiting in await Waiting(number, cancel)) waiting.CalledBack(time.Now);
        db.Add(call);
        return call;
    }

    /// <summary>Nobody took it: it enters the list of those to ring back. A number that already waits there is not asked to wait twice.</summary>
    /// <param name="rangAt">UTC; now when null, never later.</param>
    public async Task<Call> Missed(Office office, string? from, Guid? line, DateTime? rangAt = null, CancellationToken cancel = default)
    {
        var at = rangAt is { } then && then < time.Now ? then : time.Now;
        var call = Call.Missed(office, await Line(office, line, cancel), Number(from), caller.Actor, await Outside(office, at, cancel), at, time.Now);
        db.Add(call);
        return call;
    }

    /// <summary>The office's lines that are in use, in its own order.</summary>
    public Task<List<OfficeLine>> Lines(string officePath, CancellationToken cancel = default)
        => db.Set<OfficeLine>().AsNoTracking().Where(l => l.OfficePath == officePath && !l.Closed).OrderBy(l => l.Order).ToListAsync(cancel);

    /// <summary>Whether that instant (UTC) lies outside the office's hours.</summary>
    public async Task<bool> Outside(Office office, DateTime at, CancellationToken cancel = default)
        => !(await profiles.Of(db, office.Path, cancel)).IsOpen(at, await calendar.Of(db, office.Path, cancel));

    /// <summary>Every missed call of this number that still waits, ready to be changed.</summary>
    public Task<List<Call>> Waiting(string? number, CancellationToken cancel = default)
        => number is null ? Task.FromResult<List<Call>>([]) : db.Set<Call>().Where(c => c.From == number && c.CallBackSince != null && c.OfficeId == caller.OfficeId).ToListAsync(cancel);

    private static string? Number(string? typed)
    {
        if (Clean.Line(typed, 100) == "") return null;
        return PhoneNumber.TryParse(typed, out var number) ? number : throw new RuleBroken(WrongNumber, at: "From");
    }

    private async Task<Guid?> Line(Office office, Guid? line, CancellationToken cancel)
    {
        if (line is not { } id) return null;
        var known = await db.Set<OfficeLine>().AnyAsync(l => l.Id == id && l.OfficeId == office.Id, cancel);
        return known ? id : throw new RuleBroken("লাইনটি এই অফিসের নয়। তালিকা থেকে বাছুন", at: "Line");
    }
}
