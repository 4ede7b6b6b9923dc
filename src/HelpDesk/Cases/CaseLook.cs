using Dorgora.Offices;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;

namespace Dorgora.HelpDesk.Cases;

/// <summary>A state as shape and word: <c>&lt;tag state="@look.State"&gt;@look.Words&lt;/tag&gt;</c>.</summary>
public sealed record CaseTag(string State, string Words);

/// <summary>How staff see a case in one glance: short words, with what is late before all else.</summary>
public static class CaseLook
{
    /// <summary>The state in a word or two; for citizens it is <see cref="CaseMoves.Bangla"/>.</summary>
    public static CaseTag Of(CaseState state, Translator t)
    {
        var (tag, words) = state switch
        {
            CaseState.Logged => ("new", "নতুন"),
            CaseState.Assigned => ("given", "দেওয়া হয়েছে"),
            CaseState.Accepted => ("open", "হাতে নিয়েছেন"),
            CaseState.InProgress => ("open", "কাজ চলছে"),
            CaseState.WaitingCitizen => ("wait", "তথ্যের অপেক্ষায়"),
            CaseState.Resolved => ("done", "সমাধান, জানা বাকি"),
            CaseState.Reopened => ("again", "আবার খোলা"),
            CaseState.Answered => ("ok", "তথ্য দেওয়া হয়েছে"),
            CaseState.Rejected => ("no", "নেওয়া যায়নি"),
            CaseState.Referred => ("closed", "অন্য দপ্তরে"),
            CaseState.Duplicate => ("closed", "জোড়া"),
            CaseState.Withdrawn => ("closed", "তুলে নেওয়া"),
            _ => ("closed", "বন্ধ"),
        };
        return new CaseTag(tag, t[words]);
    }

    /// <summary>"২ দিন পার", "আজ শেষ দিন"; null when there is time. A case that waits for the citizen's word is not late.</summary>
    public static CaseTag? Time(Case of, DateTime now, Translator t)
    {
        if (!of.IsActive || of.State == CaseState.Resolved) return null;
        var (due, today) = (Dhaka.DateOf(of.Due), Dhaka.DateOf(now));
        if (now > of.Due) return new CaseTag("late", due == today ? t["আজ পার হয়েছে"] : t["{0} দিন পার", today.DayNumber - due.DayNumber]);
        if (of.IsOverdue(now)) return new CaseTag("late", t["কেউ নেননি"]);
        if (due == today) return new CaseTag("soon", of.DueUnit == WithinUnit.WorkingDays ? t["আজ শেষ দিন"] : t["আজ {0} পর্যন্ত", t.Time(of.Due)]);
        return due == today.AddDays(1) ? new CaseTag("soon", t["কাল শেষ দিন"]) : null;
    }

    /// <summary>The kind in Bangla.</summary>
    public static string Kind(CaseKind kind) => kind switch
    {
        CaseKind.Complaint => "অভিযোগ",
        CaseKind.Tip => "গোপন তথ্য",
        CaseKind.Suggestion => "পরামর্শ",
        CaseKind.Information => "তথ্য জানা",
        _ => "আবেদন",
    };

    /// <summary>The way it came, in Bangla.</summary>
    public static string Channel(string channel) => channel switch
    {
        "call" => "ফোনে",
        "333" => "৩৩৩ থেকে",
        "web" => "ওয়েবে",
        "front-desk" => "সামনাসামনি",
        "post" => "ডাকে",
        "hearing" => "গণশুনানিতে",
        "suo-motu" => "নিজ উদ্যোগে",
        "app" => "অ্যাপে",
        "sms" => "এসএমএসে",
        _ => "ওপেন৩১১-এ",
    };

    /// <summary>"৭ কার্যদিবস" in the language of the page.</summary>
    public static string Within(Within within, Translator t) => within.Unit switch
    {
        WithinUnit.Hours => t["{0} ঘণ্টা", within.N],
        WithinUnit.Minutes => t["{0} মিনিট", within.N],
        _ => t["{0} কার্যদিবস", within.N],
    };

    /// <summary>The last day with its weekday, or day and time for hours and minutes.</summary>
    public static string Due(DateTime due, WithinUnit unit, Translator t)
        => unit == WithinUnit.WorkingDays ? t.FullDate(Dhaka.DateOf(due)) : $"{t.FullDate(Dhaka.DateOf(due))}, {t.Time(due)}";

    /// <summary>The category as lists may name it: of a sensitive case only the neutral words.</summary>
    public static string Category(Case of, Translator t)
    {
        var category = Categories.Of(of);
        return of.IsSensitive ? t[category.Neutral] : t.Name(category.NameBn, category.NameEn);
    }
}
