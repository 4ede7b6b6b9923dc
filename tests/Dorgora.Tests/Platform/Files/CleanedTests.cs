using System.Text;
using Dorgora.Platform.Files;
using Dorgora.Tests.TestKit;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dorgora.Tests.Platform.Files;

public class CleanedTests
{
    [Fact]
    public void A_picture_without_traces_stays_as_it_is_and_its_size_is_read()
    {
        foreach (var (name, bytes) in Pictures.All)
        {
            var cleaned = Cleaned.From(bytes)!;
            Assert.Equal(bytes, cleaned.Content);
            Assert.Equal(name.EndsWith("pdf", StringComparison.Ordinal) ? (0, 0) : (4, 2), (cleaned.Width, cleaned.Height));
        }
    }

    [Fact]
    public void Place_camera_comments_and_what_follows_the_end_are_not_kept()
    {
        foreach (var (clean, dirty) in Pictures.Traced)
        {
            Assert.NotEqual(-1, dirty.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Pictures.Canary)));
            Assert.Equal(clean, Cleaned.From(dirty)!.Content);
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Which_way_is_up_stays_and_nothing_else_of_EXIF(bool little)
    {
        for (byte up = 2; up <= 8; up++)
        {
            var once = Cleaned.From(Pictures.JpegOnItsSide(up, little))!.Content;
            Assert.Equal(-1, once.AsSpan().IndexOf("GPS"u8));
            Assert.Equal(Pictures.Jpeg.Length + 36, once.Length);
            Assert.Equal(once, Cleaned.From(once)!.Content);
            Assert.Equal([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, up], once.AsSpan(22, 10).ToArray());
        }
        Assert.Equal(Pictures.Jpeg, Cleaned.From(Pictures.JpegOnItsSide(1, little))!.Content);
        Assert.Equal(Pictures.Jpeg, Cleaned.From(Pictures.JpegOnItsSide(9, little))!.Content);
    }

    [Fact]
    public void A_file_that_was_cut_off_is_none()
    {
        foreach (var (_, bytes) in Pictures.All)
            for (var length = 0; length < bytes.Length - (bytes == Pictures.Pdf ? 1 : 0); length++) Assert.Null(Cleaned.From(bytes[..length]));
    }

    [Theory]
    [InlineData("GIF89a\x01\0\x01\0\0\0\0;")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("PK\x03\x04")]
    [InlineData("")]
    public void Other_kinds_are_none(string content) => Assert.Null(Cleaned.From(Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Moving_pictures_are_none()
    {
        byte[] moving = [.. Pictures.WebPClear];
        moving[20] |= 0x02;
        Assert.Null(Cleaned.From(moving));
    }

    /// <summary>Whatever is done to a picture's bytes: it is refused or cleaned, never a fault, and cleaning again changes nothing.</summary>
    [Fact]
    public void Broken_bytes_never_make_a_fault()
    {
        var seeds = Pictures.All.Select(p => p.Bytes).Concat(Pictures.Traced.Select(p => p.Dirty)).Append(Pictures.JpegOnItsSide(6, true)).ToList();
        var broken = from seed in Gen.Elements(seeds.ToArray())
                     from changes in (from at in Gen.Choose(0, seed.Length - 1) from value in Gen.Choose(0, 255) select (at, (byte)value)).NonEmptyListOf()
                     select changes.Aggregate(seed.ToArray(), (bytes, change) => { bytes[change.at] = change.Item2; return bytes; });
        Prop.ForAll(broken.ToArbitrary(), bytes => Cleaned.From(bytes) is not { } cleaned || Cleaned.From(cleaned.Content) is { } again && again.Content.AsSpan().SequenceEqual(cleaned.Content))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Long.Times(2_000, 100_000)));
    }
}
