using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dorgora.Platform.Data;

/// <summary>What holds for every table on both databases: snake case, UTC instants, text in binary order for paths and keys, versions as tokens.</summary>
internal static class Conventions
{
    public static void Configure(ModelConfigurationBuilder model)
    {
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
        model.Properties<string>().HaveMaxLength(10_000);
    }

    public static void Finish(ModelBuilder model, bool postgres)
    {
        foreach (var type in model.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                type.FindProperty(nameof(Entity.Version))!.IsConcurrencyToken = true;
                type.FindProperty(nameof(Entity.Id))!.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
            if (type.FindProperty(nameof(IScoped.OfficePath)) is { } path) path.SetMaxLength(300);
            foreach (var property in type.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                // SQLite compares text byte by byte; PostgreSQL does so only under "C". Words for people sort by a stored key.
                if (postgres && property.ClrType == typeof(string)) property.SetCollation("C");
            }
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
