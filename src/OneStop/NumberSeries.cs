using System.Globalization;
using Dorgora.Bangla;
using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Dorgora.OneStop;

/// <summary>
/// The last number given out of one queue of an office on one day in Dhaka. Never counted: gaps may be, the same number twice never. Numbers
/// begin at 1; blocks that kiosks keep for an hour without network begin after <see cref="TokenNumbers.Kept"/>, so that the first visitor of a
/// day is still number 1 and a paper from such an hour is known by its number.
/// </summary>
public sealed class NumberSeries
{
    public Guid QueueId { get; private init; }
    public DateOnly Day { get; private init; }
    public int Last { get; private init; }

    /// <summary>The end of the last block that a kiosk keeps.</summary>
    public int Leased { get; private init; } = TokenNumbers.Kept;
}

public static class TokenNumbers
{
    /// <summary>Blocks for kiosks begin after this number. A queue that gives more in a day goes on behind the blocks.</summary>
    public const int Kept = 800;

    extension(AppDb unit)
    {
        /// <summary>Takes the next number. Only inside <c>db.Write</c>, in the unit that also writes the token.</summary>
        public async Task<int> NextNumber(Guid queue, DateOnly day, CancellationToken cancel = default)
        {
            Inside(unit);
            var last = await unit.Database.SqlQuery<int>($"""
                INSERT INTO onestop_number_series (queue_id, day, last, leased) VALUES ({queue}, {day}, 1, {Kept})
                ON CONFLICT (queue_id, day) DO UPDATE SET last = 1 + CASE WHEN onestop_number_series.last < {Kept} OR onestop_number_series.last > onestop_number_series.leased THEN onestop_number_series.last ELSE onestop_number_series.leased END
                RETURNING last AS "Value"
                """).ToListAsync(cancel);
            return last.Single();
        }

        /// <summary>Takes a block of numbers that nobody else is given. Only inside <c>db.Write</c>.</summary>
        /// <returns>Its last number.</returns>
        public async Task<int> NextBlock(Guid queue, DateOnly day, int size, CancellationToken cancel = default)
        {
            Inside(unit);
            var first = Kept + size;
            var leased = await unit.Database.SqlQuery<int>($"""
                INSERT INTO onestop_number_series (queue_id, day, last, leased) VALUES ({queue}, {day}, 0, {first})
                ON CONFLICT (queue_id, day) DO UPDATE SET leased = {size} + CASE WHEN onestop_number_series.last > onestop_number_series.leased THEN onestop_number_series.last ELSE onestop_number_series.leased END
                RETURNING leased AS "Value"
                """).ToListAsync(cancel);
            return leased.Single();
        }
    }

    private static void Inside(AppDb unit)
    {
        if (unit.IsPostgres && unit.Database.CurrentTransaction is null) throw new InvalidOperationException("A token's number is taken inside db.Write.");
    }

    /// <summary>ক-০৪৭: the same on paper, SMS, board and in the voice.</summary>
    public static string Show(string letter, int number) => $"{letter}-{Digits.ToBangla(number.ToString("D3", CultureInfo.InvariantCulture))}";

    /// <summary>K-047, for keyboards and programs.</summary>
    public static string Latin(string latin, int number) => string.Create(CultureInfo.InvariantCulture, $"{latin}-{number:D3}");
}
