using Dorgora.Platform.Data;

namespace Dorgora.Charter.Meetings;

/// <summary>Where an office's part of a decision stands.</summary>
public enum TaskState { Open, Reported, Returned, Accepted }

/// <summary>What may be done with it: the office reports, the office that decided accepts or returns.</summary>
public enum TaskAct { Report, Accept, Return }

/// <summary>The state machine of a task as a table; the only place where it stands.</summary>
public static class TaskMoves
{
    private static readonly Dictionary<TaskAct, TaskState[]> From = new()
    {
        [TaskAct.Report] = [TaskState.Open, TaskState.Reported, TaskState.Returned],
        [TaskAct.Accept] = [TaskState.Reported],
        [TaskAct.Return] = [TaskState.Reported],
    };

    public static bool May(TaskState state, TaskAct act) => From[act].Contains(state);

    public static string Bangla(TaskState state) => state switch
    {
        TaskState.Open => "বাকি",
        TaskState.Reported => "প্রতিবেদন এসেছে",
        TaskState.Returned => "ফেরত গেছে",
        _ => "বাস্তবায়িত",
    };

    public static string Look(TaskState state) => state switch { TaskState.Open => "given", TaskState.Reported => "open", TaskState.Returned => "again", _ => "done" };
}

/// <summary>
/// One office's part of a decision. It belongs to the office that must do it, which cannot see the meeting of the office above: so what
/// it is to do stands here once more, as it was issued.
/// </summary>
public sealed class DecisionTask : Entity, IScoped
{
    /// <summary>As in <see cref="Platform.Files.StoredFile.OwnerKind"/>: evidence of a report.</summary>
    public const string EvidenceKind = "charter.task";
    public const int LongestReport = 2000, LongestNote = 500, LongestLink = 500, MostFiles = 3;

    private DecisionTask() { }

    internal DecisionTask(Office office, Guid? post, Meeting meeting, AgendaItem item, Decision decision, string meetingBn, DateOnly? due, DateTime now)
    {
        (OfficeId, OfficePath, PostId) = (office.Id, office.Path, post);
        (FromOfficeId, MeetingId, DecisionId, ItemN, N) = (meeting.OfficeId, meeting.Id, decision.Id, item.N, decision.N);
        (MeetingBn, MetOn, TopicBn, TextBn, Due) = (meetingBn, meeting.Date, item.TitleBn, decision.TextBn, due);
        Raise(new DecisionTaskGiven(Id, decision.Id, due), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";

    /// <summary>Who answers for it in that office; null when its head's post is not known.</summary>
    public Guid? PostId { get; private init; }
    public Guid FromOfficeId { get; private init; }
    public Guid MeetingId { get; private init; }
    public Guid DecisionId { get; private init; }
    public int ItemN { get; private init; }
    public int N { get; private init; }

    /// <summary>1; of a decision that recurs each quarter 2, 3 …</summary>
    public int Round { get; private init; } = 1;
    public string MeetingBn { get; private init; } = "";
    public DateOnly MetOn { get; private init; }
    public string TopicBn { get; private init; } = "";
    public string TextBn { get; private init; } = "";
    public DateOnly? Due { get; private init; }
    public TaskState State { get; private set; }
    public string Report { get; private set; } = "";
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Where it can be seen, http or https; "" for none.</summary>
    public string Link { get; private set; } = "";
    public DateTime? ReportedAt { get; private set; }
    public string ReportedBy { get; private set; } = "";
    public DateTime? AnsweredAt { get; private set; }
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Why it was returned.</summary>
    public string Note { get; private set; } = "";

    /// <summary>When its focal officer was told that it is late, and when its head was.</summary>
    public DateTime? RemindedAt { get; private set; }
    public DateTime? EscalatedAt { get; private set; }

    /// <summary>The next quarter's task of the same decision for the same office.</summary>
    internal DecisionTask Again(int round, DateOnly due, DateTime now)
    {
        var task = new DecisionTask
        {
            OfficeId = OfficeId, OfficePath = OfficePath, PostId = PostId, FromOfficeId = FromOfficeId, MeetingId = MeetingId, DecisionId = DecisionId, ItemN = ItemN, N = N, Round = round,
            MeetingBn = MeetingBn, MetOn = MetOn, TopicBn = TopicBn, TextBn = TextBn, Due = due,
        };
        task.Raise(new DecisionTaskGiven(task.Id, DecisionId, due), now);
        return task;
    }

    internal void Remind(DateTime now) => RemindedAt = now;

    internal void Escalate(DateTime now) => EscalatedAt = now;

    public bool IsLate(DateOnly today) => State != TaskState.Accepted && Due < today;

    /// <param name="evidence">SHA-256 of the files that came along.</param>
    public void Done(string? report, DateOnly? on, string? link, IReadOnlyList<string> evidence, Actor by, DateTime now)
    {
        To(TaskAct.Report);
        if (Written.Text(report, LongestReport, "Report") is not { Length: > 0 } words) throw new RuleBroken("কী করা হয়েছে, লিখুন", at: "Report");
        if (on is not { } day) throw new RuleBroken("কোন দিন করা হয়েছে, লিখুন", at: "DoneOn");
        if (day > Dhaka.DateOf(now)) throw new RuleBroken("দিনটি এখনো আসেনি", at: "DoneOn");
        (Report, DoneOn, Link) = (words, day, Address(link));
        (State, ReportedAt, ReportedBy, Note) = (TaskState.Reported, now, by.Name, "");
        Raise(new DecisionTaskReported(Id, day, [.. evidence]), now);
    }

    public void Accept(Actor by, DateTime now)
    {
        To(TaskAct.Accept);
        (State, AnsweredAt, AnsweredBy, Note) = (TaskState.Accepted, now, by.Name, "");
        Raise(new DecisionTaskAccepted(Id), now);
    }

    public void Return(string? note, Actor by, DateTime now)
    {
        To(TaskAct.Return);
        if (Written.Line(note, LongestNote, "Note") is not { Length: > 0 } why) throw new RuleBroken("কেন ফেরত দিচ্ছেন, এক লাইনে লিখুন", at: "Note");
        (State, AnsweredAt, AnsweredBy, Note) = (TaskState.Returned, now, by.Name, why);
        Raise(new DecisionTaskReturned(Id), now);
    }

    private static string Address(string? link)
    {
        var text = Written.Line(link, LongestLink, "Link");
        if (text == "") return "";
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : throw new RuleBroken("লিংকটি https:// দিয়ে শুরু করে পুরোটা দিন", at: "Link");
    }

    private void To(TaskAct act)
    {
        if (!TaskMoves.May(State, act)) throw new RuleBroken("কাজটি এখন “{0}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, TaskMoves.Bangla(State));
    }
}
