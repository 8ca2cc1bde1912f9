using System.Text;

namespace StrategyReport.Whereabouts;

/// <summary>Finds words in lines, also those that begin in one line and end in another.</summary>
internal sealed class LineSearch
{
    private readonly string _all;
    private readonly List<int> _starts = [];

    /// <param name="lines">As <see cref="Wording.Of"/> gives them.</param>
    public LineSearch(IEnumerable<string> lines)
    {
        var all = new StringBuilder(" ");
        foreach (var line in lines)
        {
            _starts.Add(all.Length);
            all.Append(line).Append(' ');
        }

        _all = all.ToString();
    }

    /// <summary>
    /// For each place where the words stand the lines that they are in, by index: where they stand as whole words, or, if nowhere, within
    /// others; a number is one only as a whole: "42" is not in "42.5", nor "250" in "1,250".
    /// </summary>
    public IReadOnlyList<IReadOnlyList<int>> Find(string words)
    {
        if (words.Length == 0) return [];
        var places = Places(words).Where(at => !CutsNumber(at, at + words.Length)).ToList();
        var whole = places.Where(at => !IsWithin(at, words)).ToList();
        return [.. (whole.Count > 0 ? whole : places).Select(at => Lines(at, at + words.Length))];
    }

    private IEnumerable<int> Places(string words)
    {
        for (var at = Next(0); at >= 0; at = Next(at + words.Length)) yield return at;

        int Next(int from) => _all.IndexOf(words, from, StringComparison.Ordinal);
    }

    private bool CutsNumber(int from, int end) => IsOneNumber(from) || IsOneNumber(end);

    /// <summary>Whether a number stands on both sides of a place: 4|2, 4|2.5, 4.|5, 1,|250.</summary>
    private bool IsOneNumber(int at)
    {
        var (before, after) = (_all[at - 1], _all[at]);
        return (char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || (after is '.' or ',' && char.IsAsciiDigit(_all[at + 1]))))
            || (before is '.' or ',' && char.IsAsciiDigit(after) && char.IsAsciiDigit(_all[at - 2]));
    }

    private bool IsWithin(int at, string words) =>
        (char.IsLetterOrDigit(words[0]) && char.IsLetterOrDigit(_all[at - 1]))
        || (char.IsLetterOrDigit(words[^1]) && char.IsLetterOrDigit(_all[at + words.Length]));

    private List<int> Lines(int from, int end)
    {
        var first = Math.Max(_starts.BinarySearch(from) is >= 0 and var exact ? exact : ~_starts.BinarySearch(from) - 1, 0);
        var lines = new List<int>();
        for (var line = first; line < _starts.Count && _starts[line] < end; line++) lines.Add(line);
        return lines;
    }
}
