using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Dorgora.Platform.Web.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Settings;

/// <summary>
/// How an office shows itself and when it works: portal name, slogan, colour, letterhead, hours, lines, numbers of letters. One row an
/// office; an office without one takes those of the office above it.
/// </summary>
public sealed class OfficeSettings : Entity, IScoped
{
    /// <summary>The product's own brand colour.</summary>
    public const string DighiGreen = "#0d544c";

    /// <summary>As in <see cref="StoredFile.OwnerKind"/>.</summary>
    public const string EmblemKind = "offices.emblem";

    /// <summary>It stands on every public page.</summary>
    private const int MostEmblemBytes = 200 * 1024;

    private OfficeSettings() { }

    public OfficeSettings(Office office) => (OfficeId, OfficePath, HeadLines) = (office.Id, office.Path, office.NameBn);

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>What people call the service, such as দ্রুতসেবা; "" shows the office's name.</summary>
    public string PortalBn { get; set; } = "";
    public string PortalEn { get; set; } = "";
    public string SloganBn { get; set; } = "";
    public string SloganEn { get; set; } = "";

    /// <summary>Colour of the head, <c>#rrggbb</c>, dark enough for white letters.</summary>
    public string Colour { get; private set; } = DighiGreen;

    /// <summary>The office's own emblem as an uploaded file; the product ships none.</summary>
    public Guid? EmblemFile { get; set; }

    /// <summary>Its address; null shows none.</summary>
    public string? Emblem => EmblemFile is { } file ? $"/files/{file}" : null;

