using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Letters;

/// <summary>
/// The outside of an official paper: number, date, signatory, copies, how often it was printed, to whom it was handed. What it says
/// belongs to the room that wrote it (an order, minutes). Number, date and signatory never change; a correction is a new letter.
/// </summary>
public sealed class Letter : Entity, IScoped
{
    private Letter() { }

    /// <param name="memo">Taken with <c>NextMemo</c> in the same unit.</param>
    /// <param name="signatoryTitle">As printed under the signature, with acting or additional charge: see <see cref="Charge.Signs"/>.</param>
    public Letter(Office office, MemoNumber memo, DateOnly date, string subject, Guid? signatoryPostId, string signatoryName, string signatoryTitle, IEnumerable<string> copiesTo)
    {
        (OfficeId, OfficePath, File, Serial, Date) = (office.Id, office.Path, memo.File.Code, memo.Serial, date);
        (Subject, SignatoryPostId, SignatoryName, SignatoryTitle) = (Clean.Line(subject), signatoryPostId, signatoryName, signatoryTitle);
        Copies = [.. copiesTo.Select(to => Clean.Line(to)).Where(to => to != "").Select((to, i) => new LetterCopy { LetterId = Id, N = i + 1, To = to })];
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public string File { get; private init; } = "";
    public int Serial { get; private init; }
    public DateOnly Date { get; private init; }
    public string Subject { get; private init; } = "";
    public Guid? SignatoryPostId { get; private init; }
    public string SignatoryName { get; private init; } = "";
    public string SignatoryTitle { get; private init; } = "";
    public List<LetterCopy> Copies { get; private init; } = [];
    public List<LetterServing> Served { get; private init; } = [];

    /// <summary>How often it went to the printer; from the second time the paper says so.</summary>
    public int Printed { get; private set; }

    /// <summary>The signed and scanned letter.</summary>
    public Guid? ScanFile { get; set; }

    /// <summary>Year of the series.</summary>
    public int Year { get => Date.Year; private init { } }

    public MemoNumber Memo => MemoFile.Parse(File)[Serial];
    public bool IsServed => Served.Count > 0;

    public void Print(DateTime at) => Raise(new LetterPrinted(Id, ++Printed), at);

    /// <summary>Handed over to a post or a named person; <paramref name="how"/> is "হাতে হাতে", "ডাকে", "ইমেইলে".</summary>
    public void Serve(Guid? postId, string to, string how, Actor by, DateTime at)
    {
        if (Clean.Line(to) == "") throw new RuleBroken("কাকে দেওয়া হলো লিখুন", at: "To");
        Served.Add(new LetterServing { LetterId = Id, PostId = postId, To = Clean.Line(to), How = Clean.Line(how), ByName = by.Name, At = at });
        Raise(new LetterServed(Id, postId, Clean.Line(how)), at);
    }
}

/// <summary>A copy (অনুলিপি); its number follows the letter's after a slash.</summary>
public sealed class LetterCopy
{
    public Guid LetterId { get; init; }
    public int N { get; init; }
    public string To { get; init; } = "";
}

/// <summary>Handed over to … at ….</summary>
public sealed class LetterServing
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LetterId { get; init; }
    public Guid? PostId { get; init; }
    public string To { get; init; } = "";
    public string How { get; init; } = "";
    public string ByName { get; init; } = "";
    public DateTime At { get; init; }
}

internal sealed class LetterMap : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<LetterCopy>, IEntityTypeConfiguration<LetterServing>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("offices_letters");
        letter.Ignore(l => l.Memo);
        letter.Ignore(l => l.IsServed);
        letter.Property(l => l.File).HasMaxLength(40);
        letter.Property(l => l.Subject).HasMaxLength(500);
        letter.Property(l => l.SignatoryName).HasMaxLength(200);
        letter.Property(l => l.SignatoryTitle).HasMaxLength(250);
        letter.HasIndex(l => new { l.OfficeId, l.File, l.Year, l.Serial }).IsUnique();
        letter.HasIndex(l => new { l.OfficePath, l.Date });
        letter.HasMany(l => l.Copies).WithOne().HasForeignKey(c => c.LetterId).OnDelete(DeleteBehavior.Restrict);
        letter.HasMany(l => l.Served).WithOne().HasForeignKey(s => s.LetterId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Office>().WithMany().HasForeignKey(l => l.OfficeId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<StoredFile>().WithMany().HasForeignKey(l => l.ScanFile).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Post>().WithMany().HasForeignKey(l => l.SignatoryPostId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LetterCopy> copy)
    {
        copy.ToTable("offices_letter_copies");
        copy.HasKey(c => new { c.LetterId, c.N });
        copy.Property(c => c.To).HasMaxLength(300);
    }

    public void Configure(EntityTypeBuilder<LetterServing> serving)
    {
        serving.ToTable("offices_letter_servings");
        serving.Property(s => s.Id).ValueGeneratedNever();
        serving.Property(s => s.To).HasMaxLength(300);
        serving.Property(s => s.How).HasMaxLength(100);
        serving.Property(s => s.ByName).HasMaxLength(200);
        serving.HasIndex(s => s.LetterId);
    }
}
