using Dorgora.Bangla;
using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.Charter.WorkPlans;

/// <summary>The district's report goes to the divisional commissioner under a memo number. Takes the context of a unit (<c>db.Write</c>): the number is taken where the letter is written.</summary>
public sealed class PlanForwarding(People people, Profiles profiles)
{
    public const string UsualTo = "বিভাগীয় কমিশনার";

    public async Task<string?> WhyNot(AppDb db, string officePath, CancellationToken cancel = default)
        => (await profiles.Of(db, officePath, cancel)).MemoFile == "" ? "অফিসের নথি নম্বর লেখা নেই। ‘অফিসের কথা’ পাতায় লিখলে চিঠি যাবে" : null;

    /// <summary>The sentence after "বিষয়".</summary>
    public static string Subject(Period period) => $"সেবা প্রদান প্রতিশ্রুতি বাস্তবায়ন কর্মপরিকল্পনার অগ্রগতি প্রতিবেদন ({period.Bangla}) প্রেরণ";

    /// <param name="ofYear">The office's reports of the year, tracked by the unit; the period's own is among them.</param>
    public async Task<Letter> Send(AppDb unit, Office office, WorkPlan plan, Period period, IReadOnlyList<ProgressReport> ofYear, SendForm form, Actor by, DateTime now, CancellationToken cancel = default)
    {
        if (await WhyNot(unit, office.Path, cancel) is { } why) throw new RuleBroken(why, "no-letter");
        if (form.Date is not { } day) throw new RuleBroken("চিঠির তারিখ লিখুন", at: "Date");
        if (form.To is not [{ Length: > 0 } to, ..]) throw new RuleBroken("কাকে পাঠানো হবে, লিখুন", at: "To");
        var roster = await people.Of(unit, office.Path, cancel);
        if (form.Signs is not { } post || roster[post] is not { IsVacant: false } signs || signs.Post.OfficeId != office.Id) throw new RuleBroken("কে সই করবেন, তালিকা থেকে বাছুন", at: "Signs");
        var report = ofYear.FirstOrDefault(r => r.Period == period.Key) ?? throw new RuleBroken("আগে প্রতিবেদনটি লিখুন", "no-report");
        if (period.IsAnnual) report.Sum(new PlanTable(plan, period, ofYear).Rows.ToDictionary(r => r.Line.Id, r => r.Year));
        var memo = await unit.NextMemo(office.Id, MemoFile.Parse((await profiles.Of(unit, office.Path, cancel)).MemoFile), day, cancel);
        var letter = new Letter(office, memo, day, Subject(period), signs.Id, signs.Holder!.NameBn, signs.Signs, [Clean.Line(to), .. form.Copies]);
        report.Forward(plan, await Counting.Of(unit, office.Id, plan, period, cancel), letter.Id, by, now);
        unit.Add(letter);
        return letter;
    }
}
