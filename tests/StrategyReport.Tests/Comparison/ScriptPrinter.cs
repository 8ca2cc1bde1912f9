using System.Text;
using StrategyReport.Comparison;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Comparison;

/// <summary>A comparison as text: what a reader is told, a line each, in the order of the papers.</summary>
internal sealed class ScriptPrinter(PaperComparison comparison)
{
    private readonly StringBuilder _text = new();
    private readonly Tokenizer _old = comparison.OldWords;
    private readonly Tokenizer _new = comparison.NewWords;

    public static string Print(PaperComparison comparison)
    {
        var printer = new ScriptPrinter(comparison);
        printer.Write(comparison.Sections, 0);
        printer.Write(comparison.Fills, 0);
        foreach (var (tag, edit) in comparison.Pieces.Where(p => p.Edit.IsTold))
        {
            printer.Line(0, $"piece {tag}");
            printer.Write(edit, 1);
        }

        return printer._text.ToString();
    }

    private void Write(IReadOnlyList<EditStep<Node>> edits, int depth)
    {
        foreach (var edit in edits.Where(e => e.IsTold)) Write(edit, depth);
    }

    private void Write(EditStep<Node> edit, int depth)
    {
        switch (edit)
        {
            case Added<Node> added: Line(depth, $"+ {Kind(added.New)}: {_new.TextOf([added.New])}"); break;
            case Removed<Node> removed: Line(depth, $"- {Kind(removed.Old)}: {_old.TextOf([removed.Old])}"); break;
            case Replaced replaced: Line(depth, $"= {Kind(replaced.New)}"); break;
            case MovedHere<Node> moved:
                Line(depth, $"> {Kind(moved.New)}: {_new.TextOf([moved.New])}");
                if (moved.Change.IsTold) Write(moved.Change, depth + 1);
                break;
            case Changed { Tokens.Count: > 0 } changed: Line(depth, $"{Kind(changed.New)}: {Words(changed.Tokens)}"); break;
            case Changed changed:
                Line(depth, Kind(changed.New));
                Write(changed.Parts, depth + 1);
                break;
        }
    }

    private static string Words(IReadOnlyList<EditStep<Token>> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
            text.Append(word switch
            {
                Kept<Token> kept => kept.New.Text,
                Removed<Token> removed => $"[-{removed.Old.Text}-]",
                Added<Token> added => $"{{+{added.New.Text}+}}",
                _ => "",
            });
        return text.Replace("-][-", "").Replace("+}{+", "").ToString();
    }

    private static string Kind(Node node) => NodeIdentity.Kind(node).TrimEnd();

    private void Line(int depth, string text) => _text.Append(' ', 2 * depth).Append(text.ReplaceLineEndings(" ")).Append('\n');
}
