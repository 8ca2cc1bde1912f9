using StrategyReport.Returns;

namespace StrategyReport.Imports;

/// <summary>At how many characters the paragraphs of a text are broken into lines.</summary>
internal static class MarkdownWidth
{
    private const int Usual = 100, Least = 60;

    /// <summary>Null where a paragraph is a line, however long.</summary>
    public static int? Of(string[] source, IReadOnlyList<SourceLeaf> leaves)
    {
        var broken = leaves.Where(l => l.First < l.Last && l.Block is ReturnedParagraph { Kind: ReturnedKind.Text } paragraph
                && !paragraph.Text.Contains('\n', StringComparison.Ordinal))
            .Select(l => source[l.First..(l.Last + 1)].Max(s => s.Length)).DefaultIfEmpty().Max();
        if (broken > 0) return Math.Max(broken, broken < Least ? Usual : Least);
        return leaves.Where(l => l.Block is ReturnedParagraph).Any(l => source[l.First].Length > Usual) ? null : Usual;
    }
}
