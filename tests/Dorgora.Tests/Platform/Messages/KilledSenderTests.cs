using System.Diagnostics;
using System.Text.Json;
using Dorgora.Migrations;
using Dorgora.Platform.Data;
using Dorgora.Platform.Messages;
using Dorgora.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dorgora.Tests.Platform.Messages;

/// <summary>The whole program, its SMS provider, and kill -9 between the provider's answer and our commit.</summary>
public sealed class KilledSenderTests : IAsyncLifetime
{
    private const int Messages = 12;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly FakeGateway gateway = new();
    private TestDatabase database = null!;
    private Process? program;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.New();
        var options = new HttpGatewayOptions(gateway.Url, "ref={id}");
        await File.WriteAllBytesAsync(Path.Combine(database.Folder, "sms.json"), JsonSerializer.SerializeToUtf8Bytes(options, JsonSerializerOptions.Web), Cancel);
        await InDatabase(async db =>
        {
            var office = db.Add(new Office("sms-office", OfficeKind.Upazila, "অফিস", "Office", null)).Entity;
            db.AddRange(Enumerable.Range(0, Messages).Select(i => new Message(office.Id, office.Path, "+8801900000001", $"বার্তা {i}", "test", $"k{i}", TimeProvider.System.Now.AddMilliseconds(i), goodFor: TimeSpan.FromDays(1))));
            await db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await gateway.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Each_crash_after_the_answer_makes_at_most_one_duplicate_and_marks_it()
    {
        const int crashes = 3;
        gateway.Answer = number =>
        {
            if (number is 2 or 6 or 9) Kill();                 // it has our message; whether we heard its answer, nobody knows
            return Task.FromResult<string?>(FakeGateway.Reply(200, "OK"));
        };
        for (var crash = 0; crash <= crashes; crash++)
        {
            Start();
            await program!.WaitForExitAsync(Cancel).WaitAsync(crash < crashes ? TimeSpan.FromMinutes(2) : TimeSpan.Zero, Cancel).ContinueWith(_ => { }, TaskScheduler.Default);
            if (crash == crashes) break;
            // The lease of the dead one runs out: time passes.
            await InDatabase(async db => await db.Database.ExecuteSqlRawAsync("UPDATE messages SET next_at = created_at WHERE state = 'Sending'"));
        }
        await Until.True(() => gateway.Heard.Count >= Messages + crashes);
        await Until.True(async () => await Quiet(db => db.Set<Message>().CountAsync(m => m.State == MessageState.Sent)) == Messages);
        Kill();
        var twice = gateway.Heard.Select(h => h[h.IndexOf("ref=", StringComparison.Ordinal)..]).GroupBy(r => r).Where(g => g.Count() > 1).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(Messages + crashes, gateway.Heard.Count);
        var marked = await Quiet(db => db.Set<Message>().Where(m => m.PerhapsTwice).Select(m => m.Id).ToListAsync());
        Assert.Equal(twice.Keys.Order(StringComparer.Ordinal), marked.Select(id => $"ref={id:N}").Order(StringComparer.Ordinal));
    }

    private void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dorgora.dll"), "--empty", "--data", database.Folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        if (database.Postgres is { } postgres) start.Environment["DORGORA_DB"] = postgres;
        program = Process.Start(start)!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
    }

    private void Kill()
    {
        if (program is { HasExited: false }) program.Kill();    // SIGKILL
        program?.WaitForExit();
    }

    /// <summary>Straight into the database while the program is dead.</summary>
    private async Task InDatabase(Func<AppDb, Task> work, bool readOnly = false)
    {
        await using AppDb db = database.Postgres is { } postgres ? Databases.Postgres(postgres) : Databases.Sqlite(database.File, readOnly);
        await work(db.For(Scope.All, Actor.System, TimeProvider.System));
    }

    /// <summary>Reads beside the running program.</summary>
    private async Task<T> Quiet<T>(Func<AppDb, Task<T>> read)
    {
        T answer = default!;
        await InDatabase(async db => answer = await read(db), readOnly: true);
        return answer;
    }
}
