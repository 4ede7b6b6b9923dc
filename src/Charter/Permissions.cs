using Dorgora.Platform.Web;

namespace Dorgora.Charter;

/// <summary>What may be done with charters, and who may. The only place where it stands.</summary>
public static class May
{
    /// <summary>See how the office's charter stands.</summary>
    public const string See = "charter.see";

    /// <summary>Write services and confirm them in the quarterly review, bring in old charters.</summary>
    public const string Edit = "charter.edit";

    /// <summary>Approve and publish an edition.</summary>
    public const string Publish = "charter.publish";

    /// <summary>Meetings about the charter: plan, write, note who came. Whoever reads an office's meetings has it too.</summary>
    public const string Meet = "charter.meet";

    /// <summary>Send a notice or the minutes out, under a memo number.</summary>
    public const string SendPapers = "charter.send-papers";

    /// <summary>See what decisions ask of one's office and report it done.</summary>
    public const string Tasks = "charter.tasks";

    /// <summary>Accept or return what an office below reports.</summary>
    public const string Judge = "charter.judge";

    /// <summary>Focal officers, the monitoring committee, the random sample of its quarter.</summary>
    public const string Bodies = "charter.bodies";

    /// <summary>Have a charter judged by a program; people use the public page.</summary>
    public const string Check = "charter.check";

    /// <summary>The compliance matrix of one's office and those below: see it, write letters.</summary>
    public const string Monitor = "charter.monitor";

    /// <summary>Judge an office in the matrix, by hand or from a copy: the district does, never those who are judged.</summary>
    public const string Mark = "charter.mark";

    /// <summary>Read the matrix by a program.</summary>
    public const string ReadCompliance = "charter.read-compliance";

    /// <summary>How the charter's promises were kept, by service, office and official, and the list behind every figure.</summary>
    public const string Promises = "charter.promises";

    /// <summary>Write what a service cost people before and what was made simpler (TCV, SPS).</summary>
    public const string Simplify = "charter.simplify";
    /// <summary>See the work plan and write one's office's progress report; an office above sees what was sent to it.</summary>
    public const string Plan = "charter.plan";

    /// <summary>Write the year's work plan.</summary>
    public const string EditPlan = "charter.edit-plan";

    /// <summary>Read the edition in work by a program.</summary>
    public const string ReadDraft = "charter.read-draft";

    /// <summary>Meetings and tasks by a program; a key reports for its own office.</summary>
    public const string ReadMeetings = "charter.read-meetings";

    /// <summary>Accept or return a report by a program.</summary>
    public const string JudgeByProgram = "charter.judge-by-program";

    /// <summary>How the charters of the whole country stand, by district: figures and evidence, nothing to be written.</summary>
    public const string Country = "charter.country";

    /// <summary>Look at and change the base services that offices copy: who runs the installation, for all of them.</summary>
    public const string Standards = "charter.standards";

    public static readonly IReadOnlyList<Grant> Grants =
    [
        new(See, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.Admin, Role.DistrictMonitor),
        new(Meet, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(SendPapers, Role.Uno, Role.Dc, Role.Adc),
        new(Tasks, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(Judge, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(Bodies, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(Edit, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.Admin),
        new(Monitor, Role.Dc, Role.Adc, Role.DistrictMonitor, Role.Uno, Role.Focal),
        new(Mark, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(ReadCompliance, Role.Dc, Role.Adc, Role.DistrictMonitor, Role.Uno, Role.Focal, Role.DeskKey, Role.Platform),
        new(Promises, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(Simplify, Role.Focal, Role.Uno, Role.Dc, Role.Adc),
        new(Publish, Role.Uno, Role.Dc, Role.Adc),
        new(Check, [.. Role.Staff, Role.DeskKey]),
        new(Plan, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor),
        new(ReadDraft, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.Admin, Role.DeskKey),
        new(ReadMeetings, Role.Focal, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor, Role.DeskKey),
        new(JudgeByProgram, Role.Uno, Role.Dc, Role.Adc, Role.DistrictMonitor, Role.DeskKey),
        new(EditPlan, Role.Dc, Role.Adc, Role.Uno),
        new(Country, Role.Platform),
        new(Standards, Role.Platform),
    ];
}
