using StrategyReport.Data;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Pasted;

/// <summary>The beginnings of lines of which SR2040 to SR2042 tell: what stands in them is the same slip.</summary>
internal sealed class PastedHeads
{
    private readonly Dictionary<int, int> _lengths = [];

    public PastedHeads(PaperText text, string[] lines)
    {
        if (MarkdownSyntax.IsLine(text.Kind) || FoldedText.HasMarks(text.Text))
        {
            for (var i = 0; i < lines.Length; i++)
                _lengths[i] = MarkdownSyntax.IsLine(text.Kind)
                    ? PastedBullets.Bullet(lines[i], isFirst: i == 0)?.Length ?? 0
                    : PastedMark.Of(lines[i])?.Head.Length ?? 0;
            return;
        }

        foreach (var (line, mark) in PastedLists.Of(text.Text).All.SelectMany(l => l.Lines)) _lengths[line] = mark.Head.Length;
    }

    /// <summary>How many characters of a line, counted from 0, are told.</summary>
    public int Length(int line) => _lengths.GetValueOrDefault(line);
}
