using System.Text;

namespace StrategyReport.Word.Package;

/// <summary>
/// The names of bookmarks, unique over the document with its headers and footers (ECMA-376 Part 1, 17.13.6.2). Word takes letters,
/// digits and _, at most 40, and counts names that differ only in case as the same; one that begins with _ is not in its list.
/// </summary>
/// <param name="taken">Names of bookmarks in headers and footers, in any case.</param>
internal sealed class BookmarkNames(HashSet<string> taken)
{
    private const int Longest = 40;
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this very name was free; then it is taken.</summary>
    public bool Take(string name) => taken.Add(name);

    /// <summary>A name made from what it names; _2, _3 … at its end where that is taken.</summary>
    public string Make(string prefix, string what)
    {
        var name = new StringBuilder(prefix, Longest);
        foreach (var c in what)
            if (name.Length < Longest)
                name.Append(char.IsAsciiLetterOrDigit(c) ? c : '_');
        var stem = name.ToString();
        var unique = stem;
        var count = _counts.GetValueOrDefault(stem, 1);
        for (; !Take(unique); unique = string.Concat(stem.AsSpan(0, Math.Min(stem.Length, Longest - End().Length)), End())) count++;
        _counts[stem] = count;
        return unique;

        string End() => "_" + WordXml.Invariant(count);
    }
}
