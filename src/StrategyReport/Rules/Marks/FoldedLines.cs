using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2040: a bullet, a number, a row or a heading that YAML has joined to the line above it.</summary>
internal static partial class FoldedLines
{
    public static Rule Rule { get; } = new("SR2040", "A line that begins with a mark is joined to the line above it.",
        Check)
    { ExplainsMarks = true };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var (paperText, text) in subject.Texts.Select(t => (t, t.Text)).Where(t => t.Text.Style != TextStyle.Literal))
        {
            var isLine = MarkdownSyntax.IsLine(paperText.Kind);
            foreach (var piece in text.Pieces)
            {
                // A line whose own line end was kept begins a line in the paper too.
                if (piece.Offset == 0 || text.Text[piece.Offset - 1] == '\n') continue;
                if (Mark().Match(text.Text[piece.Offset..]) is not { Success: true } mark) continue;
                if (text.Style == TextStyle.Plain && mark.Value == "-") continue; // SR1008 tells it.
                var at = new SourceSpan(text.Span.File, piece.Line, piece.Column, mark.Length);
                diagnostics.Add(isLine ? InLine(at, mark.Value) : Joined(at, mark.Value, text.Style) with { Fix = text.AsBlock });
                if (isLine) break;
            }
        }
    }

    private static Diagnostic Joined(SourceSpan at, string mark, TextStyle style) => Rule.Error(
        at,
        $"The line that begins with '{mark}' is joined to the one above it: {Why(style)}.",
        style == TextStyle.Folded
            ? "Write | in place of >."
            : "Write the text as a block: | after the colon, and the lines below it, indented by the same number of spaces.");

    /// <summary>Where the paper has one line, a block would run together as well.</summary>
    private static Diagnostic InLine(SourceSpan at, string mark) => Rule.Error(
        at, $"The line that begins with '{mark}' is joined to the one above it: this text is one line, without list or heading.",
        "Write it as one sentence, without the marks.");

    private static string Why(TextStyle style) => style switch
    {
        TextStyle.Folded => "YAML makes one line of those below '>'",
        TextStyle.Plain => "YAML makes one line of a text without marks",
        _ => "YAML makes one line of a text in quotes",
    };

    /// <summary>A bullet, a number or a letter, a row or rule of a table, a heading, a fence, a quotation, a sub-heading in bold.</summary>
    [GeneratedRegex(
        @"^(?:(?:[-*+•·▪◦–—>]|[0-9]{1,3}[.)]|[a-z][.)]|\([a-z0-9]{1,3}\)|\#{1,6})(?=\s)
            |\|(?=.*\|) | ```+ | ~~~+ | -{3,}(?=\s|$) | \*\*(?=[^*]+\*\*\s*$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
