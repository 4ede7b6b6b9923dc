using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>The last number given out of one queue of an office on one day in Dhaka. Never counted: gaps may be, the same number twice never.</summary>
public sealed class NumberSeries
{
    public Guid QueueId { get; private init; }
    public DateOnly Day { get; private init; }
    public int Last { get; private init; }
}

public static class TokenNumbers
{
    extension(AppDb unit)
    {
        /// <summary>Takes the next number. Only inside <c>db.Write</c>, in the unit that also writes the token.</summary>
        internal async Task<int> NextNumber(Guid queue, DateOnly day, CancellationToken cancel = default)
        {
            if (unit.IsPostgres && unit.Database.CurrentTransaction is null) throw new InvalidOperationException("A token's number is taken inside db.Write.");
            var last = await unit.Database.SqlQuery<int>(
                $"INSERT INTO onestop_number_series (queue_id, day, last) VALUES ({queue}, {day}, 1) ON CONFLICT (queue_id, day) DO UPDATE SET last = onestop_number_series.last + 1 RETURNING last AS \"Value\"").ToListAsync(cancel);
            return last.Single();
        }
    }

    /// <summary>ক-০৪৭: the same on paper, SMS, board and in the voice.</summary>
    public static string Show(string letter, int number) => $"{letter}-{Digits.ToBangla(number.ToString("D3", CultureInfo.InvariantCulture))}";

    /// <summary>K-047, for keyboards and programs.</summary>
    public static string Latin(string latin, int number) => string.Create(CultureInfo.InvariantCulture, $"{latin}-{number:D3}");
}
