namespace Dorgora.Charter.WorkPlans;

/// <summary>
/// A plan to begin with: the activities of 2022-23. The marks of 1.3 to 2.2 are not certain (field offices had another split in some
/// years), so the page asks to check them against the year's own guideline.
/// </summary>
public static class PlanSample
{
    private const string Institution = "প্রাতিষ্ঠানিক", Capacity = "সক্ষমতা অর্জন", Number = "সংখ্যা";

    public static readonly IReadOnlyList<PlanLineForm> Lines =
    [
        new(Institution, "1.1", "সেবা প্রদান প্রতিশ্রুতি সংক্রান্ত পরিবীক্ষণ কমিটি ত্রৈমাসিক ভিত্তিতে পুনর্গঠন", "1.1.1", "কমিটি পুনর্গঠিত", Number, "3", "4", "কমিটি গঠনের আদেশ (প্রতি ত্রৈমাসিক)", LineCount.CommitteesFormed),
        new(Institution, "1.2", "পরিবীক্ষণ কমিটির ত্রৈমাসিক সভার সিদ্ধান্ত বাস্তবায়ন", "1.2.1", "সিদ্ধান্ত বাস্তবায়িত ও প্রতিবেদন প্রেরিত", PlanLine.PerCent, "4", "90", "কার্যবিবরণী, বাস্তবায়ন প্রতিবেদন", LineCount.DecisionsDone),
        new(Institution, "1.3", "আওতাধীন দপ্তর/সংস্থার সমন্বয়ে ত্রৈমাসিক সভা আয়োজন", "1.3.1", "সভা আয়োজিত", Number, "2", "4", "নোটিশ, হাজিরা, কার্যবিবরণী", LineCount.Meetings),
        new(Institution, "1.4", "সেবা প্রদান প্রতিশ্রুতি ত্রৈমাসিক ভিত্তিতে হালনাগাদকরণ (আওতাধীনসহ)", "1.4.1", "হালনাগাদকৃত", Number, "9", "4", "হালনাগাদ কপি, ওয়েব লিংক, পত্র", LineCount.Renewals),
        new(Capacity, "2.1", "সেবা প্রদান প্রতিশ্রুতি বিষয়ক কর্মশালা/প্রশিক্ষণ/সেমিনার আয়োজন", "2.1.1", "প্রশিক্ষণ আয়োজিত", Number, "3", "2", "অফিস আদেশ, হাজিরা, ছবি", LineCount.Trainings),
        new(Capacity, "2.2", "অংশীজনের সমন্বয়ে অবহিতকরণ সভা আয়োজন", "2.2.1", "সভা আয়োজিত", Number, "4", "2", "নোটিশ, হাজিরা, কার্যবিবরণী", LineCount.Briefings),
    ];
}
