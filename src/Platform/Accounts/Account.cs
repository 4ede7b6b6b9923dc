using Dorgora.Bangla;
using Dorgora.Platform.Data;

namespace Dorgora.Platform.Accounts;

/// <summary>
/// A staff member's way in. It belongs to one office, has one role there and usually acts from a post of the directory.
/// It is never deleted: what its holder did stays theirs.
/// </summary>
public sealed class Account : Entity, IScoped
{
    public static readonly TimeSpan ActivationLife = TimeSpan.FromHours(24);

    internal const string CodeDoesNotFit = "ব্যবহারকারী নাম বা চালু করার কোড মেলেনি, অথবা কোডের সময় শেষ। যিনি হিসাব খুলেছেন তাঁর কাছ থেকে নতুন কোড নিন";

    private Account() { }

    /// <summary>An account that cannot be used yet: see <see cref="Invite"/>.</summary>
    public Account(Office office, string user, string name, string role, DateTime now, Guid? post = null, string? mobile = null)
    {
        (OfficeId, OfficePath, Name) = (office.Id, office.Path, Clean.Line(name));
        User = UserName(user);
        if (Name == "" || Clean.TooLong(Name, 200)) throw new RuleBroken("নাম লিখুন, ২০০ অক্ষরের মধ্যে", at: "Name");
        Mobile = string.IsNullOrWhiteSpace(mobile) ? null : MobileOf(mobile);
        Place(role, post, now);
        Raise(new AccountCreated(Id, User, Role, post), now);
    }

    /// <summary>Lower case, unique in the installation.</summary>
    public string User { get; private init; } = "";
    public string Name { get; private set; } = "";
    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>One of <see cref="Roles.All"/>.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The post of the directory its holder acts from.</summary>
    public Guid? PostId { get; private set; }

    /// <summary>E.164, unique; may be typed instead of the user name. Never on a list for others.</summary>
    public string? Mobile { get; private set; }

    public string? PasswordHash { get; private set; }
    public DateTime? PasswordAt { get; private set; }

    /// <summary>The secret of the authenticator app, encrypted by the data-protection keys; null without second factor.</summary>
    public string? FactorSecret { get; private set; }

    /// <summary>The last one-time code's step: a code works once.</summary>
    public long FactorStep { get; private set; }

    /// <summary>Who asked to take the second factor away; somebody else must agree.</summary>
    public Guid? FactorRemovalBy { get; private set; }

    public string? ActivationHash { get; private set; }
    public DateTime? ActivationUntil { get; private set; }
    public DateTime? DisabledAt { get; private set; }

    public bool IsDisabled => DisabledAt is not null;

    /// <summary>Changes what the holder may do, and from which post.</summary>
    public void Place(string role, Guid? post, DateTime now)
    {
        if (!Roles.All.Contains(role)) throw new RuleBroken("তালিকা থেকে একটি দায়িত্ব বাছুন", at: "Role");
        if (Role != "" && (Role, PostId) != (role, post)) Raise(new AccountPlaced(Id, role, post), now);
        (Role, PostId) = (role, post);
    }

    /// <summary>A one-use code by which the holder sets the first or a new password; the old password stops at once.</summary>
    /// <returns>The code, to be handed over on paper or in person; it is stored nowhere.</returns>
    public string Invite(DateTime now)
    {
        if (IsDisabled) throw new RuleBroken("হিসাবটি বন্ধ আছে। আগে চালু করুন");
        var code = Secret.Code();
        (PasswordHash, ActivationHash, ActivationUntil) = (null, Secret.Hash(code), now + ActivationLife);
        Raise(new AccountInvited(Id), now);
        return code;
    }

    /// <summary>Sets the first password with the code of <see cref="Invite"/>.</summary>
    public void Activate(string code, string password, DateTime now, params IEnumerable<string> names)
    {
        var typed = string.Join('-', new string([.. Digits.ToLatin(code).Where(char.IsAsciiDigit)]).Chunk(4).Select(c => new string(c)));
        if (IsDisabled || ActivationHash is null || ActivationUntil < now || Secret.Hash(typed) != ActivationHash)
            throw new RuleBroken(CodeDoesNotFit);
        SetPassword(password, now, names);
        (ActivationHash, ActivationUntil) = (null, null);
        Raise(new AccountActivated(Id), now);
    }

    /// <summary>The holder's own change; the page has checked the old password.</summary>
    public void ChangePassword(string password, DateTime now, params IEnumerable<string> names)
    {
        SetPassword(password, now, names);
        Raise(new PasswordChanged(Id), now);
    }

    /// <summary>A hash made elsewhere: the demo's shared password, a stronger hash at sign-in.</summary>
    internal void UseHash(string hash, DateTime now) => (PasswordHash, PasswordAt) = (hash, now);

    /// <summary>Turns the second factor on, with the step of the code that proved it.</summary>
    public void AddFactor(string encryptedSecret, long step, DateTime now)
    {
        (FactorSecret, FactorStep) = (encryptedSecret, step);
        Raise(new FactorAdded(Id), now);
    }

    /// <summary>For a lost telephone. Two people who manage accounts must say so, or one of them could take over the account.</summary>
    /// <returns>False when this was only the first of the two.</returns>
    public bool RemoveFactor(Guid by, DateTime now)
    {
        if (FactorSecret is null) return true;
        if (by == Id) throw new RuleBroken("নিজের কোড নিজে সরানো যায় না। অফিসের অন্য কাউকে বলুন");
        if (FactorRemovalBy is null || FactorRemovalBy == by)
        {
            FactorRemovalBy = by;
            return false;
        }
        (FactorSecret, FactorStep, FactorRemovalBy) = (null, 0, null);
        Raise(new FactorRemoved(Id), now);
        return true;
    }

    internal void FactorUsed(long step) => FactorStep = step;

    public void Disable(DateTime now)
    {
        if (IsDisabled) return;
        (DisabledAt, ActivationHash, ActivationUntil) = (now, null, null);
        Raise(new AccountDisabled(Id), now);
    }

    public void Enable(DateTime now)
    {
        if (!IsDisabled) return;
        DisabledAt = null;
        Raise(new AccountEnabled(Id), now);
    }

    /// <summary>What may be typed for a user name or a mobile number, in the form it is stored in.</summary>
    public static string Typed(string text)
    {
        var line = Digits.ToLatin(Clean.Line(text)).ToLowerInvariant();
        return Dorgora.Bangla.Mobile.TryParse(line, out var number) ? number.E164 : line;
    }

    private void SetPassword(string password, DateTime now, IEnumerable<string> names)
    {
        Password.Judge(password, "Password", [User, Name, .. names]);
        UseHash(Password.Hash(password), now);
    }

    private static string UserName(string typed)
    {
        var user = Typed(typed);
        if (user.Length is < 3 or > 60 || !user.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            throw new RuleBroken("ব্যবহারকারী নামে ৩ থেকে ৬০টি ইংরেজি অক্ষর, অঙ্ক, ফোঁটা বা হাইফেন দিন", at: "UserName");
        return user;
    }

    private static string MobileOf(string typed) => Dorgora.Bangla.Mobile.TryParse(typed, out var number) ? number.E164
        : throw new RuleBroken("মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭", at: "Mobile");
}
