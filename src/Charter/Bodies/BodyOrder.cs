using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;
using Dorgora.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Charter.Bodies;

/// <summary>Somebody whom an order names.</summary>
public sealed record OrderPerson(string NameBn, string TitleBn, string PartBn);

/// <summary>What an order says, word by word.</summary>
/// <param name="Place">Under the signature.</param>
public sealed record OrderWords(IReadOnlyList<string> Paragraphs, IReadOnlyList<OrderPerson> People, string Place);

/// <summary>
/// The order that appoints a focal officer or forms a committee, as it went out: its words with their hash never change, its outside (memo
/// number, date, signatory, copies, prints) is a <see cref="Letter"/>.
/// </summary>
public sealed class BodyOrder : Entity, IScoped
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private BodyOrder() { }

    /// <param name="about">The focal officer's term or the committee.</param>
    public BodyOrder(Letter letter, Guid about, OrderWords words, DateTime now)
    {
        (OfficeId, OfficePath, LetterId, AboutId, WrittenAt) = (letter.OfficeId, letter.OfficePath, letter.Id, about, now);
        Text = JsonSerializer.Serialize(words, Json);
        Hash = HashOf(Text);
        Raise(new BodyOrderIssued(Id, about, letter.Id, Hash), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid LetterId { get; private init; }
    public Guid AboutId { get; private init; }

    /// <summary><see cref="OrderWords"/> as JSON.</summary>
    public string Text { get; private init; } = "";

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, hex.</summary>
    public string Hash { get; private init; } = "";
    public DateTime WrittenAt { get; private init; }

    /// <summary>False when somebody changed the stored text behind the program's back.</summary>
    public bool IsWhole => Hash == HashOf(Text);

    public OrderWords Words => JsonSerializer.Deserialize<OrderWords>(Text, Json)!;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>An order went out under a memo number.</summary>
[Event("charter-order-issued", "charter")]
public sealed record BodyOrderIssued(Guid Subject, Guid About, Guid Letter, string Hash) : IEvent;

internal sealed class BodyOrderMap : IEntityTypeConfiguration<BodyOrder>
{
    public void Configure(EntityTypeBuilder<BodyOrder> o)
    {
        o.ToTable("charter_body_orders");
        o.Property(x => x.Text).HasColumnType("text");
        o.Property(x => x.Hash).HasMaxLength(64);
        o.Ignore(x => x.Words).Ignore(x => x.IsWhole);
        o.HasIndex(x => x.LetterId).IsUnique();
        o.HasIndex(x => x.AboutId);
        o.HasOne<Letter>().WithOne().HasForeignKey<BodyOrder>(x => x.LetterId).OnDelete(DeleteBehavior.Restrict);
        o.HasOne<Office>().WithMany().HasForeignKey(x => x.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}
