namespace Dorgora.Platform.Web.Layout;

/// <summary>The head of an official paper: partial <c>/Platform/Web/Layout/_Letterhead.cshtml</c>. Always Bangla, whatever the reader's language.</summary>
/// <param name="Name">The office, large: "উপজেলা নির্বাহী অফিসারের কার্যালয়".</param>
/// <param name="Lines">What stands under it: "শাহরাস্তি, চাঁদপুর".</param>
/// <param name="Emblem">Address of the office's own emblem; its place is dashed without one.</param>
/// <param name="Qr">What the code at the right leads to; null for none.</param>
public sealed record Letterhead(string Name, IReadOnlyList<string> Lines, string Web = "", string? Emblem = null, string? Qr = null);
