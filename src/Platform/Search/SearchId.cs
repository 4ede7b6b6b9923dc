using System.Buffers.Binary;
using Dorgora.Bangla;

namespace Dorgora.Platform.Search;

/// <summary>Where in a document a word stands; the first two are the title.</summary>
public enum SearchField { TitleBn, TitleEn, Keywords, Subtitle, Text, Mark }

/// <summary>How a typed word led to one of the dictionary, the surest first.</summary>
public enum SearchWay { Same, Folded, Sound, Bones, Broken }

/// <summary>
/// Ids that are made of the text itself (FNV-1a, 62 bits and even), so that both databases, every node and every building agree without asking.
/// </summary>
public static class SearchId
{
    private const int Size = 9;

    /// <summary>A term that no text has and every document counts for: its count is that of the documents.</summary>
    public const string All = "#";
    public static readonly long OfAll = Of(All);

    /// <summary>The id of a word as normalised.</summary>
    public static long Of(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * 1099511628211UL;
            hash = (hash ^ (byte)(c >> 8)) * 1099511628211UL;
        }
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        hash ^= hash >> 29;
        return (long)(hash & 0x3FFFFFFFFFFFFFFEUL);
    }

    /// <summary>The id under which a document stands that has the term in its title.</summary>
    public static long InTitle(long term) => term | 1;

    /// <summary>What is no word but can be asked for: a kind, or an office with all below it.</summary>
    public static long OfKind(string kind) => Of("#" + kind);

    /// <inheritdoc cref="OfKind"/>
    public static long OfArea(string officePath) => Of("@" + officePath);

    /// <summary>The keys under which a word of the dictionary is found as typed, spelt otherwise, and by its sound.</summary>
    public static IEnumerable<(long Key, SearchWay Way)> Near(string word)
    {
        yield return (Of(word), SearchWay.Same);
        if (SearchKeys.Fold(word) is { Length: > 0 } fold) yield return (Of("f:" + fold), SearchWay.Folded);
        foreach (var sound in SearchKeys.Variants(word))
            if (sound.Length > 0) yield return (Of("p:" + sound), SearchWay.Sound);
    }

    /// <summary>The consonants of each of its sounds.</summary>
    public static IReadOnlyList<string> Bones(string word) => [.. SearchKeys.Variants(word).Select(SearchKeys.Bones).Where(b => b.Length >= 2).Distinct()];

    public static long OfBones(string bones) => Of("s:" + bones);

    /// <summary>The consonants with one left out: words that differ in one meet here.</summary>
    public static IEnumerable<long> Broken(string bones)
    {
        if (bones.Length < 3) yield break;
        for (var i = 0; i < bones.Length; i++)
            if (i == 0 || bones[i] != bones[i - 1]) yield return Of("d:" + bones.Remove(i, 1));
    }

    /// <summary>All keys of a word of the dictionary.</summary>
    public static HashSet<long> Keys(string word)
    {
        var bones = Bones(word);
        return [.. Near(word).Select(k => k.Key), .. bones.Select(OfBones), .. bones.SelectMany(Broken)];
    }

    /// <summary>The terms of a document as its row keeps them.</summary>
    public static byte[] Pack(IReadOnlyDictionary<long, SearchField> terms)
    {
        var bytes = new byte[terms.Count * Size];
        var at = 0;
        foreach (var (term, field) in terms)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), term);
            bytes[at + Size - 1] = (byte)field;
            at += Size;
        }
        return bytes;
    }

    public static IEnumerable<(long Term, SearchField Field)> Unpack(byte[] terms)
    {
        for (var at = 0; at < terms.Length; at += Size) yield return (BinaryPrimitives.ReadInt64LittleEndian(terms.AsSpan(at)), (SearchField)terms[at + Size - 1]);
    }
}
