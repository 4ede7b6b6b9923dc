#pragma warning disable CA1416 // the program runs on Linux
using System.Security.Cryptography.X509Certificates;
using Dorgora.Host;
using Dorgora.Tests.TestKit;
using Xunit;

namespace Dorgora.Tests.Web;

/// <summary>Command line, data folder, commands to a running server, the office's own certificate.</summary>
public sealed class HostTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("dorgora-host-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static Settings Read(string line, params (string Name, string Value)[] environment)
        => Settings.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => environment.FirstOrDefault(e => e.Name == name).Value, TextWriter.Null);

    [Fact]
    public void A_flag_wins_over_its_variable_and_a_variable_over_the_default()
    {
        Assert.Equal("http://127.0.0.1:5080", Read("").Urls);
        Assert.Equal("http://127.0.0.1:1", Read("", ("DORGORA_URLS", "http://127.0.0.1:1")).Urls);
        Assert.Equal("http://127.0.0.1:2", Read("--urls=http://127.0.0.1:2", ("DORGORA_URLS", "http://127.0.0.1:1")).Urls);
        Assert.Equal(Path.GetFullPath("elsewhere"), Read("--data elsewhere").Data);
        Assert.Equal("Host=x", Read("", ("DORGORA_DB", "Host=x")).Postgres);
        Assert.Null(Read("", ("DORGORA_DB", "")).Postgres);
    }

    [Fact]
    public void A_command_takes_the_data_folder_and_keeps_its_own_options()
    {
        var settings = Read("import people people.csv --office shahrasti --data d");
        Assert.Equal(["import", "people", "people.csv", "--office", "shahrasti"], settings.Command);
        Assert.Equal(Path.GetFullPath("d"), settings.Data);
    }

    [Fact]
    public void A_part_that_comes_later_is_said_and_the_start_goes_on()
    {
        var said = new StringWriter();
        Assert.True(Settings.Read(["--with-telephone", "--with-payments", "--empty"], _ => null, said).Empty);
        Assert.Equal(2, said.ToString().Split("comes with a later part").Length - 1);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--urls")]
    public void A_mistake_on_the_command_line_is_said(string line) => Assert.Throws<ArgumentException>(() => Read(line));

    [Fact]
    public void A_second_program_on_the_folder_is_refused_until_the_first_is_gone()
    {
        using var first = new DataFolder(root);
        using (var second = new DataFolder(root))
        {
            Assert.True(first.Lock());
            Assert.False(second.Lock());
        }
        first.Dispose();
        using var third = new DataFolder(root);
        Assert.True(third.Lock());
    }

    [Fact]
    public void A_new_data_folder_is_for_its_owner_only()
    {
        using var folder = new DataFolder(Path.Combine(root, "new"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Root));
    }

    [Fact]
    public void Even_a_deep_folder_has_a_socket_that_the_kernel_takes()
    {
        using var folder = new DataFolder(Path.Combine(root, new string('x', 120)));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(folder.Socket), 1, 107);
    }

    [SqliteFact]
    public async Task A_command_runs_in_the_server_that_has_the_database()
    {
        await using var app = await App.Start(empty: true);
        var said = new StringWriter();
        using var folder = new DataFolder(app.Database.Folder);
        Assert.Equal(0, await CommandLink.Ask(folder.Socket, ["version"], said));
        Assert.StartsWith("dorgora ", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await CommandLink.Ask(folder.Socket, ["no-such-command"], said));
    }

    [Fact]
    public async Task A_folder_in_use_without_a_server_is_said()
        => Assert.Equal(3, await CommandLink.Ask(Path.Combine(root, "nobody.sock"), ["version"], TextWriter.Null));

    [Fact]
    public void The_offices_authority_vouches_for_the_server_and_is_made_once()
    {
        var now = new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);
        using var certificate = Tls.Certificate(root, ["dorgora.local", "localhost"], now);
        using var again = Tls.Certificate(root, ["dorgora.local", "localhost"], now.AddDays(100));
        using var renewed = Tls.Certificate(root, ["dorgora.local", "localhost"], now.AddDays(380));
        Assert.Equal(certificate.Thumbprint, again.Thumbprint);
        Assert.NotEqual(certificate.Thumbprint, renewed.Thumbprint);
        foreach (var one in new[] { certificate, renewed })
        {
            using var chain = new X509Chain();
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
            chain.ChainPolicy.VerificationTime = one.NotBefore.AddDays(10);
            chain.ChainPolicy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(Tls.AuthorityFile(root)));
            Assert.True(chain.Build(one), string.Join(", ", chain.ChainStatus.Select(s => s.StatusInformation)));
            Assert.True(one.MatchesHostname("localhost"));
        }
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(root, "authority.key")));
    }
}
