using Dorgora.Directories.Providers;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;

namespace Dorgora.Directories.Trust;

/// <summary>The SMS about reports and appeals, written in the unit that they tell of. None says who reported.</summary>
internal static class TrustMessages
{
    /// <param name="reporter">E.164, taken before the decision wiped it; "" for none.</param>
    public static async Task Decided(AppDb unit, Provider provider, ProviderReport report, string reporter, CancellationToken cancel)
    {
        var outcome = TrustWords.Of(report.Outcome!.Value);
        if (reporter != "")
            await Send(unit, provider, reporter, $"{provider.NameBn}-এর পাতা নিয়ে আপনার খবর দেখা হয়েছে: {outcome}। {report.Why}", $"provider.report:{report.Id}:by", cancel);
        if (report.Outcome == ReportOutcome.NothingWrong || provider.Mobile == "") return;
        var further = report.Outcome == ReportOutcome.TakenDown ? " আপত্তি থাকলে অফিসে জানান, অন্য একজন দেখবেন।" : "";
        await Send(unit, provider, provider.Mobile, $"আপনার পরিচিতির পাতা দেখা হয়েছে: {outcome}। কারণ: {report.Why}{further}", $"provider.report:{report.Id}:of", cancel);
    }

    public static async Task Decided(AppDb unit, Provider provider, Appeal appeal, CancellationToken cancel)
    {
        if (provider.Mobile == "") return;
        var why = appeal.Why == "" ? "" : $" {appeal.Why}";
        await Send(unit, provider, provider.Mobile, appeal.Granted == true ? $"আপনার পরিচিতি আবার সবাই দেখতে পাচ্ছেন।{why}" : $"আপনার আপত্তি দেখা হয়েছে; পরিচিতি আড়ালেই থাকছে। কারণ:{why}", $"provider.appeal:{appeal.Id}", cancel);
    }

    private static Task Send(AppDb unit, Provider provider, string to, string text, string key, CancellationToken cancel)
        => unit.Send(new Message(provider.OfficeId, provider.OfficePath, to, text, key.Split(':')[0], key, unit.Time.Now), cancel);
}
