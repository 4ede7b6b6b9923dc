using Dorgora.Charter.Reading;
using Dorgora.Charter.Rules;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.Charter.Checking;

/// <summary>Anybody pastes or uploads a charter and sees what is wrong with it, what was read of it, what was repaired and what is left over. Nothing is kept.</summary>
[Public, RequestSizeLimit(CharterCheck.RequestBytes)]
public sealed class Check(CharterCheck check) : ActPage
{
    /// <summary>Of each list so many are shown; the rest is counted.</summary>
    public const int MostShown = 60;

    /// <summary>Pasted text comes back into its field up to this length.</summary>
    private const int LongestAgain = 100_000;

    [BindProperty] public string Text { get; set; } = "";
    [BindProperty] public IFormFile? Paper { get; set; }
    [BindProperty] public string Kind { get; set; } = "field";

    public Checked? Done { get; private set; }

    public IEnumerable<SelectListItem> Kinds => [new(T["মাঠ পর্যায়ের অফিস (আট কলাম, সময় আগে)"], "field"), new(T["মন্ত্রণালয় বা অধিদপ্তর (পদ্ধতি আগে)"], "department")];

    public async Task<IActionResult> OnPostAsync()
    {
        var form = CharterCheck.FormOf(Kind);
        if (Paper is { Length: > 0 }) Done = await check.Run(await CheckApi.Bytes(Paper, HttpContext.RequestAborted), form, HttpContext.RequestAborted);
        else if (string.IsNullOrWhiteSpace(Text)) throw new RuleBroken("একটি ফাইল বাছুন, অথবা লেখাটি পেস্ট করুন", at: nameof(Paper));
        else Done = await check.Run(Text, form, HttpContext.RequestAborted);
        if (Text.Length > LongestAgain)
        {
            Text = "";
            ModelState.Remove(nameof(Text));
        }
        return Page();
    }

    /// <summary>How a state looks in the compliance matrix: mark, picture and words.</summary>
    public static (string Mark, string Icon, string Words) Look(RuleState state) => state switch
    {
        RuleState.Pass => ("y", "check", "ঠিক আছে"),
        RuleState.Warn => ("w", "", "আংশিক"),
        RuleState.Fail => ("n", "x", "ঠিক নেই"),
        _ => ("u", "", "দেখা যায়নি"),
    };

    /// <summary>The columns of a service that hold something.</summary>
    public static IEnumerable<(string Head, string Text)> Cells(FoundRow row)
        => Forms.Dept8.Concat(Forms.Field8).Distinct().Where(c => c is not (Column.Serial or Column.Name)).OrderBy(c => c).Select(c => (Forms.Head(Document.CharterForm.Field8, c).Split(',', '(')[0].Trim(), row.Of(c)?.Text ?? "")).Where(c => c.Item2 != "");
}
