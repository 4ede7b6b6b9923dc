using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Dorgora.HelpDesk.Orders;

/// <summary>The signed order was handed over: to whom, how, when.</summary>
[Needs(May.Orders)]
public sealed class Serve : OrderActPage
{
    public static readonly IReadOnlyList<string> Ways = ["হাতে হাতে", "বাহকের মাধ্যমে", "ডাকে", "ইমেইলে"];

    [BindProperty] public string To { get; set; } = "";
    [BindProperty] public string How { get; set; } = Ways[0];
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? At { get; set; }

    public IEnumerable<SelectListItem> WayItems => Ways.Select(w => new SelectListItem(T[w], w));

    public override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } other) return other;
        if (Request.Method != "GET") return null;
        (To, Day, At) = ($"{Row.Paper.ToName}", Today, Dhaka.TimeOf(Time.Now));
        return null;
    }

    public Task<IActionResult> OnPostAsync() => Do("বুঝিয়ে দেওয়ার কথা লেখা হয়েছে", file =>
    {
        if (Day is not { } day) throw new RuleBroken("কোন দিন দেওয়া হয়েছে, লিখুন", at: nameof(Day));
        if (At is not { } time) throw new RuleBroken("কয়টায় দেওয়া হয়েছে, লিখুন", at: nameof(At));
        if (!Ways.Contains(How)) throw new RuleBroken("কীভাবে দেওয়া হয়েছে, বাছুন", at: nameof(How));
        if (Clean.TooLong(To, 200)) throw new RuleBroken("লেখাটি {0} অক্ষরের মধ্যে রাখুন", at: nameof(To), values: 200);
        var owner = file.Order.Read().ToName == Clean.Line(To) ? file.Case.AssigneePostId : null;
        file.Order.Serve(file.Letter, owner, To, How, Dhaka.Utc(day, time), Caller.Actor, Time.Now);
    });
}
