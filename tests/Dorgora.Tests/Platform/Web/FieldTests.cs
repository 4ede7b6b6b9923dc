using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dorgora.Bangla;
using Dorgora.Platform.Text;
using Dorgora.Platform.Web.Tags;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Xunit;

namespace Dorgora.Tests.Platform.Web;

public sealed class FieldTests
{
    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly ModelStateDictionary state = new();

    [Fact]
    public async Task What_was_typed_wrongly_stays_and_its_sentence_stands_beside_it()
    {
        state.SetModelValue("Mobile", "০১৯০০<b>", "০১৯০০<b>");
        state.AddModelError("Mobile", "মোবাইল নম্বরে ১১টি অঙ্ক দিন");
        var group = await Field<Mobile?>("Mobile", null, new FieldTag(T) { Kind = FieldKind.Mobile, Label = "মোবাইল", Hint = "কাজের খবর যাবে" });

        var input = group.QuerySelector("input")!;
        Assert.Equal("০১৯০০<b>", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["কাজের খবর যাবে", "ভুল: মোবাইল নম্বরে ১১টি অঙ্ক দিন"], Described(group, input));
        Assert.True(group.ClassList.Contains("govuk-form-group--error"));
    }

    [Fact]
    public async Task Every_control_has_a_label_that_leads_to_it()
    {
        foreach (var kind in Enum.GetValues<FieldKind>())
        {
            var group = await Field("Answer", "খ", new FieldTag(T) { Kind = kind, Label = "প্রশ্ন", Items = [new("ক", "ক"), new("খ", "খ")] });
            foreach (var control in group.QuerySelectorAll("input:not([type=hidden]),select,textarea"))
                Assert.True(control.ParentElement!.LocalName == "label" || group.QuerySelectorAll($"label[for='{control.Id}']").Length == 1, $"{kind}: {control.OuterHtml}");
        }
    }

    [Fact]
    public async Task The_first_answer_of_a_set_has_the_id_that_the_error_summary_leads_to()
    {
        var group = await Field("Kind", "b", new FieldTag(T) { Kind = FieldKind.Seg, Label = "ধরন", Items = [new("ক", "a"), new("খ", "b")] });
        Assert.Equal(["Kind", "Kind-2"], group.QuerySelectorAll("input").Select(i => i.Id));
        Assert.Equal("b", group.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal("ধরন", group.QuerySelector("fieldset > legend")!.TextContent);
    }

    [Fact]
    public async Task Numbers_and_days_stand_in_the_digits_of_the_page()
    {
        Assert.Equal("৭", (await Field("Days", 7, new FieldTag(T))).QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("০২/১২/২০২৫", (await Field("On", new DateOnly(2025, 12, 2), new FieldTag(T))).QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_text_that_begins_with_an_empty_line_keeps_it()
    {
        var area = (await Field("Text", "\nদুই", new FieldTag(T) { Kind = FieldKind.Lines })).QuerySelector("textarea")!;
        Assert.Equal("\nদুই", area.TextContent);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        state.SetModelValue("Password", "গোপন", "গোপন");
        var input = (await Field("Password", "গোপন", new FieldTag(T) { Kind = FieldKind.Password })).QuerySelector("input")!;
        Assert.True(string.IsNullOrEmpty(input.GetAttribute("value")));
        Assert.Equal("current-password", input.GetAttribute("autocomplete"));
    }

    [Fact]
    public async Task Suggestions_are_hidden_until_the_script_is_there()
    {
        var group = await Field("Post", "2", new FieldTag(T) { Items = [new("ইউএনও", "1"), new("ডিজিএম", "2")], Suggest = "/people/suggest" });
        Assert.True(group.QuerySelector("input[data-suggest-into=Post]")!.HasAttribute("hidden"));
        Assert.Equal("ডিজিএম", group.QuerySelector("select#Post option[selected]")!.TextContent);
    }

    [Theory]
    [InlineData(typeof(int), "১২", 12)]
    [InlineData(typeof(int?), "", null)]
    [InlineData(typeof(int), "x", "শুধু অঙ্ক লিখুন, যেমন ৭")]
    [InlineData(typeof(int), " ", "এই ঘরটি ফাঁকা রাখা যাবে না")]
    [InlineData(typeof(DateOnly), "৩১/০২/২০২৬", "দিন, মাস আর বছর লিখুন, যেমন ১৪/১২/২০২৬")]
    public async Task Forms_read_both_scripts_and_refuse_in_words(Type type, string typed, object? expected)
    {
        var metadata = Metadata.GetMetadataForType(type);
        var context = new DefaultModelBindingContext
        {
            ModelName = "Answer", ModelMetadata = metadata, ModelState = state, ValueProvider = new One("Answer", typed),
        };
        await new Binding().GetBinder(new Wanted(metadata))!.BindModelAsync(context);
        if (expected is string sentence) Assert.Equal(sentence, Assert.Single(state["Answer"]!.Errors).ErrorMessage);
        else Assert.Equal(expected, context.Result.Model);
        Assert.Equal(typed, state["Answer"]!.AttemptedValue);
    }

    private static Translator T => new(new Texts([]));

    private async Task<IElement> Field<TAnswer>(string name, TAnswer value, FieldTag tag)
    {
        tag.View = new ViewContext { ViewData = new ViewDataDictionary(Metadata, state), HttpContext = new DefaultHttpContext() };
        tag.For = new ModelExpression(name, Metadata.GetModelExplorerForType(typeof(TAnswer), value));
        var output = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await tag.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return new HtmlParser().ParseDocument(writer.ToString()).Body!.FirstElementChild!;
    }

    private static IEnumerable<string> Described(IElement group, IElement control)
        => control.GetAttribute("aria-describedby")!.Split(' ').Select(id => group.QuerySelector($"#{id}")!.TextContent.Trim());

    private sealed class One(string name, string value) : IValueProvider
    {
        public bool ContainsPrefix(string prefix) => prefix == name;
        public ValueProviderResult GetValue(string key) => key == name ? new ValueProviderResult(value) : ValueProviderResult.None;
    }

    private sealed class Wanted(ModelMetadata metadata) : ModelBinderProviderContext
    {
        public override BindingInfo BindingInfo { get; } = new();
        public override ModelMetadata Metadata => metadata;
        public override IModelMetadataProvider MetadataProvider => FieldTests.Metadata;
        public override IModelBinder CreateBinder(ModelMetadata metadata) => throw new NotSupportedException();
    }
}