    /// <summary>The centred lines of a letter under গণপ্রজাতন্ত্রী বাংলাদেশ সরকার, one a line.</summary>
    public string HeadLines { get; set; } = "";
    public string AddressBn { get; set; } = "";
    public string Web { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";

    public TimeOnly Opens { get; private set; } = new(9, 0);

    /// <summary>Promises in working days end at this time of the last day.</summary>
    public TimeOnly Closes { get; private set; } = new(17, 0);

    /// <summary>No closing time: the demo without <c>--real-hours</c>.</summary>
    public bool AlwaysOpen { get; set; }

    /// <summary>No SMS goes out from this time …</summary>
    public TimeOnly QuietFrom { get; private set; } = new(20, 0);

    /// <summary>… until this time.</summary>
    public TimeOnly QuietTo { get; private set; } = new(8, 0);

    /// <summary>A case that is still not solved so many days after its time passed goes from the head of the office to the district; 0: never.</summary>
    public int EscalateDays { get; private set; } = 7;

    /// <summary>The sender shown with an SMS: a masking name of up to 11 letters or a number; "" leaves it to the gateway.</summary>
    public string SmsSender { get; private set; } = "";

    /// <summary>The file from which orders go out, 18 or 22 digits in Latin digits; "" until the office says it.</summary>
    public string MemoFile { get; private set; } = "";

    public IReadOnlyList<string> Head => HeadLines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The head of the office's papers.</summary>
    /// <param name="qr">What the code beside it leads to.</param>
    public Letterhead Letterhead(string? qr = null) => new(Head.FirstOrDefault() ?? "", [.. Head.Skip(1)], Web, Emblem, qr);

    /// <summary>Refuses a file that cannot stand beside a name on every page: a PDF, or one that would slow a page down.</summary>
    public static void CheckEmblem(HeldFile picture)
    {
        if (picture.Kind == FileKind.Pdf) throw new RuleBroken("প্রতীক হিসেবে PNG, JPG বা WebP ছবি দিন", at: FormFiles.Field);
        if (picture.Bytes > MostEmblemBytes) throw new RuleBroken("প্রতীকের ছবিটি {0} কিলোবাইটের মধ্যে আনুন", at: FormFiles.Field, values: MostEmblemBytes / 1024);
    }

    public void Paint(string colour)
    {
        if (!Contrast.IsColour(colour)) throw new RuleBroken("রংটি # ও ছয়টি অঙ্ক-অক্ষরে লিখুন, যেমন #0d544c", at: "Form.Colour");
        if (Contrast.WithWhite(colour) < 4.5) throw new RuleBroken("রংটি বেশি হালকা, এর ওপর সাদা লেখা পড়া যাবে না। আরও গাঢ় একটি বাছুন", at: "Form.Colour");
        Colour = colour.ToLowerInvariant();
    }

    public void Open(TimeOnly opens, TimeOnly closes)
    {
        if (closes <= opens) throw new RuleBroken("বন্ধের সময় খোলার সময়ের পরে হবে", at: "Form.Closes");
        (Opens, Closes) = (opens, closes);
    }

    public void Quiet(TimeOnly from, TimeOnly to) => (QuietFrom, QuietTo) = (from, to);

    public void GoUpAfter(int? days)
    {
        if (days is not (>= 0 and <= 90)) throw new RuleBroken("০ থেকে ৯০-এর মধ্যে একটি সংখ্যা দিন", at: "Form.EscalateDays");
        EscalateDays = days.Value;
    }

    public void SendAs(string sender)
    {
        if (sender.Length > 11 && !sender.All(char.IsAsciiDigit) || sender.Length > 15 || !sender.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.'))
            throw new RuleBroken("এসএমএসের প্রেরকের নাম ইংরেজিতে, ১১ অক্ষরের মধ্যে লিখুন", at: "Form.SmsSender");
        SmsSender = sender;
    }

    /// <param name="file">A file number in either script and scheme, or "" for none.</param>
    public void FileOrdersIn(string file)
    {
        if (file.Trim() == "") MemoFile = "";
        else if (Offices.MemoFile.TryParse(file, out var number)) MemoFile = number.Code;
        else throw new RuleBroken("নথি নম্বরে ১৮ বা ২২টি অঙ্ক দিন, যেমন ০৫.৪৩.৩৮০০.০০৫.৯৯.১৫৬.২১", at: "Form.MemoFile");
    }

    /// <summary>Whether somebody is at the desk at that instant (UTC).</summary>
    public bool IsOpen(DateTime at, WorkingDays days) => AlwaysOpen
        || (days.IsWorking(Dhaka.DateOf(at)) && Dhaka.TimeOf(at) is var time && time >= Opens && time < Closes);

    /// <summary>Whether SMS wait at that instant (UTC); equal times mean never.</summary>
    public bool IsQuiet(DateTime at) => !AlwaysOpen && QuietFrom != QuietTo && Dhaka.TimeOf(at).IsBetween(QuietFrom, QuietTo);
}

/// <summary>One of the office's own telephone lines, such as the four of a call desk.</summary>
public sealed class OfficeLine : Entity, IScoped
{
    private OfficeLine() { }

    /// <param name="number">A mobile in any form, or a land line as people write it.</param>
    public OfficeLine(Office office, string number, string nameBn, int order)
    {
        (OfficeId, OfficePath, NameBn, Order) = (office.Id, office.Path, nameBn, order);
        Number = Bangla.Mobile.TryParse(number, out var mobile) ? mobile.E164 : Bangla.Digits.ToLatin(Bangla.Clean.Line(number));
        if (Number is { Length: < 3 or > 20 } || !Number.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' '))
            throw new RuleBroken("লাইনের নম্বরটি ঠিক নেই", at: "Number");
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string Number { get; private init; } = "";
    public string NameBn { get; set; } = "";
    public int Order { get; set; }

    /// <summary>Given up; old calls still name it.</summary>
    public bool Closed { get; set; }
}

internal sealed class OfficeSettingsMap : IEntityTypeConfiguration<OfficeSettings>, IEntityTypeConfiguration<OfficeLine>
{
    public void Configure(EntityTypeBuilder<OfficeSettings> settings)
    {
        settings.ToTable("offices_settings");
        foreach (var (name, length) in new[] { ("PortalBn", 80), ("PortalEn", 80), ("SloganBn", 160), ("SloganEn", 160), ("Colour", 7), ("HeadLines", 700),
            ("AddressBn", 200), ("Web", 100), ("Phone", 40), ("Email", 200), ("SmsSender", 15), ("MemoFile", 40) }) settings.Property(name).HasMaxLength(length);
        settings.Ignore(s => s.Head);
        settings.Ignore(s => s.Emblem);
        settings.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.EmblemFile).OnDelete(DeleteBehavior.Restrict);
        settings.HasIndex(s => s.OfficeId).IsUnique();
        settings.HasIndex(s => s.OfficePath);
        settings.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OfficeLine> line)
    {
        line.ToTable("offices_lines");
        line.Property(l => l.Number).HasMaxLength(20);
        line.Property(l => l.NameBn).HasMaxLength(80);
        line.HasIndex(l => new { l.OfficeId, l.Number }).IsUnique();
        line.HasIndex(l => new { l.OfficePath, l.Order });
        line.HasOne<Office>().WithMany().HasForeignKey(l => l.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
