using System.Formats.Asn1;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dorgora.Host;

/// <summary>
/// TLS for an office network without a public name: a certificate authority of the office's own, made once and installed on its kiosks and
/// desks, and a certificate from it, renewed at a start. The authority may only vouch for this machine's names and private addresses
/// (RFC 5280 §4.2.1.10), so that a stolen key is of no use for any other site.
/// </summary>
public static class Tls
{
    public const int Port = 5443;
    private static readonly TimeSpan Life = TimeSpan.FromDays(397), RenewBefore = TimeSpan.FromDays(60), AuthorityLife = TimeSpan.FromDays(3650);
    private static readonly (string Network, int Bits)[] Private = [("127.0.0.0", 8), ("10.0.0.0", 8), ("172.16.0.0", 12), ("192.168.0.0", 16), ("::1", 128), ("fc00::", 7), ("fe80::", 10)];

    /// <summary>The certificate for these names and this machine's addresses, from the authority in the folder.</summary>
    public static X509Certificate2 Certificate(string folder, IReadOnlyCollection<string> names, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        var (ca, pem) = (Path.Combine(folder, "authority"), Path.Combine(folder, "server"));
        if (!File.Exists($"{ca}.pem")) Write(ca, Authority(names, now));
        if (File.Exists($"{pem}.pem") && X509Certificate2.CreateFromPemFile($"{pem}.pem", $"{pem}.key") is { } known)
        {
            if (known.NotAfter - now > RenewBefore && names.All(n => known.MatchesHostname(n))) return known;
            known.Dispose();
        }
        using var authority = X509Certificate2.CreateFromPemFile($"{ca}.pem", $"{ca}.key");
        Write(pem, Server(authority, names, now));
        return X509Certificate2.CreateFromPemFile($"{pem}.pem", $"{pem}.key");
    }

    /// <summary>The authority's certificate in DER, for devices to install.</summary>
    public static byte[] AuthorityFile(string folder)
    {
        using var certificate = X509CertificateLoader.LoadCertificateFromFile(Path.Combine(folder, "authority.pem"));
        return certificate.RawData;
    }

    private static X509Certificate2 Authority(IEnumerable<string> names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Dorgora office authority {Environment.MachineName}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(Only(names));
        return request.CreateSelfSigned(now.AddDays(-1), now + AuthorityLife);
    }

    private static X509Certificate2 Server(X509Certificate2 authority, IReadOnlyCollection<string> names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names.First()}", key, HashAlgorithmName.SHA256);
        var other = new SubjectAlternativeNameBuilder();
        foreach (var name in names) other.AddDnsName(name);
        foreach (var address in Addresses()) other.AddIpAddress(address);
        request.CertificateExtensions.Add(other.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var end = now + Life;
        using var signed = request.Create(authority, now.AddDays(-1), end < authority.NotAfter ? end : authority.NotAfter, RandomNumberGenerator.GetBytes(16));
        return signed.CopyWithPrivateKey(key);
    }

    /// <summary>The name-constraints extension: names of this machine, private networks, its own addresses.</summary>
    private static X509Extension Only(IEnumerable<string> names)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0)))
        {
            foreach (var name in names)
                using (writer.PushSequence()) writer.WriteCharacterString(UniversalTagNumber.IA5String, name, new Asn1Tag(TagClass.ContextSpecific, 2));
            foreach (var (network, bits) in Private.Select(p => (IPAddress.Parse(p.Network), p.Bits)).Concat(Addresses().Select(a => (a, a.GetAddressBytes().Length * 8))))
                using (writer.PushSequence()) writer.WriteOctetString([.. network.GetAddressBytes(), .. Mask(network.GetAddressBytes().Length, bits)], new Asn1Tag(TagClass.ContextSpecific, 7));
        }
        return new X509Extension("2.5.29.30", writer.Encode(), critical: true);
    }

    private static IEnumerable<byte> Mask(int bytes, int bits) => Enumerable.Range(0, bytes).Select(i => (byte)(0xFF << (8 - Math.Clamp(bits - i * 8, 0, 8))));

    private static IEnumerable<IPAddress> Addresses() => NetworkInterface.GetAllNetworkInterfaces().Where(n => n.OperationalStatus == OperationalStatus.Up)
        .SelectMany(n => n.GetIPProperties().UnicastAddresses).Select(a => a.Address)
        .Where(a => a.AddressFamily == AddressFamily.InterNetwork || !a.IsIPv6LinkLocal).Append(IPAddress.Loopback).Distinct();

    private static void Write(string name, X509Certificate2 made)
    {
        using (made)
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var key = new StreamWriter($"{name}.key", options)) key.Write(made.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
            File.WriteAllText($"{name}.pem", made.ExportCertificatePem());
        }
    }
}
