using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dorgora.Offices.Letters;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

public enum PaperKind { Notice, Minutes }

/// <summary>
/// What a notice or the minutes say, kept exactly as printed with its hash; it never changes. Its outside (memo number, date, signatory,
/// copies, prints, servings) is a <see cref="Letter"/>.
/// </summary>
public sealed class MeetingPaper : Entity, IScoped
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private MeetingPaper() { }

    private MeetingPaper(Meeting meeting, PaperKind kind, Letter letter, string text, DateTime now)
        => (OfficeId, OfficePath, MeetingId, Kind, LetterId, Text, Hash, WrittenAt, Stands) = (meeting.OfficeId, meeting.OfficePath, meeting.Id, kind, letter.Id, text, HashOf(text), now, true);

    internal MeetingPaper(Meeting meeting, Letter letter, NoticePaper paper, DateTime now) : this(meeting, PaperKind.Notice, letter, JsonSerializer.Serialize(paper, Json), now) { }

    internal MeetingPaper(Meeting meeting, Letter letter, MinutesPaper paper, DateTime now) : this(meeting, PaperKind.Minutes, letter, JsonSerializer.Serialize(paper, Json), now) { }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public Guid MeetingId { get; private init; }
    public PaperKind Kind { get; private init; }
    public Guid LetterId { get; private init; }

    /// <summary>Everything that is printed, as JSON: <see cref="NoticePaper"/> or <see cref="MinutesPaper"/>.</summary>
    public string Text { get; private init; } = "";

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, hex.</summary>
    public string Hash { get; private init; } = "";
    public DateTime WrittenAt { get; private init; }

    /// <summary>False for the notice of a meeting that was postponed.</summary>
    public bool Stands { get; private set; }

    /// <summary>False when somebody changed the stored text behind the program's back.</summary>
    public bool IsWhole => Hash == HashOf(Text);

    public NoticePaper Notice => JsonSerializer.Deserialize<NoticePaper>(Text, Json)!;
    public MinutesPaper Minutes => JsonSerializer.Deserialize<MinutesPaper>(Text, Json)!;

    internal void Fall() => Stands = false;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
