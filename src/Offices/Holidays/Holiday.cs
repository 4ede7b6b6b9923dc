using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Holidays;

/// <summary>How certain a holiday is.</summary>
public enum HolidayStatus
{
    /// <summary>The same date every year; shipped before the year's list is published.</summary>
    Fixed,
    /// <summary>Reckoned from the moon; may move by a day.</summary>
    Estimated,
    /// <summary>From the year's published list; a national one makes its year "listed".</summary>
    Listed,
    /// <summary>Added by itself: an executive order, a local holiday, a working Saturday.</summary>
    Added,
}

/// <summary>A holiday or declared working Saturday of the country or of one office and all below it.</summary>
public sealed class Holiday : Entity
{
    private Holiday() { }

    /// <param name="path">"" for the whole country, else the path of the office for which (and below which) it holds.</param>
    public Holiday(DateOnly date, string path, string nameBn, string nameEn, HolidayKind kind, HolidayStatus status)
    {
        var name = Clean.Line(nameBn);
        if (name == "") throw new RuleBroken("ছুটির নাম লিখুন", at: "NameBn");
        if (Clean.TooLong(name, 200)) throw new RuleBroken("ছুটির নাম ২০০ অক্ষরের মধ্যে লিখুন", at: "NameBn");
        if (kind == HolidayKind.Working && date.DayOfWeek is not (DayOfWeek.Friday or DayOfWeek.Saturday))
            throw new RuleBroken("কর্মদিবস ঘোষণা করা যায় শুধু শুক্র ও শনিবারে", at: "Date");
        (Date, Path, NameBn, NameEn, Kind, Status) = (date, path, name, Clean.Line(nameEn), kind, status);
    }

    public DateOnly Date { get; private init; }
    public string Path { get; private init; } = "";
    public string NameBn { get; private init; } = "";
    public string NameEn { get; private init; } = "";
    public HolidayKind Kind { get; private init; }
    public HolidayStatus Status { get; private init; }

    public bool IsNational => Path == "";

    public bool HoldsFor(string officePath) => officePath.StartsWith(Path, StringComparison.Ordinal);

    public SpecialDay Day => new(Date, NameBn, NameEn, Kind);
}

internal sealed class HolidayMap : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("offices_holidays");
        holiday.Ignore(h => h.Day);
        holiday.Property(h => h.Path).HasMaxLength(300);
        holiday.Property(h => h.NameBn).HasMaxLength(200);
        holiday.Property(h => h.NameEn).HasMaxLength(200);
        holiday.Property(h => h.Kind).HasConversion<string>().HasMaxLength(12);
        holiday.Property(h => h.Status).HasConversion<string>().HasMaxLength(12);
        holiday.HasIndex(h => new { h.Date, h.Path, h.NameBn }).IsUnique();
    }
}
