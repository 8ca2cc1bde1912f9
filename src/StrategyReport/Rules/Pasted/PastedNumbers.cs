using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.Marks;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2042: lines that begin with a letter, or with a number that Markdown takes for none.</summary>
internal static class PastedNumbers
{
    public static Rule Rule { get; } = new("SR2042", "A number or letter pasted from another program makes no list.",
        Check)
    { ExplainsMarks = true, IsOfPlace = true };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts.Where(t => !MarkdownSyntax.IsLine(t.Kind)).Select(t => t.Text))
        {
            if (told.Joins(text)) continue; // SR2040 tells it.
            var lines = text.Text.Split('\n');
            foreach (var list in PastedLists.Of(text).Where(l => l.First.Kind is MarkKind.Number or MarkKind.Letter))
                diagnostics.Add(Told(text, list, lines));
            var read = PastedLine.Of(text.Text);
            foreach (var run in CountedLines.Of(read)) diagnostics.Add(Counted(text, run, read));
        }
    }

    private static Diagnostic Told(DataText text, PastedList list, string[] lines)
    {
        var (line, mark) = list.Lines[0];
        var at = text.At(line, mark.SignAt) with { Length = mark.Sign.Length };
        var begin = list.Lines.Count == 1 ? "The line begins" : $"{list.Lines.Count} lines from here on begin";
        var they = list.Lines.Count == 1 ? "it is printed as it is typed" : "they run together";
        var words = lines[line][mark.Head.Length..].Trim();
        var item = MessageText.Short(words, 40);
        return mark.Kind == MarkKind.Number
            ? Rule.Warning(at, $"{begin} with '{mark.Sign}' and no ordinary space after it, which makes no list in Markdown: {they}.",
                $"Write '{mark.Sign} {item}'.") with
            { Fix = list.Fix }
            : Rule.Warning(at, $"{begin} with a letter or number such as '{mark.Sign}', which makes no list in Markdown: {they}.",
                $"Write '- {item}' for a bullet, '1. {item}' for a number, or put a blank line before each.") with
            { Fix = list.Fix };
    }

    private static Diagnostic Counted(DataText text, CountedLines run, PastedLine[] read)
    {
        var lines = new TextLines(text);
        var blanks = run.Lines.Where(l => l > 0 && !read[l - 1].IsBlank).Select(l => lines.Below(l - 1, read[l].Quote.TrimEnd()));
        var at = text.At(run.Lines[0], run.SignAt) with { Length = run.Sign.Length };
        return Rule.Warning(at,
            $"{run.Lines.Count} lines from here on count up with '{run.Sign}', which makes no list in Markdown: they run together.",
            "Put a blank line before each, which keeps their numbers or letters; "
            + $"or write '- {MessageText.Short(run.Words, 40)}', and the others in the same way.") with
        {
            Fix = Edit.AllOrNone(blanks) is { Count: > 0 } edits ? edits : text.AsBlock,
        };
    }
}
