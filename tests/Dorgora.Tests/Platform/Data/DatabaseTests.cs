using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Platform.Data;

public class DatabaseTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using AppDb db = database.Postgres is { } postgres ? Databases.Postgres(postgres) : Databases.Sqlite(database.File);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.False(db.Database.HasPendingModelChanges(), "run: dotnet run --project tools/Migrate -- initial");
    }
}
