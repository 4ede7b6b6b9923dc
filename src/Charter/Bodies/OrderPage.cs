using Dorgora.Charter.Meetings;
using Dorgora.Offices;
using Dorgora.Offices.Letters;
using Dorgora.Offices.Settings;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.Charter.Bodies;

/// <summary>A page that appoints by an order: one that was written elsewhere and is named by its number, or one that goes out from here as a letter.</summary>
public abstract class OrderPage(People people, Profiles profiles) : ActPage
{
    private const int MostCopies = 30;

    /// <summary>The order goes out from here: the program gives the number.</summary>
    [BindProperty] public bool Here { get; set; }
    [BindProperty] public Guid? Signs { get; set; }
    [BindProperty] public string Copies { get; set; } = "";

    protected People People => people;

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    /// <summary>The caller may send papers, and the office has a file to number them from.</summary>
    public bool MayIssue { get; private set; }

    /// <summary>Who may sign here.</summary>
    protected async Task LoadSigners(CancellationToken cancel)
    {
        MayIssue = Caller.May(May.SendPapers) && (await profiles.Of(Db, Caller.OfficePath, cancel)).MemoFile != "";
        if (!MayIssue) return;
        Signers = await New.Officers(people, Db, Caller, cancel);
        if (Request.Method == "GET") Signs = Guid.TryParse(Signers.FirstOrDefault()?.Value, out var head) ? head : null;
    }

    /// <summary>The outside of the order, with the next memo number. Only in the unit that writes the order.</summary>
    /// <exception cref="RuleBroken">Not allowed, no day, nobody who signs.</exception>
    protected async Task<Letter> Number(AppDb unit, Office office, DateOnly? day, string subject, CancellationToken cancel)
    {
        if (!MayIssue) throw new RuleBroken("আদেশ জারি করতে পারেন অফিসপ্রধান, আর অফিসের নথি নম্বর লেখা থাকতে হয়। আদেশ আগে হয়ে থাকলে তার স্মারক নম্বর লিখুন", at: nameof(Here));
        if (day is not { } date) throw new RuleBroken("আদেশের তারিখ লিখুন", at: "OrderDate");
        if (Signs is not { } post || Signers.All(s => s.Value != $"{post}") || (await people.Of(unit, office.Path, cancel))[post] is not { Holder: { } holder } signs) throw new RuleBroken("কে সই করবেন, তালিকা থেকে বাছুন", at: nameof(Signs));
        var memo = await unit.NextMemo(office.Id, MemoFile.Parse((await profiles.Of(unit, office.Path, cancel)).MemoFile), date, cancel);
        var letter = new Letter(office, memo, date, subject, signs.Id, holder.NameBn, signs.Signs, Written.Lines(Copies).Take(MostCopies));
        unit.Add(letter);
        return letter;
    }

    protected static string Place(Office office) => MeetingWords.Place(office.Kind, office.NameBn);
}
