using Dorgora.Bangla;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Dorgora.Platform.Web.Tags;

/// <summary>Reads what people type in forms: numbers, days, times and mobile numbers in either script, in every form that Bangla accepts.</summary>
public sealed class Binding : IModelBinderProvider
{
    private static readonly Dictionary<Type, IModelBinder> Readers = new()
    {
        [typeof(int)] = new Reader(text => Digits.TryParseInt(text, out var n) ? n : null, "শুধু অঙ্ক লিখুন, যেমন ৭"),
        [typeof(long)] = new Reader(text => Digits.TryParseLong(text, out var n) ? n : null, "শুধু অঙ্ক লিখুন, যেমন ৭"),
        [typeof(DateOnly)] = new Reader(text => Dates.TryParse(text, out var date) ? date : null, "দিন, মাস আর বছর লিখুন, যেমন ১৪/১২/২০২৬"),
        [typeof(TimeOnly)] = new Reader(text => Dates.TryParseTime(text, out var time) ? time : null, "সময়টি এভাবে লিখুন: ১১:২০ বা বিকাল ৪টা"),
        [typeof(Mobile)] = new Reader(text => Mobile.TryParse(text, out var mobile) ? mobile : null, "মোবাইল নম্বরে ১১টি অঙ্ক দিন, যেমন ০১৯০০-০০০০৩৭"),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => Readers.GetValueOrDefault(Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType);

    /// <summary>Sets the readers and Bangla sentences for what the framework itself would refuse in English.</summary>
    public static void Set(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new Binding());
        options.ModelMetadataDetailsProviders.Add(new EmptyStaysEmpty());
        // What must be filled in says so with [Required] and a sentence of its own.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        const string empty = "এই ঘরটি ফাঁকা রাখা যাবে না", wrong = "এটি এভাবে লেখা যায় না। আবার দেখে লিখুন";
        var say = options.ModelBindingMessageProvider;
        say.SetValueMustNotBeNullAccessor(_ => empty);
        say.SetMissingBindRequiredValueAccessor(_ => empty);
        say.SetMissingKeyOrValueAccessor(() => empty);
        say.SetMissingRequestBodyRequiredValueAccessor(() => empty);
        say.SetAttemptedValueIsInvalidAccessor((_, _) => wrong);
        say.SetUnknownValueIsInvalidAccessor(_ => wrong);
        say.SetValueIsInvalidAccessor(_ => wrong);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => wrong);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => wrong);
        say.SetValueMustBeANumberAccessor(_ => "শুধু অঙ্ক লিখুন, যেমন ৭");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "শুধু অঙ্ক লিখুন, যেমন ৭");
    }

    /// <summary>An empty text field is "", as the property says, and not null.</summary>
    private sealed class EmptyStaysEmpty : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
        {
            if (context.Key.ModelType == typeof(string)) context.DisplayMetadata.ConvertEmptyStringToNull = false;
        }
    }

    private sealed class Reader(Func<string, object?> read, string sentence) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var given = context.ValueProvider.GetValue(context.ModelName);
            if (given == ValueProviderResult.None) return Task.CompletedTask;
            context.ModelState.SetModelValue(context.ModelName, given);
            var text = given.FirstValue;
            if (string.IsNullOrWhiteSpace(text))
            {
                if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
                else context.ModelState.TryAddModelError(context.ModelName, "এই ঘরটি ফাঁকা রাখা যাবে না");
            }
            else if (read(text) is { } value) context.Result = ModelBindingResult.Success(value);
            else context.ModelState.TryAddModelError(context.ModelName, sentence);
            return Task.CompletedTask;
        }
    }
}
