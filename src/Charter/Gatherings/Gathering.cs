using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Platform.Data;

namespace Dorgora.Charter.Gatherings;

/// <summary>Training of the office's own people (activity 2.1) or briefing of those who take its services (অংশীজন, 2.2).</summary>
public enum GatheringKind { Training, Briefing }

/// <summary>What is written of a gathering.</summary>
/// <param name="Officers">How many came: officers, other staff, citizens and representatives.</param>
public sealed record GatheringForm(GatheringKind Kind, string? Topic, DateOnly? Date, string? Place, int? Officers, int? Staff, int? Citizens);

/// <summary>
/// A training or stakeholder briefing about the charter: when, where, how many came, photographs and attendance as files, what people
/// proposed. A proposal that is taken up becomes somebody's task with a last day.
/// </summary>
public sealed class Gathering : Entity, IScoped
{
    /// <summary>As in <see cref="Platform.Files.StoredFile.OwnerKind"/>: photographs and the signed attendance sheet.</summary>
    public const string FileKind = "charter.gathering";
    public const int MostFiles = 6, MostPeople = 10_000, MostProposals = 100;

    private Gathering() { }

    public Gathering(Office office, GatheringForm form, DateTime now)
    {
        if (Written.Line(form.Topic, 200, "Topic") is not { Length: > 0 } topic) throw new RuleBroken("বিষয় লিখুন", at: "Topic");
        if (form.Date is not { } date) throw new RuleBroken("কোন দিন হয়েছে, লিখুন", at: "Date");
        if (date > Dhaka.DateOf(now)) throw new RuleBroken("দিনটি এখনো আসেনি", at: "Date");
        if (Written.Line(form.Place, 200, "Place") is not { Length: > 0 } place) throw new RuleBroken("স্থান লিখুন", at: "Place");
        (OfficeId, OfficePath, Kind, TopicBn, Date, PlaceBn, Quarter, WrittenAt) = (office.Id, office.Path, form.Kind, topic, date, place, FiscalYear.Quarter(date), now);
        (Officers, Staff, Citizens) = (People(form.Officers, "Officers"), People(form.Staff, "Staff"), People(form.Citizens, "Citizens"));
        if (Present == 0) throw new RuleBroken("কতজন এসেছিলেন, লিখুন", at: "Officers");
        Raise(new GatheringHeld(Id, Kind, Quarter, Present), now);
    }

    public Guid OfficeId { get; private init; }
    public string OfficePath { get; private init; } = "";
    public GatheringKind Kind { get; private init; }
    public string Quarter { get; private init; } = "";
    public string TopicBn { get; private init; } = "";
    public DateOnly Date { get; private init; }
    public string PlaceBn { get; private init; } = "";
    public int Officers { get; private init; }
    public int Staff { get; private init; }
    public int Citizens { get; private init; }
    public DateTime WrittenAt { get; private init; }
    public List<Proposal> Proposals { get; private init; } = [];
    public int Present => Officers + Staff + Citizens;

    /// <summary>Of the work plan: 2.1 or 2.2.</summary>
    public string Activity => Kind == GatheringKind.Training ? "2.1" : "2.2";

    /// <param name="from">Who said it, by kind: "সেবাগ্রহীতা"; no name.</param>
    public Proposal Propose(string? from, string? text, DateTime now)
    {
        if (Proposals.Count == MostProposals) throw new RuleBroken("এক সভায় {0}টির বেশি প্রস্তাব রাখা যায় না", at: "Text", values: MostProposals);
        if (Written.Line(text, 500, "Text") is not { Length: > 0 } words) throw new RuleBroken("প্রস্তাবটি লিখুন", at: "Text");
        var proposal = new Proposal { GatheringId = Id, N = Proposals.Count + 1, FromBn = Written.Line(from, 100, "From"), TextBn = words };
        Proposals.Add(proposal);
        Raise(new ProposalMade(Id, proposal.N), now);
        return proposal;
    }

    /// <summary>Somebody is to do it by a day.</summary>
    public void Take(int n, Guid? post, DateOnly? due, DateTime now)
    {
        var proposal = Open(n, ProposalState.Made, ProposalState.Taken);
        if (post is not { } to) throw new RuleBroken("কে করবেন, বাছুন", at: "Post");
        if (due is not { } day || day < Dhaka.DateOf(now)) throw new RuleBroken("কোন দিনের মধ্যে, আজ বা পরের একটি দিন দিন", at: "Due");
        (proposal.State, proposal.PostId, proposal.Due) = (ProposalState.Taken, to, day);
        Raise(new ProposalAnswered(Id, n, ProposalState.Taken, to, day), now);
    }

    /// <param name="note">Why not; never without.</param>
    public void Decline(int n, string? note, DateTime now)
    {
        var proposal = Open(n, ProposalState.Made, ProposalState.Taken);
        (proposal.Note, proposal.State) = (Words(note, "কেন নেওয়া হচ্ছে না, এক লাইনে লিখুন"), ProposalState.Declined);
        Raise(new ProposalAnswered(Id, n, ProposalState.Declined, null, null), now);
    }

    /// <param name="note">What was done.</param>
    public void Done(int n, string? note, DateTime now)
    {
        var proposal = Open(n, ProposalState.Taken);
        (proposal.Note, proposal.State, proposal.DoneOn) = (Words(note, "কী করা হয়েছে, এক লাইনে লিখুন"), ProposalState.Done, Dhaka.DateOf(now));
        Raise(new ProposalAnswered(Id, n, ProposalState.Done, proposal.PostId, proposal.Due), now);
    }

    public static string Bangla(GatheringKind kind) => kind == GatheringKind.Training ? "প্রশিক্ষণ" : "অংশীজনের অবহিতকরণ সভা";

    private Proposal Open(int n, params ReadOnlySpan<ProposalState> from)
    {
        var proposal = Proposals.Find(p => p.N == n) ?? throw new RuleBroken("এমন কোনো প্রস্তাব নেই", "not-found");
        return from.Contains(proposal.State) ? proposal : throw new RuleBroken("প্রস্তাবটি এখন “{0}” অবস্থায় আছে, তাই এটি করা যায় না", RuleBroken.IllegalTransition, null, Proposal.Bangla(proposal.State));
    }

    private static string Words(string? note, string missing) => Written.Line(note, 300, "Note") is { Length: > 0 } words ? words : throw new RuleBroken(missing, at: "Note");

    private static int People(int? n, string at) => (n ?? 0) is >= 0 and <= MostPeople ? n ?? 0 : throw new RuleBroken("০ থেকে {0}-এর মধ্যে একটি সংখ্যা দিন", at: at, values: MostPeople);
}

/// <summary>Made, taken up as a task, done, or declined with a reason.</summary>
public enum ProposalState { Made, Taken, Done, Declined }

/// <summary>What somebody proposed at a gathering.</summary>
public sealed class Proposal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid GatheringId { get; init; }
    public int N { get; init; }
    public string FromBn { get; init; } = "";
    public string TextBn { get; init; } = "";
    public ProposalState State { get; internal set; }
    public Guid? PostId { get; internal set; }
    public DateOnly? Due { get; internal set; }
    public DateOnly? DoneOn { get; internal set; }
    public string Note { get; internal set; } = "";

    public bool IsLate(DateOnly today) => State == ProposalState.Taken && Due < today;

    public static string Bangla(ProposalState state) => state switch { ProposalState.Made => "উত্তর বাকি", ProposalState.Taken => "কাজ চলছে", ProposalState.Done => "করা হয়েছে", _ => "নেওয়া হয়নি" };
}
