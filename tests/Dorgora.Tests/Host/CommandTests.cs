using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Dorgora.Tests.Host;

/// <summary>The commands and the start as a person at the keyboard meets them: what they do, what they say, how they end.</summary>
public sealed class CommandTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await App.DemoFolder();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private string In(string name) => Path.Combine(database.Folder, name);

    private Task<(int Code, string Said)> Do(params string[] arguments) => ServerProcess.Command(database, [.. arguments, "--data", database.Folder]);

    [Fact]
    public async Task A_backup_taken_while_people_write_restores_and_checks()
    {
        int before, code;
        await using (var server = await ServerProcess.Serve(database))
        {
            before = await Cases(database.Postgres, database.File);
            var storm = new Storm();
            var raging = storm.Rage(server, Guid.Empty.ToString(), decide: false);
            await Until.True(() => storm.Answered > 50);
            (code, var said) = await Do("backup", In("b.tgz"));
            Assert.True(code == 0, said);
            await Until.True(() => storm.Answered > 100);
            server.Kill();
            await raging;
        }
        await using var other = await EmptyDatabase();
        var back = await ServerProcess.Command(other, "restore", In("b.tgz"), "--data", other.Folder);
        Assert.True(back.Code == 0, back.Said);
        var check = await ServerProcess.Command(other, "check", "--data", other.Folder);
        Assert.True(check.Code == 0, check.Said);
        Assert.InRange(await Cases(other.Postgres, other.File), before + 50, int.MaxValue);
        await OntoAUsedOneOnlyWithAYes(other);
    }

    private async Task OntoAUsedOneOnlyWithAYes(TestDatabase used)
    {
        var refused = await ServerProcess.Command(used, "restore", In("b.tgz"), "--data", used.Folder);
        Assert.Equal(2, refused.Code);
        Assert.Contains("--yes", refused.Said, StringComparison.Ordinal);
        var yes = await ServerProcess.Command(used, "restore", In("b.tgz"), "--yes", "--data", used.Folder);
        Assert.True(yes.Code == 0, yes.Said);
        Assert.NotEmpty(Directory.GetDirectories(used.Folder, "before-restore-*"));
        Assert.Equal(0, (await ServerProcess.Command(used, "check", "--data", used.Folder)).Code);
    }

    [Fact]
    public async Task A_cut_backup_is_refused_and_changes_nothing()
    {
        Assert.Equal(0, (await Do("backup", In("b.tgz"))).Code);
        await File.WriteAllBytesAsync(In("cut.tgz"), (await File.ReadAllBytesAsync(In("b.tgz")))[..^200_000]);
        await using var other = await EmptyDatabase();
        var (code, said) = await ServerProcess.Command(other, "restore", In("cut.tgz"), "--data", other.Folder);
        Assert.Equal(1, code);
        Assert.Contains("no whole backup", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetDirectories(other.Folder));
    }

    [Fact]
    public async Task A_drill_restores_and_prints_what_a_loss_would_cost()
    {
        var (code, said) = await Do("drill");
        Assert.True(code == 0, said);
        Assert.Matches(@"RPO [0-9.]+ s\nRTO [0-9.]+ s", said);
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "UPDATE events SET actor_name = 'x' WHERE id = {0}", "number 4: not what was sealed" },
        { "DELETE FROM events WHERE id = {0}", "number 4: the event" },
        { "UPDATE events SET id = -1 WHERE id = {0}; UPDATE events SET id = {0} WHERE id = {1}; UPDATE events SET id = {1} WHERE id = -1", "number 4: not what was sealed" },
        { "DELETE FROM event_seals WHERE event_id = {0}; DELETE FROM events WHERE id = {0}", "number 4: links are missing" },
        { "DELETE FROM event_seals WHERE event_id = {0}", "was inserted past the program" },
        { "DELETE FROM events WHERE id IN (SELECT event_id FROM event_seals WHERE seq >= 4 AND office_id = (SELECT office_id FROM event_seals WHERE event_id = {0})); DELETE FROM event_seals WHERE event_id NOT IN (SELECT id FROM events)", "number 4: the chain ends before it" },
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task Check_names_what_was_done_to_the_events_and_where(string damage, string words)
    {
        await using (var server = await ServerProcess.Serve(database))
        {
            await Until.True(() => File.Exists(In("heads.log")) && File.ReadLines(In("heads.log")).Any(l => l.Split(' ') is [_, "shahrasti", var seq, _] && int.Parse(seq, System.Globalization.CultureInfo.InvariantCulture) > 10));
            Assert.Equal(0, await server.Stop());
        }
        await Damage(damage);
        var (code, said) = await Do("check");
        Assert.Equal(1, code);
        Assert.Contains("shahrasti", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    /// <summary>By direct SQL with the triggers out of the way; {0} and {1} are Shahrasti's fourth and fifth event.</summary>
    private async Task Damage(string sql)
    {
        await using AppDb db = database.Postgres is { } postgres ? Databases.Postgres(postgres) : Databases.Sqlite(database.File);
        db.For(Scope.All, Actor.System, TimeProvider.System);
        foreach (var table in new[] { "events", "event_seals" })
            foreach (var drop in db.IsPostgres ? [$"ALTER TABLE {table} DISABLE TRIGGER USER"] : new[] { $"DROP TRIGGER {table}_no_update", $"DROP TRIGGER {table}_no_delete" })
                await db.Database.ExecuteSqlRawAsync(drop);
        var at = await db.Database.SqlQueryRaw<long>("SELECT event_id AS \"Value\" FROM event_seals WHERE seq IN (4, 5) AND office_id = (SELECT id FROM platform_offices WHERE slug = 'shahrasti') ORDER BY seq").ToListAsync();
        await db.Database.ExecuteSqlRawAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, at[0], at[1]));
    }

    [Fact]
    public async Task An_import_names_each_refused_row_and_takes_the_rest()
    {
        await File.WriteAllTextAsync(In("days.csv"), "date,name_bn,name_en,kind\n2028-01-02,পরীক্ষার ছুটি,Test,general\nbad,x,y,general\n2028-01-03,,E,general\n");
        var (code, said) = await Do("import", "holidays", In("days.csv"));
        Assert.Equal(1, code);
        Assert.Contains("line 3: ", said, StringComparison.Ordinal);
        Assert.Contains("line 4: ", said, StringComparison.Ordinal);
        Assert.Contains("1 rows taken, 0 known already, 2 refused.", said, StringComparison.Ordinal);
        Assert.Contains("0 rows taken, 1 known already, 2 refused.", (await Do("import", "holidays", In("days.csv"))).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", 2, "not a command")]
    [InlineData("--bogus", 2, "not an option")]
    [InlineData("backup", 2, "./run backup FILE")]
    [InlineData("import", 2, "./run import")]
    [InlineData("import people no-such.csv", 2, "There is no file")]
    [InlineData("import shoes no-such.csv", 2, "no file")]
    [InlineData("restore", 2, "./run restore FILE")]
    [InlineData("restore no-such-file", 2, "There is no file")]
    [InlineData("fill --cases many", 2, "./run fill --cases N")]
    [InlineData("fill", 2, "./run fill --cases N")]
    [InlineData("version", 0, "dorgora ")]
    public async Task What_is_called_wrongly_is_said_in_a_sentence(string line, int code, string words)
    {
        var answer = await Do(line.Split(' '));
        Assert.Equal(code, answer.Code);
        Assert.Contains(words, answer.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_the_running_server_mistakes_sound_the_same()
    {
        await using var server = await ServerProcess.Serve(database);
        foreach (var (line, words) in new[] { ("backup", "./run backup FILE"), ("import people no-such.csv", "There is no file"), ("fill --cases many", "./run fill") })
        {
            var (code, said) = await Do(line.Split(' '));
            Assert.Equal(2, code);
            Assert.Contains(words, said, StringComparison.Ordinal);
        }
    }

    [SqliteFact]
    public async Task A_command_on_a_folder_without_an_installation_makes_none()
    {
        foreach (var command in new[] { "check", "drill" })
        {
            var (code, said) = await ServerProcess.Command(null, command, "--data", In("typo"));
            Assert.Equal(2, code);
            Assert.Contains("no installation", said, StringComparison.Ordinal);
        }
        Assert.False(Directory.Exists(In("typo")));
    }

    /// <summary>For a restore: on PostgreSQL without any table.</summary>
    private static async Task<TestDatabase> EmptyDatabase()
    {
        var empty = await TestDatabase.New();
        if (empty.Postgres is null) File.Delete(empty.File);
        else
        {
            await using var source = NpgsqlDataSource.Create(empty.Postgres);
            await using var command = source.CreateCommand("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
            await command.ExecuteNonQueryAsync();
        }
        return empty;
    }

    private static async Task<int> Cases(string? postgres, string file)
    {
        await using AppDb db = postgres is null ? Databases.Sqlite(file, readOnly: true) : Databases.Postgres(postgres);
        return await db.For(Scope.All, Actor.System, TimeProvider.System).Set<Dorgora.HelpDesk.Case>().CountAsync();
    }
}
