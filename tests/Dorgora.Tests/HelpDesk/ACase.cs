using Dorgora.HelpDesk;
using Dorgora.Offices;
using Dorgora.Platform.Data;

namespace Dorgora.Tests.HelpDesk;

/// <summary>A case and the acts on it, for tests that ask the rules only: time goes on by a minute with each act.</summary>
internal sealed class ACase
{
    public static readonly Guid Engineer = Guid.CreateVersion7(), Agriculture = Guid.CreateVersion7();
    public static readonly Actor ByEngineer = new(ActorKind.Staff, Guid.CreateVersion7(), Engineer, "প্রকৌশলী"), ByDesk = new(ActorKind.Staff, Guid.CreateVersion7(), Guid.CreateVersion7(), "অপারেটর");
    private static readonly DateTime Start = new(2026, 11, 2, 4, 0, 0, DateTimeKind.Utc);

    public ACase(string category = "CIV-ROAD", Office? office = null)
    {
        Office = office ?? new Office("shahrasti", OfficeKind.Upazila, "শাহরাস্তি", "Shahrasti", null);
        Case = Case.Log(new NewCase(Office, Categories.Find(category)!, CaseKind.Complaint, "call", null, null, In(10), Now.AddHours(4), CaseCode.New()), Now);
    }

    public Office Office { get; }
    public Case Case { get; }
    public DateTime Now { get; private set; } = Start;
    public List<Entity> Parts { get; } = [];

    /// <summary>A promise of so many days; the calendar itself is tested elsewhere.</summary>
    public Deadline In(int days) => new(new Within(days, WithinUnit.WorkingDays), Now.AddDays(days), false);

    public void Do(CaseAct act)
    {
        Now = Now.AddMinutes(1);
        switch (act)
        {
            case CaseAct.Answer: Case.Answer(Now); break;
            case CaseAct.Assign: Case.Assign(Engineer, In(7), "call", "তিন দিনে দেখা হবে", Now); break;
            case CaseAct.Reassign: Case.Reassign(Case.AssigneePostId == Engineer ? Agriculture : Engineer, In(5), "rule", "", Now); break;
            case CaseAct.Accept: Case.Accept(Now); break;
            case CaseAct.Return: Case.Return("আমার এখতিয়ারে নয়", Now.AddHours(4), Now); break;
            case CaseAct.Start: Case.Start(Now); break;
            case CaseAct.Wait: Parts.Add(Case.Wait("খতিয়ানের কপি", 3, ByEngineer, Now)); break;
            case CaseAct.Resume: Case.Resume(In(3), Now); break;
            case CaseAct.Resolve: Parts.Add(Case.Resolve("solved", "রাস্তা মেরামত হয়েছে", "", "", ByEngineer, Now)); break;
            case CaseAct.Close: Case.Close(true, ByDesk, Now); break;
            case CaseAct.Reopen: Parts.Add(Case.Reopen("আবার ভেঙেছে", Now.AddHours(4), ByDesk, Now)); break;
            case CaseAct.Reject: Parts.Add(Case.Reject("আদালতে বিচারাধীন", ByDesk, Now)); break;
            case CaseAct.Refer: Parts.Add(Case.Refer("জেলা পরিষদ", ByDesk, Now)); break;
            case CaseAct.Merge: Case.Merge(new ACase(office: Office).Case, false, Now); break;
            case CaseAct.Unmerge: Case.Unmerge(Now); break;
            case CaseAct.Withdraw: Parts.Add(Case.Withdraw("নিজেরা মিটিয়েছেন", ByDesk, Now)); break;
            case CaseAct.Extend:
                var extension = Case.AskForTime(3, "মালামাল আসেনি", ByEngineer, Now);
                Parts.Add(extension);
                Case.Grant(extension, In(10), ByDesk, Now);
                break;
            default: throw new ArgumentOutOfRangeException(nameof(act));
        }
    }

    /// <summary>Brings a new case into a state by the shortest way.</summary>
    public static ACase In(CaseState state)
    {
        var made = new ACase();
        CaseAct[] way = state switch
        {
            CaseState.Logged => [],
            CaseState.Answered => [CaseAct.Answer],
            CaseState.Assigned => [CaseAct.Assign],
            CaseState.Accepted => [CaseAct.Assign, CaseAct.Accept],
            CaseState.InProgress => [CaseAct.Assign, CaseAct.Accept, CaseAct.Start],
            CaseState.WaitingCitizen => [CaseAct.Assign, CaseAct.Accept, CaseAct.Start, CaseAct.Wait],
            CaseState.Resolved => [CaseAct.Assign, CaseAct.Accept, CaseAct.Resolve],
            CaseState.Closed => [CaseAct.Assign, CaseAct.Accept, CaseAct.Resolve, CaseAct.Close],
            CaseState.Reopened => [CaseAct.Assign, CaseAct.Accept, CaseAct.Resolve, CaseAct.Reopen],
            CaseState.Rejected => [CaseAct.Reject],
            CaseState.Referred => [CaseAct.Refer],
            CaseState.Duplicate => [CaseAct.Merge],
            _ => [CaseAct.Withdraw],
        };
        foreach (var act in way) made.Do(act);
        return made;
    }
}
