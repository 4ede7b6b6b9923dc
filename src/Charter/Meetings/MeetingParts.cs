using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

/// <summary>One thing to be talked about (আলোচ্য বিষয়), with what was said and what was decided.</summary>
public sealed class AgendaItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid MeetingId { get; init; }
    public int N { get; internal set; }
    public string TitleBn { get; internal set; } = "";

    /// <summary>Paragraphs, one a line.</summary>
    public string Discussion { get; internal set; } = "";
    public List<Decision> Decisions { get; private init; } = [];

    public IReadOnlyList<string> Paragraphs => Written.Lines(Discussion);
}

/// <summary>Who must do a decision: every office of a kind directly below the meeting's, or one office.</summary>
/// <param name="All">Every office of this kind; null for <paramref name="One"/>.</param>
public readonly record struct DecisionFor(OfficeKind? All, Guid? One)
{
    public bool IsNobody => All is null && One is null;
}

/// <summary>What is written of one decision.</summary>
/// <param name="ImplementerBn">As printed: "উপজেলা নির্বাহী অফিসার (সকল), জয়পুরহাট জেলা".</param>
public sealed record DecisionForm(string? Text, string? ImplementerBn, DecisionFor For, Deadline Deadline);

/// <summary>A numbered decision (সিদ্ধান্ত) under an agenda item. When the minutes go out it becomes a <see cref="DecisionTask"/> for each office that must do it.</summary>
public sealed class Decision
{
    public const int Longest = 1000, LongestImplementer = 200;

    private Decision() { }

    internal Decision(AgendaItem item, int n, DecisionForm form, DateOnly meeting)
    {
        (ItemId, N) = (item.Id, n);
        TextBn = Written.Line(form.Text, Longest, "Text");
        ImplementerBn = Written.Line(form.ImplementerBn, LongestImplementer, "Implementer");
        if (TextBn == "") throw new RuleBroken("সিদ্ধান্তটি লিখুন", at: "Text");
        if (form.For.IsNobody) throw new RuleBroken("কে বাস্তবায়ন করবেন, বাছুন", at: "For");
        if (ImplementerBn == "") throw new RuleBroken("বাস্তবায়নের ঘরে কী ছাপা হবে, লিখুন", at: "Implementer");
        (AllOf, OneOf) = (form.For.All, form.For.One);
        (DeadlineKind, Days, DayKind, Until, Again) = form.Deadline.Checked(meeting);
    }

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ItemId { get; private init; }
    public int N { get; internal set; }
    public string TextBn { get; private init; } = "";
    public string ImplementerBn { get; private init; } = "";
    public OfficeKind? AllOf { get; private init; }
    public Guid? OneOf { get; private init; }
    public DeadlineKind DeadlineKind { get; private init; }
    public int? Days { get; private init; }
    public DayKind DayKind { get; private init; }
    public DateOnly? Until { get; private init; }
    public Recurrence Again { get; private init; }

    /// <summary>A decision that comes again each quarter was ended on that day, and why; null and "" while it goes on.</summary>
    public DateOnly? EndedOn { get; private set; }
    public string EndedWhy { get; private set; } = "";

    /// <summary>Whether it still gives new tasks: until the last reporting day of the fiscal year it was taken in.</summary>
    /// <param name="met">The day of its meeting.</param>
    public bool GoesOn(DateOnly met, DateOnly today) => DeadlineKind == DeadlineKind.Recurring && Again == Recurrence.Quarterly && EndedOn is null && today <= Deadline.LastReport(met);

    internal void End(string? why, DateOnly met, DateOnly today)
    {
        if (!GoesOn(met, today)) throw new RuleBroken("সিদ্ধান্তটি প্রতি ত্রৈমাসিকে চলার নয়, অথবা আগেই শেষ হয়েছে", "already-ended");
        if (Written.Line(why, LongestImplementer, "Why") is not { Length: > 0 } words) throw new RuleBroken("কেন আর চলবে না, লিখুন", at: "Why");
        (EndedOn, EndedWhy) = (today, words);
    }

    public Deadline Deadline => new(DeadlineKind, Days, DayKind, Until, Again);
    public DecisionFor For => new(AllOf, OneOf);
}

/// <summary>Somebody on the attendance sheet (পরিশিষ্ট ‘ক’), by name and title as of that day.</summary>
public sealed class Attendee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid MeetingId { get; init; }
    public int N { get; init; }

    /// <summary>Null for guests.</summary>
    public Guid? PostId { get; init; }
    public string NameBn { get; init; } = "";

    /// <summary>Title with office or place.</summary>
    public string TitleBn { get; init; } = "";
    public bool Present { get; init; }

    /// <summary>Signed the sheet.</summary>
    public bool Signed { get; init; }
}

/// <summary>What is written of somebody who was asked or came.</summary>
public sealed record AttendeeForm(Guid? Post, string? Name, string? Title, bool Present, bool Signed)
{
    internal Attendee Of(Meeting meeting, int n) => new()
    {
        MeetingId = meeting.Id, N = n, PostId = Post, NameBn = Written.Line(Name, 200, "Guests"), TitleBn = Written.Line(Title, 250, "Guests"), Present = Present || Signed, Signed = Signed,
    };
}
