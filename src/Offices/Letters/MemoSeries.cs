using Dorgora.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dorgora.Offices.Letters;

/// <summary>The last number given out of one file of an office in one calendar year.</summary>
public sealed class MemoSeries
{
    public Guid OfficeId { get; private init; }
    public string File { get; private init; } = "";
    public int Year { get; private init; }
    public int Last { get; private init; }
}

internal sealed class MemoSeriesMap : IEntityTypeConfiguration<MemoSeries>
{
    public void Configure(EntityTypeBuilder<MemoSeries> series)
    {
        series.ToTable("offices_memo_series");
        series.HasKey(s => new { s.OfficeId, s.File, s.Year });
        series.Property(s => s.File).HasMaxLength(40);
        series.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class MemoNumbers
{
    extension(AppDb unit)
    {
        /// <summary>
        /// Takes the next number. Only inside <c>db.Write</c>, in the unit that also writes the letter: if the unit fails, the number goes
        /// back, so that the series has no gap.
        /// </summary>
        public async Task<MemoNumber> NextMemo(Guid officeId, MemoFile file, DateOnly date, CancellationToken cancel = default)
        {
            if (unit.IsPostgres && unit.Database.CurrentTransaction is null) throw new InvalidOperationException("A memo number is taken inside db.Write.");
            var (code, year) = (file.Code, date.Year);
            var last = await unit.Database.SqlQuery<int>(
                $"INSERT INTO offices_memo_series (office_id, file, year, last) VALUES ({officeId}, {code}, {year}, 1) ON CONFLICT (office_id, file, year) DO UPDATE SET last = offices_memo_series.last + 1 RETURNING last AS \"Value\"").ToListAsync(cancel);
            return file[last.Single()];
        }

        /// <summary>
        /// Letters of that year up to <paramref name="last"/> went out before the program was there: its first number is the next one.
        /// Does nothing once the program has given a number of that file and year.
        /// </summary>
        public Task BeginMemos(Guid officeId, MemoFile file, int year, int last, CancellationToken cancel = default)
        {
            var code = file.Code;
            return unit.Database.ExecuteSqlAsync($"INSERT INTO offices_memo_series (office_id, file, year, last) VALUES ({officeId}, {code}, {year}, {last}) ON CONFLICT (office_id, file, year) DO NOTHING", cancel);
        }
    }
}
