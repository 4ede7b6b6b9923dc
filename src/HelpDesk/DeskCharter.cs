using Dorgora.Charter.Promises;
using Dorgora.Offices;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.HelpDesk;

/// <summary>What the office's charter promises for a case.</summary>
/// <param name="Due">When it ends, UTC; null where the charter has no clock for the service.</param>
/// <param name="Paused">The citizen has to bring something: the date moves on until then.</param>
public sealed record CharterPromise(OfferedService Service, DateTime? Due, bool Paused)
{
    /// <summary>How many calendar days the desk's own date is later (above 0) or earlier; null where they cannot be compared.</summary>
    public int? Later(Case of) => Due is { } due && !Paused ? Dhaka.DateOf(of.Due).DayNumber - Dhaka.DateOf(due).DayNumber : null;
}

/// <content>A case that asks for a service of the office's charter: the charter's time is the desk's.</content>
public sealed partial class Desk
{
    /// <summary>The kind of row that the charter's promises name: see <see cref="PromiseSource"/>.</summary>
    public const string PromiseKind = "case";

    /// <summary>The services that the office promises today; none while nothing is published.</summary>
    public async Task<IReadOnlyList<OfferedService>> CharterServices(Guid office, CancellationToken cancel = default) => (await offered.At(db, office, Now, cancel))?.Services ?? [];

    /// <summary>Says which service of the charter a case asks for; "" for none. The date counts from when it was written down.</summary>
    public async Task Tie(Case of, string code, CancellationToken cancel = default)
    {
        if (code == "")
        {
            of.Tie("", null, Now);
            return;
        }
        var service = (await offered.At(db, of.OfficeId, of.LoggedAt, cancel) ?? await offered.At(db, of.OfficeId, Now, cancel))?.Find(code) ?? throw new RuleBroken("সেবাটি এই অফিসের প্রকাশিত সনদে নেই। তালিকা থেকে বাছুন", at: "Service");
        of.Tie(code, await CharterDeadline(of, service, cancel), Now);
    }

    private async Task<Deadline?> CharterDeadline(Case of, OfferedService service, CancellationToken cancel)
        => service.Promise is { N: > 0 } within ? await deadlines.Count(db, of.OfficeId, of.OfficePath, of.LoggedAt, within, cancel) : null;

    /// <summary>What the charter promises for the case; null when it asks for no service of it.</summary>
    public async Task<CharterPromise?> Promised(Case of, CancellationToken cancel = default)
    {
        if (of.ServiceCode == "" || (await offered.At(db, of.OfficeId, of.LoggedAt, cancel) ?? await offered.At(db, of.OfficeId, Now, cancel))?.Find(of.ServiceCode) is not { } service) return null;
        var (id, code) = (of.Id, of.ServiceCode);
        var measured = await db.Set<ServicePromise>().AsNoTracking().SingleOrDefaultAsync(p => p.Source == PromiseKind && p.SourceId == id && p.Code == code, cancel);
        return new CharterPromise(service, measured?.DueAt ?? (await CharterDeadline(of, service, cancel))?.Due, measured?.State == PromiseState.Paused);
    }

    /// <summary>What is left of the charter's time today, as a promise: the desk proposes it. Null when the charter says nothing or it has passed.</summary>
    public async Task<Within?> LeftOfCharter(Case of, CancellationToken cancel = default)
    {
        if (await Promised(of, cancel) is not { Due: { } due, Service.Promise: { } within } || due <= Now) return null;
        if (within.Unit == WithinUnit.WorkingDays) return new Within(Math.Max(1, await deadlines.WorkingDaysLeft(db, of.OfficePath, Now, due, cancel)), WithinUnit.WorkingDays);
        var left = Math.Max(1, (int)(due - Now).TotalMinutes);
        return within.Unit == WithinUnit.Hours ? new Within(Math.Max(1, left / 60), WithinUnit.Hours) : new Within(left, WithinUnit.Minutes);
    }

    /// <summary>Whether the date that is given is the charter's.</summary>
    private async Task<bool> CharterRules(Case of, Deadline deadline, CancellationToken cancel)
        => of.ServiceCode != "" && await Promised(of, cancel) is { Due: { } due } && Dhaka.DateOf(due) == Dhaka.DateOf(deadline.Due);
}
