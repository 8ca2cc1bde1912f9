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
    { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var paperText in subject.Texts.Where(t => !MarkdownSyntax.IsLine(t.Kind)))
        {
            var text = paperText.Text;
            if (told.Joins(text)) continue; // SR2040 tells it.
            var (pasted, lines) = (PastedLists.Of(text), subject.Markdown.Of(paperText).Lines);
            foreach (var list in pasted.All.Where(l => l.First.Kind is MarkKind.Number or MarkKind.Letter))
                diagnostics.Add(Told(text, list));
            foreach (var run in CountedLines.Of(pasted.Lines)) diagnostics.Add(Counted(text, lines, run, pasted.Lines));
        }
    }

    private static Diagnostic Told(DataText text, PastedList list)
    {
        var (line, mark) = list.Lines[0];
        var at = text.At(line, mark.SignAt) with { Length = mark.Sign.Length };
        var begin = list.Lines.Count == 1 ? "The line begins" : $"{list.Lines.Count} lines from here on begin";
        var they = list.Lines.Count == 1 ? "it is printed as it is typed" : "they run together";
        var item = MessageText.Short(mark.Words, 40);
        return mark.Kind == MarkKind.Number
            ? Rule.Warning(at, $"{begin} with '{mark.Sign}' and no ordinary space after it, which makes no list in Markdown: {they}.",
                $"Write '{mark.Sign} {item}'.") with
            { Fix = list.Fix }
            : Rule.Warning(at, $"{begin} with a letter or number such as '{mark.Sign}', which makes no list in Markdown: {they}.",
                $"Write '- {item}' for a bullet, '1. {item}' for a number, or put a blank line before each.") with
            { Fix = list.Fix };
    }

    private static Diagnostic Counted(DataText text, TextLines lines, CountedLines run, PastedLine[] read)
    {
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
