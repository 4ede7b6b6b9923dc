using Dorgora.Charter.Reading;
using Dorgora.Offices;
using Xunit;

namespace Dorgora.Tests.Charter.Reading;

public class PromisedTimeTests
{
    [Theory]
    [InlineData("০৭ (সাত) কার্যদিবস", 7, WithinUnit.WorkingDays)]
    [InlineData("৩০ কর্মদিবস", 30, WithinUnit.WorkingDays)]
    [InlineData("১৫ কার্য দিবসের মধ্যে", 15, WithinUnit.WorkingDays)]
    [InlineData("সাত কার্যদিবস", 7, WithinUnit.WorkingDays)]
    [InlineData("7 working days", 7, WithinUnit.WorkingDays)]
    [InlineData("২৪ ঘণ্টা", 24, WithinUnit.Hours)]
    [InlineData("২৪ ঘন্টার মধ্যে", 24, WithinUnit.Hours)]
    [InlineData("১০ মিনিট", 10, WithinUnit.Minutes)]
    [InlineData("আধা ঘণ্টা", 30, WithinUnit.Minutes)]
    [InlineData("৩ দিনে উপস্থাপন, ৭ দিনে নিষ্পত্তি", 168, WithinUnit.Hours)]
    [InlineData("জরুরি ৩, সাধারণ ৬ কর্মদিবস", 6, WithinUnit.WorkingDays)]
    [InlineData("৬০–৯০ দিন", 2160, WithinUnit.Hours)]
    [InlineData("60-90 days", 2160, WithinUnit.Hours)]
    [InlineData("৩০ (ত্রিশ) হতে ৪৫ (পঁয়তাল্লিশ) কার্যদিবস", 45, WithinUnit.WorkingDays)]
    [InlineData("০৩ মাস", 2160, WithinUnit.Hours)]
    [InlineData("১ মাস; পুনঃ ২০ দিন", 720, WithinUnit.Hours)]
    [InlineData("বরাদ্দ সাপেক্ষে ৩ মাস", 2160, WithinUnit.Hours)]
    [InlineData("তদন্ত প্রতিবেদন সাপেক্ষে ৩০ কার্যদিবস (নবায়ন ১৫ দিন)", 30, WithinUnit.WorkingDays)]
    [InlineData("২ সপ্তাহ", 336, WithinUnit.Hours)]
    [InlineData("১ বছর", 8760, WithinUnit.Hours)]
    public void A_promise_becomes_a_clock(string text, int n, WithinUnit unit)
    {
        var time = PromisedTime.Parse(text);
        Assert.True(time.IsClear);
        Assert.Equal(new Within(n, unit), time.Limit);
    }

    [Theory]
    [InlineData("তাৎক্ষণিক", TimeWord.AtOnce)]
    [InlineData("তাৎক্ষনিক", TimeWord.AtOnce)]
    [InlineData("একই দিনে", TimeWord.AtOnce)]
    [InlineData("১ মাঘ – ৩০ চৈত্র", TimeWord.Season)]
    [InlineData("প্রতি বছর ডিসেম্বরে", TimeWord.Season)]
    public void What_is_clear_without_a_clock_is_no_fault(string text, TimeWord written)
    {
        var time = PromisedTime.Parse(text);
        Assert.Equal((true, written, null), (time.IsClear, time.Written, time.Limit));
    }

    [Theory]
    [InlineData("বিধি মোতাবেক", PromisedTime.ByRule)]
    [InlineData("সরকার নির্ধারিত সময়ে", PromisedTime.ByRule)]
    [InlineData("যথাসময়ে", PromisedTime.ByRule)]
    [InlineData("দ্রুত", PromisedTime.NoNumber)]
    [InlineData("৭", PromisedTime.NoNumber)]
    [InlineData("০ দিন", PromisedTime.NoNumber)]
    [InlineData("", PromisedTime.Empty)]
    public void What_tells_no_time_says_why(string text, string why)
    {
        var time = PromisedTime.Parse(text);
        Assert.Equal((false, why, null), (time.IsClear, time.WhyNotBn, time.Limit));
    }

    [Fact]
    public void A_range_and_a_condition_are_kept()
    {
        Assert.Equal((60, 90, TimeWord.Days), (PromisedTime.Parse("৬০–৯০ দিন").AtLeast, PromisedTime.Parse("৬০–৯০ দিন").N, PromisedTime.Parse("৬০–৯০ দিন").Written));
        Assert.Equal("বরাদ্দ সাপেক্ষে", PromisedTime.Parse("বরাদ্দ সাপেক্ষে ৩ মাস").ConditionBn);
        Assert.Equal("", PromisedTime.Parse("৩ মাস").ConditionBn);
    }
}
