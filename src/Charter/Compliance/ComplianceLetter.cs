using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dorgora.Charter.Rules;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Compliance;

/// <summary>One rule in the letter: what was seen and what to do.</summary>
public sealed record LetterFault(int N, string TitleBn, bool IsWarning, string Evidence, string FixBn);

/// <summary>What the letter to an office says, word by word.</summary>
/// <param name="Place">Under the signature.</param>
public sealed record LetterWords(string ToBn, string QuarterBn, int Rules, int Score, IReadOnlyList<LetterFault> Faults, string Place);

/// <summary>
/// The monitor's letter to one office for one quarter, as it went out: its words with their hash never change, its outside (memo number,
/// date, signatory, copies, prints) is a <see cref="Letter"/>. Judging anew later needs another letter.
/// </summary>
public sealed class ComplianceLetter : Entity, IScoped
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private ComplianceLetter() { }

    public ComplianceLetter(Letter letter, Office about, string quarter, LetterWords words, DateTime now)
    {
        (OfficeId, OfficePath, LetterId, AboutId, Quarter, WrittenAt) = (letter.OfficeId, letter.OfficePath, letter.Id, about.Id, quarter, now);
        Text = JsonSerializer.Serialize(words, Json);
        Hash = HashOf(Text);
        Raise(new ComplianceLetterSent(Id, about.Id, quarter, letter.Id, Hash), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid LetterId { get; private init; }
    public Guid AboutId { get; private init; }
    public string Quarter { get; private init; } = "";

    /// <summary><see cref="LetterWords"/> as JSON.</summary>
    public string Text { get; private init; } = "";

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, hex.</summary>
    public string Hash { get; private init; } = "";
    public DateTime WrittenAt { get; private init; }

    /// <summary>False when somebody changed the stored text behind the program's back.</summary>
    public bool IsWhole => Hash == HashOf(Text);

    public LetterWords Words => JsonSerializer.Deserialize<LetterWords>(Text, Json)!;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An office was told in writing what to mend.</summary>
[Event("compliance-letter-sent", "charter")]
public sealed record ComplianceLetterSent(Guid Subject, Guid Office, string Quarter, Guid Letter, string Hash) : IEvent;

internal sealed class ComplianceLetterMap : IEntityTypeConfiguration<ComplianceLetter>
{
    public void Configure(EntityTypeBuilder<ComplianceLetter> l)
    {
        l.ToTable("charter_compliance_letters");
        l.Property(x => x.Quarter).HasMaxLength(10);
        l.Property(x => x.Text).HasColumnType("text");
        l.Property(x => x.Hash).HasMaxLength(64);
        l.Ignore(x => x.Words).Ignore(x => x.IsWhole);
        l.HasIndex(x => x.LetterId).IsUnique();
        l.HasIndex(x => new { x.AboutId, x.Quarter });
        l.HasOne<Letter>().WithOne().HasForeignKey<ComplianceLetter>(x => x.LetterId).OnDelete(DeleteBehavior.Restrict);
        l.HasOne<Office>().WithMany().HasForeignKey(x => x.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}
