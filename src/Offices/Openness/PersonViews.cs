using Dorgora.Platform.Data;

namespace Dorgora.Offices.Openness;

/// <summary>Where one person differs from the office's rule, as a form asks it: a field's name with "+" (everybody sees it) or "-" (staff only); without a field the rule holds.</summary>
public sealed class PersonViews(IReadOnlyList<string> views)
{
    public static PersonViews Of(Person person)
        => new([.. PublicFields.Each.Where(f => person.Opened.HasFlag(f)).Select(f => $"{f}+"), .. PublicFields.Each.Where(f => person.Closed.HasFlag(f)).Select(f => $"{f}-")]);

    public bool Any => views.Any(v => v != "");

    public bool Has(PublicField field, char sign) => views.Contains($"{field}{sign}");

    public (PublicField Opened, PublicField Closed) Chosen()
    {
        var (opened, closed) = (PublicField.None, PublicField.None);
        foreach (var view in views.Where(v => !string.IsNullOrEmpty(v)))
        {
            var field = PublicFields.Each.FirstOrDefault(f => view == $"{f}+" || view == $"{f}-");
            if (field == PublicField.None) throw new RuleBroken("কোনটি দেখাবেন, তালিকা থেকে বাছুন", at: "Views");
            if (view[^1] == '+') opened |= field;
            else closed |= field;
        }
        return (opened, closed);
    }
}
