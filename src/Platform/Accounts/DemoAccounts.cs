using System.Runtime.CompilerServices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;

namespace Dorgora.Platform.Accounts;

/// <summary>Accounts and keys of the demo. They share one random password, hashed once, so that the first start is quick.</summary>
public static class DemoAccounts
{
    private static readonly ConditionalWeakTable<DemoFolder, Shared> Passwords = [];

    private sealed class Shared
    {
        public string Password { get; } = $"Demo-{Secret.New()[..16]}";
        public string Hash => field ??= Accounts.Password.Hash(Password);
    }

    extension(DemoFolder demo)
    {
        /// <summary>Adds a staff account that can be signed in to at once, and its line in demo-accounts.json. The caller saves.</summary>
        /// <param name="post">The post of the directory it acts from.</param>
        public Account AddStaff(AppDb db, Office office, string role, string user, string name, Guid? post = null)
        {
            var shared = Passwords.GetOrCreateValue(demo);
            var account = new Account(office, user, name, role, db.Time.Now, post);
            account.UseHash(shared.Hash, db.Time.Now);
            db.Add(account);
            demo.Staff.Add(new { user = account.User, password = shared.Password, office = office.Slug, role, name });
            return account;
        }

        /// <summary>Adds a key (desk, counter, kiosk, board …) and its line in demo-accounts.json. The caller saves.</summary>
        public DeviceKey AddKey(AppDb db, Office office, string kind)
        {
            var secret = Secret.New();
            var key = new DeviceKey(office, kind, $"প্রদর্শনীর চাবি ({kind})", secret, db.Time.Now);
            db.Add(key);
            demo.Keys.Add(new { kind, office = office.Slug, key = secret });
            return key;
        }
    }
}
