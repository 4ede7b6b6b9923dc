using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dorgora.Platform.Web.Layout;

namespace Dorgora.HelpDesk.Orders;

/// <summary>One row of the conference on the paper.</summary>
/// <param name="Times">"১১:২১–১১:২৬", or "" when the times are not known.</param>
/// <param name="Spoke">Spoke for the decision.</param>
public sealed record OrderSeat(string Name, string Title, string Times, bool Spoke = false);

/// <summary>What one order says, word by word as it is printed, always in Bangla. Nothing here is worked out again later.</summary>
/// <param name="Office">First line of the letterhead; <paramref name="Under"/> are the lines below it.</param>
/// <param name="Memo">Memo number in Bengali digits.</param>
/// <param name="DateBangla">"০৮ অগ্রহায়ণ ১৪৩২", above <paramref name="Date"/> "২৩ নভেম্বর ২০২৫".</param>
/// <param name="Body">First paragraph: on what occasion, by whom, what was decided.</param>
/// <param name="Spoke">Who spoke for the decision; "" when nobody is named.</param>
/// <param name="Code">Case code, ৪২৭-৩৩০-১২৩-৪.</param>
/// <param name="Counting">"২৪ নভেম্বর থেকে গণনা; …", "" for hours and minutes.</param>
/// <param name="SignPhone">The office's telephone.</param>
/// <param name="Corrects">Memo number of the order whose place this one takes; "" for none.</param>
public sealed record OrderPaper(
    string Office, IReadOnlyList<string> Under, string Web, string Memo, string DateBangla, string Date, string Subject, string Body, string Spoke,
    string Code, string Owner, string Within, string Due, string Counting, IReadOnlyList<OrderSeat> Seats,
    string SignName, string SignTitle, string SignPlace, string SignPhone, string ToName, string ToTitle, IReadOnlyList<string> Copies, string Corrects)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    public static OrderPaper FromJson(string json) => JsonSerializer.Deserialize<OrderPaper>(json, Json)!;

    /// <param name="qr">The address of the case.</param>
    public Letterhead Head(string? emblem, string qr) => new(Office, Under, Web, emblem, qr);
}
