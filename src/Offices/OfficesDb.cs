using Dorgora.Offices.Citizens;
using Dorgora.Offices.Holidays;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Openness;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Offices;

/// <summary>The tables of this room. Inside a lambda that EF translates use <c>db.Set&lt;Post&gt;()</c>.</summary>
public static class OfficesDb
{
    extension(AppDb db)
    {
        public DbSet<Office> Offices => db.Set<Office>();
        public DbSet<Area> Areas => db.Set<Area>();
        public DbSet<Post> Posts => db.Set<Post>();
        public DbSet<Person> Persons => db.Set<Person>();
        public DbSet<Charge> Charges => db.Set<Charge>();
        public DbSet<ContactGroup> Groups => db.Set<ContactGroup>();
        public DbSet<PublicRule> PublicRules => db.Set<PublicRule>();
        public DbSet<Holiday> Holidays => db.Set<Holiday>();
        public DbSet<OfficeSettings> OfficeSettings => db.Set<OfficeSettings>();
        public DbSet<Citizen> Citizens => db.Set<Citizen>();
        public DbSet<Letter> Letters => db.Set<Letter>();
    }
}
