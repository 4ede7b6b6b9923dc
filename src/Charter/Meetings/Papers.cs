using Dorgora.Offices.Letters;
using Dorgora.Platform.Web.Layout;

namespace Dorgora.Charter.Meetings;

/// <summary>The head of the office's paper as of that day.</summary>
/// <param name="Office">The large line; <paramref name="Under"/> are the lines below it, each on its own.</param>
public sealed record PaperHead(string Office, IReadOnlyList<string> Under, string Web)
{
    /// <summary>"জয়পুরহাট": the place under a signature.</summary>
    public string Place => string.Join(", ", Under.Where(line => !line.StartsWith('(')));

    public Letterhead Letterhead(string? emblem) => new(Office, Under, Web, emblem);
}

/// <summary>The letter around a paper: number, dates, who signs, copies. Memo and dates are "" in a draft.</summary>
public sealed record PaperLetter(MemoBlock Memo, SignBlock Sign, IReadOnlyList<string> Copies);

/// <summary>What a notice says, word by word.</summary>
/// <param name="To">For whom it is (বিতরণ), one a line.</param>
public sealed record NoticePaper(PaperHead Head, PaperLetter Letter, string Subject, string Body, IReadOnlyList<string> Agenda, IReadOnlyList<string> To);

/// <summary>A row of table A: the last meeting and what became of its decisions.</summary>
/// <param name="Date">"১৩/০৯/২০২২".</param>
/// <param name="Taken">"০৪টি".</param>
/// <param name="Percent">"১০০%".</param>
public sealed record LastMeetingRow(string Date, string Taken, string Done, string Percent);

/// <summary>A row of table B.</summary>
/// <param name="N">"০১."</param>
/// <param name="Decisions">Each with its number: "১। …".</param>
/// <param name="Implementers">Once where all decisions of the item have the same.</param>
public sealed record MinutesRow(string N, string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Decisions, IReadOnlyList<string> Implementers);

/// <summary>A row of the attendance sheet (পরিশিষ্ট ‘ক’).</summary>
/// <param name="Mark">"স্বাক্ষরিত" or "উপস্থিত".</param>
public sealed record AttendanceRow(string Name, string Title, string Mark);

/// <summary>What minutes say, word by word, with the forwarding page and the attendance sheet.</summary>
/// <param name="Forward">Signed by another officer, often on a later day; its number is that of the first copy.</param>
public sealed record MinutesPaper(PaperHead Head, string Title, string Chair, string ChairTitle, string Date, string Time, string Place, string Opening, IReadOnlyList<LastMeetingRow> Last,
    IReadOnlyList<MinutesRow> Rows, string Closing, SignBlock Sign, IReadOnlyList<AttendanceRow> Attendance, PaperLetter Forward);
