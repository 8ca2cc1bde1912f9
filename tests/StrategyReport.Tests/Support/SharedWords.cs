using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;

namespace StrategyReport.Tests.Support;

/// <summary>How much of a text a reader shows: the share of its words that stand in what is shown, in their order.</summary>
internal sealed class SharedWords
{
    /// <summary>As many words of a gap are told, and as many gaps.</summary>
    private const int Told = 12;

    private readonly List<string> _gaps = [];
    private readonly int _all;
    private readonly int _missing;

    /// <param name="expected">What should be there, a piece at a time: a paragraph, a cell.</param>
    /// <param name="shown">What is there; it may hold more.</param>
    public SharedWords(IEnumerable<string> expected, string shown)
    {
        var (words, found) = (Words(string.Join(' ', expected)), Words(shown));
        // The longest common subsequence (Myers), a word a line.
        var diff = Differ.Instance.CreateDiffs(string.Join('\n', words), string.Join('\n', found), false, false, new LineChunker());
        _all = words.Length;
        foreach (var block in diff.DiffBlocks.Where(b => b.DeleteCountA > 0))
        {
            _missing += block.DeleteCountA;
            if (_gaps.Count < Told)
                _gaps.Add(string.Join(' ', words.Skip(block.DeleteStartA).Take(Math.Min(Told, block.DeleteCountA)))
                    + (block.DeleteCountA > Told ? $" … ({block.DeleteCountA} words)" : "")
                    + $" [after: {string.Join(' ', words.Take(block.DeleteStartA).TakeLast(4))}]");
        }
    }

    public double Share => _all == 0 ? 1 : 1 - ((double)_missing / _all);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{_all - _missing} of {_all} words ({100 * Share:0.00}%)") + string.Concat(_gaps.Select(gap => "\n  not there: " + gap));

    /// <summary>Composed, without characters that nobody sees.</summary>
    private static string[] Words(string text)
    {
        var clean = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormC))
            if (char.IsWhiteSpace(character)) clean.Append(' ');
            else if (char.GetUnicodeCategory(character) != UnicodeCategory.Format) clean.Append(character);
        return clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
