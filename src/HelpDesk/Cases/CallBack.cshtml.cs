using Dorgora.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Dorgora.HelpDesk.Cases;

/// <summary>The desk rang the citizen: satisfied closes, not satisfied opens again, three times not reached closes too.</summary>
[Needs(May.CallBack)]
public sealed class CallBackPage : CasePage
{
    public override Door Act => Cases.Doors.CallBack;

    public Task<IActionResult> OnPostAsync() => Do(Result switch
    {
        HelpDesk.CallBack.Satisfied => "কেস বন্ধ হয়েছে",
        HelpDesk.CallBack.NotSatisfied => "কেস আবার খোলা হয়েছে। কাউকে দায়িত্ব দিন",
        _ => "লেখা হয়েছে। পরে আবার ফোন করুন",
    }, (of, by) => Desk.CallBack(of, Result, Text, by, HttpContext.RequestAborted));
}
