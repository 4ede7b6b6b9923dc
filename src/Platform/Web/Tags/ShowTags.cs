using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Dorgora.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dorgora.Platform.Web.Tags;

/// <summary>
/// <c>&lt;tag state="late"&gt;২ দিন পার&lt;/tag&gt;</c>: a state as shape, word and colour together. States: new given open wait done closed
/// again late soon no ok.
/// </summary>
[HtmlTargetElement("tag", Attributes = "state")]
public sealed class StateTag : TagHelper
{
    public string State { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "dg-tag");
        output.Attributes.SetAttribute("data-s", State);
    }
}

/// <summary><c>&lt;age days="11" text="{0} দিন ধরে" /&gt;</c>: the stair of five steps (0–3, 4–7, 8–15, 16–30, over 30 days) with its figure.</summary>
[HtmlTargetElement("age", Attributes = "days", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AgeTag(Translator t) : TagHelper
{
    public int Days { get; set; }

    /// <summary>Bangla sentence with a place for the days.</summary>
    public string Text { get; set; } = "{0} দিন";

    /// <summary>1–5: which step of the stair so many days stand on. The same five everywhere: lists, heat, stacks.</summary>
    public static int Step(int days) => days switch { <= 3 => 1, <= 7 => 2, <= 15 => 3, <= 30 => 4, _ => 5 };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dg-age");
        output.Attributes.SetAttribute("data-n", Step(Days));
        output.Content.SetContent(t[Text, Days]);
    }
}

/// <summary><c>&lt;num value="1450" /&gt;</c> groups a number; <c>&lt;num&gt;@code&lt;/num&gt;</c> only changes the digits of what stands in it. Never broken over two lines.</summary>
[HtmlTargetElement("num", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NumTag(Translator t) : TagHelper
{
    public long? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        if (Value is { } number) output.Content.SetContent(t.Num(number));
        else output.Content.SetHtmlContent(t.Digits((await output.GetChildContentAsync()).GetContent()));
    }
}

/// <summary>How <see cref="WhenTag"/> writes a day or an instant.</summary>
public enum WhenStyle { Auto, Date, Short, Full, Both, Moment, Time }

/// <summary>
/// A day (<c>date</c>) or a UTC instant (<c>at</c>) in a <c>&lt;time&gt;</c> with its machine form; a dash when there is none.
/// <c>style="Full"</c>: date ১৪ ডিসেম্বর ২০২৬ · short ১৪ ডিসেম্বর · full with the weekday · both with the Bangla day after it · moment day and time · time.
/// </summary>
[HtmlTargetElement("when", Attributes = "date", TagStructure = TagStructure.NormalOrSelfClosing)]
[HtmlTargetElement("when", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WhenTag(Translator t) : TagHelper
{
    public DateOnly? Date { get; set; }
    public DateTime? At { get; set; }
    public WhenStyle Style { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if ((Date ?? (At is { } at ? Dhaka.DateOf(at) : null)) is not { } day)
        {
            output.TagName = "span";
            output.Content.SetContent("–");
            return;
        }
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", At is { } utc
            ? Dhaka.Stamp(utc).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Words(day));
    }

    private string Words(DateOnly day) => (Style is WhenStyle.Auto && At is not null ? WhenStyle.Moment : Style) switch
    {
        WhenStyle.Short => t.IsEnglish ? Dates.LongEn(day)[..^5] : Dates.Short(day),
        WhenStyle.Full => t.FullDate(day),
        WhenStyle.Both => $"{t.FullDate(day)} · {t.BanglaDay(day)}",
        WhenStyle.Moment when At is { } at => t.Moment(at),
        WhenStyle.Time when At is { } at => t.Time(at),
        _ => t.Date(day),
    };
}

/// <summary>
/// <c>&lt;stack counts="Model.ByAge" /&gt;</c>: five counts by age (see <see cref="AgeTag.Step"/>) as one bar, each with its figure; a step
/// that has none is left out. <c>href</c> has a place for the step: "/cases?age={0}".
/// </summary>
[HtmlTargetElement("stack", Attributes = "counts", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StackTag(Translator t) : TagHelper
{
    private static readonly string[] Days = ["০–৩ দিন", "৪–৭ দিন", "৮–১৫ দিন", "১৬–৩০ দিন", "৩০ দিনের বেশি"];

    public IReadOnlyList<int> Counts { get; set; } = [];
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "dg-stack");
        var all = Math.Max(1, Counts.Sum());
        for (var i = 0; i < Counts.Count && i < Days.Length; i++)
        {
            if (Counts[i] == 0) continue;
            var part = new TagBuilder(Href is null ? "span" : "a") { Attributes = { ["data-n"] = $"{i + 1}", ["data-v"] = $"{Math.Max(1, Counts[i] * 100 / all)}", ["title"] = t[Days[i]] } };
            if (Href is not null) part.Attributes["href"] = string.Format(CultureInfo.InvariantCulture, Href, i + 1);
            part.InnerHtml.AppendHtml("<span class=\"govuk-visually-hidden\">").Append($"{t[Days[i]]}: ").AppendHtml("</span>").Append(t.Num(Counts[i]));
            output.Content.AppendHtml(part);
        }
    }
}
