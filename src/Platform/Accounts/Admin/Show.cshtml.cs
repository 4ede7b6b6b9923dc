using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Platform.Accounts.Admin;

/// <summary>One account: role and post, a new code, ending its sessions, closing it.</summary>
[Needs(PlatformRoom.ManageAccounts)]
public sealed class Show(Credentials credentials, Callers callers, IEnumerable<PostChoices> posts) : ActPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty(Name = "Role")] public string AccountRole { get; set; } = "";
    [BindProperty] public Guid? PostId { get; set; }

    public Account Account { get; private set; } = null!;
    public Office Office { get; private set; } = null!;
    public int SessionCount { get; private set; }
    public string? Code { get; private set; }
    public IReadOnlyList<SelectListItem> RoleItems { get; private set; } = [];
    public IReadOnlyList<SelectListItem> PostItems { get; private set; } = [];

    public override async Task<IActionResult?> Load()
    {
        if (await Db.Accounts.SingleOrDefaultAsync(a => a.Id == Id) is not { } account) return NotFound();
        (Account, Office) = (account, await Db.Set<Office>().AsNoTracking().SingleAsync(o => o.Id == account.OfficeId));
        var oldest = Time.Now - Session.Longest;
        SessionCount = await Db.Set<Session>().CountAsync(s => s.AccountId == Id && s.EndedAt == null && s.StartedAt > oldest);
        if (AccountRole == "") (AccountRole, PostId) = (account.Role, account.PostId);
        RoleItems = [.. Roles.Of(Office.Kind, Caller).Append(account.Role).Distinct().Select(r => new SelectListItem(T[Roles.Name(r)], r))];
        PostItems = [.. (await Posts(HttpContext.RequestAborted)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
        return null;
    }

    public Task<IActionResult> OnPostPlaceAsync(CancellationToken cancel) => Act(async () =>
    {
        if (!Roles.Of(Office.Kind, Caller).Append(Account.Role).Contains(AccountRole)) throw new RuleBroken("এই অফিসের জন্য তালিকা থেকে একটি দায়িত্ব বাছুন", at: "Role");
        if (PostId is { } post && (await Posts(cancel)).All(p => p.Id != post)) throw new RuleBroken("এই অফিসের একটি পদ বাছুন", at: nameof(PostId));
        Account.Place(AccountRole, PostId, Time.Now);
    }, endSessions: true, cancel);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancel)
    {
        string? code = null;
        if (await Act(() => { code = Account.Invite(Time.Now); return Task.CompletedTask; }, endSessions: true, cancel) is NotFoundResult missing) return missing;
        Code = code;
        return await Load() ?? Page();
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancel) => Act(() => Task.CompletedTask, endSessions: true, cancel);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken cancel) => Act(() => { Account.Enable(Time.Now); return Task.CompletedTask; }, endSessions: false, cancel);

    public Task<IActionResult> OnPostFactorAsync(CancellationToken cancel)
        => Act(() => { Account.RemoveFactor(Caller.AccountId!.Value, Time.Now); return Task.CompletedTask; }, endSessions: false, cancel);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken cancel) => Act(() =>
    {
        if (Id == Caller.AccountId) throw new RuleBroken("নিজের হিসাব নিজে বন্ধ করা যায় না");
        Account.Disable(Time.Now);
        return Task.CompletedTask;
    }, endSessions: true, cancel);

    private async Task<IActionResult> Act(Func<Task> act, bool endSessions, CancellationToken cancel)
    {
        if (await Load() is { } missing) return missing;
        if (Account.Role == Platform.Web.Role.Platform && Caller.Role != Account.Role) throw new RuleBroken("এই হিসাবটি দোরগোড়ার তত্ত্বাবধায়কের; শুধু তাঁদের একজন এটি বদলাতে পারেন");
        await act();
        await Db.SaveChangesAsync(cancel);
        if (endSessions) await credentials.End(Db, Account, except: Caller.SessionId, cancel: cancel);
        callers.Forget(Id);
        return new SeeOther($"/admin/accounts/{Id}");
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>> Posts(CancellationToken cancel)
        => posts.FirstOrDefault() is { } choices ? await choices(Db, Office, cancel) : [];
}
