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
    { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts.Where(t => t.Text.Style != TextStyle.Literal && t.Text.Pieces.Count > 1))
        {
            var pieces = FoldedPiece.Of(text.Text);
            var (signs, isLine) = (new FoldedSigns(pieces), MarkdownSyntax.IsLine(text.Kind));
            var marks = pieces.Where(p => p.IsJoined).Select(p => (Piece: p, Sign: MarkOf(p, signs, isLine)))
                .Where(m => m.Sign is not null && !(text.Text.IsSpoilt && m.Sign == "-")).ToList(); // SR1020 tells it.
            foreach (var (piece, sign) in marks) diagnostics.Add(Joined(piece, sign!, text.Text, isLine));
            if (marks.Count == 0 && !isLine && Swallowed(text.Text, signs) is { } swallowed)
                diagnostics.Add(swallowed with { Fix = text.Text.AsBlock });
        }
    }

    private static string? MarkOf(FoldedPiece piece, FoldedSigns signs, bool isLine)
    {
        if (Mark().Match(piece.Words) is not { Success: true } mark) return null;
        var above = signs.All[piece.Index - 1].Words;
        var ends = MidSentence.IsEnded(above);
        return mark.Value[0] switch
        {
            // One dash alone may part a sentence, and a wrapped line may be in bold.
            '–' or '—' => signs.CountOf(mark.Value) > 1 || above.EndsWith(':'),
            '*' when mark.Value == "**" => ends && !isLine && FoldedSentence.IsSubHeading(piece, signs.All, signs.Widest),
            '-' or '+' or '*' when mark.Length == 1 => ends || !FoldedSentence.GoesOn(piece, signs, mark.Value),
            '✓' or '✔' or '✗' or '✘' when FoldedSentence.IsLegend(piece, signs) => false,
            // "# neck of femur", as a clinician writes "fracture".
            '#' when mark.Length == 1 && piece.Index + 1 == signs.All.Count && !piece.Words.EndsWith('.') => true,
            '✓' or '✔' or '✗' or '✘' or '>' or '#' when mark.Length == 1 => ends || !FoldedSentence.GoesOn(piece, signs, mark.Value),
            '→' => ends || FoldedSentence.BeginsLine(piece, signs, mark.Value),
            '(' or (>= '0' and <= '9') or (>= 'a' and <= 'z') => FoldedSentence.IsCounted(piece, signs, mark.Value),
            _ => true,
        } ? mark.Value : null;
    }

    private static Diagnostic Joined(FoldedPiece piece, string sign, DataText text, bool isLine)
    {
        var at = piece.At with { Length = sign.Length };
        var begin = $"The line that begins with '{sign}' is joined to the one above it: ";
        return isLine
            ? Rule.Error(at, begin + "this text is one line.", "Write one sentence without the mark; or, in a list, an item for each line.")
            : Rule.Error(at, $"{begin}{Why(text.Style)}.", Way(text.Style)) with { Fix = text.AsBlock };
    }

    /// <summary>The first line that takes in the one below it: a heading, a fence, a paragraph whose blank line is none to YAML.</summary>
    private static Diagnostic? Swallowed(DataText text, FoldedSigns signs)
    {
        var pieces = signs.All;
        foreach (var (above, piece) in pieces.Zip(pieces.Skip(1)))
        {
            if (piece.IsJoined && !above.IsJoined && Whole().Match(above.Words) is { Success: true } whole
                && (above.Words[0] != '*' || FoldedSentence.IsSubHeading(above, pieces, signs.Widest)))
                return Rule.Error(above.At with { Length = whole.Length },
                    $"The line below this one is joined to it: {Why(text.Style)}.", Way(text.Style));
            if (piece.IsJoined && LineBreak().Match(above.Words) is { Success: true } end)
                return Rule.Error(above.At with { Column = above.At.Column + end.Index, Length = 1 },
                    $"The '\\' at the end of the line is printed, and begins no new line: {Why(text.Style)}.", Way(text.Style));
            if (piece.FollowsLostBlank && !Mark().IsMatch(piece.Words) && !Heading().IsMatch(FoldedPiece.LineOf(above, pieces).Words))
                return Rule.Error(piece.At,
                    $"The line runs together with what stands above it: in {Text(text.Style)} YAML makes no more of one blank line than a "
                    + "line's end.", Way(text.Style));
        }

        return null;
    }

    private static string Way(TextStyle style) => style == TextStyle.Folded
        ? "Write | in place of >."
        : "Write the text as a block: | after the colon, and the lines below it, indented by the same number of spaces.";

    private static string Text(TextStyle style) => style switch
    {
        TextStyle.Folded => "a text below '>'",
        TextStyle.Plain => "a text without marks",
        _ => "a text in quotes",
    };

    private static string Why(TextStyle style) => style switch
    {
        TextStyle.Folded => "YAML makes one line of those below '>'",
        TextStyle.Plain => "YAML makes one line of a text without marks",
        _ => "YAML makes one line of a text in quotes",
    };

    /// <summary>
    /// A bullet, a number or a letter, a row or rule of a table, a heading, a fence, a quotation, a footnote, a sub-heading in bold.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:[-*+•·▪◦–—>✓✔✗✘→]|[0-9]{1,3}[.)]|[a-z][.)]|\([a-z0-9]{1,3}\)|\#{1,6})(?=\s)
            |\|(?=.*\|) | ```+ | ~~~+ | \[\^[^\]\s]+\]: | -{3,}(?=\s|$) | \*\*(?=[^*]+\*\*\s*$))",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();

    /// <summary>A line's end of Markdown, and no end of a path.</summary>
    [GeneratedRegex(@"(?<=(?:^|\s)[^\s\\]+)\\$", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^\#{1,6}\s", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>What takes all of its line: a heading, a sub-heading in bold, the fence of a chart.</summary>
    [GeneratedRegex(@"^(?:\#{1,6}(?=\s)|\*\*[^*]+\*\*$|```+|~~~+)", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
