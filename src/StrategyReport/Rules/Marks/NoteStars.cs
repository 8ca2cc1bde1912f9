using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>Of SR2058: the star of a note, "* denotes a provisional figure", which becomes a bullet at the beginning of a line.</summary>
internal static partial class NoteStars
{
    /// <summary>Whether a line says what a star stands for.</summary>
    public static bool Explains(string line) => Explanation().IsMatch(line);

    /// <summary>Whether a text of one line says what the star of a word in its file stands for: "* Provisional".</summary>
    public static bool IsNote(Subject subject, DataText text) => text.Text is ['*', ' ', ..]
        && (Explains(text.Text) || subject.Texts.Any(t => t.Text.Span.File == text.Span.File && Pointer().IsMatch(t.Text.Text)));

    /// <summary>Whether the star before words may be that of a note: a word has one, or another note stands beside it.</summary>
    public static bool MayBe(TextLines lines, int line, string words) => Explains("* " + words) || Beside().IsMatch(words)
        || Enumerable.Range(0, lines.Count).Any(l => l != line && Pointer().IsMatch(lines[l]));

    /// <summary>A list of one item that says what a star stands for, or to which a word with a star points.</summary>
    public static IEnumerable<Diagnostic> In(DataText text, MarkdownText markdown)
    {
        var items = markdown.Typed.Items;
        if (items.Count == 0) yield break;
        var lines = new TextLines(text);
        var isPointedTo = markdown.Prose.Blocks.Any(b => Pointer().IsMatch(b.Typed));
        foreach (var item in items.Where(i => !i.IsNumbered && items.Count(o => o.List == i.List) == 1))
        {
            var line = lines[item.Line];
            if (item.Column >= line.Length || line[item.Column] != '*' || lines[item.Line + 1].TrimStart().StartsWith('*')) continue;
            if (!isPointedTo && !Explains(line[item.Column..])) continue;
            var at = text.At(item.Line, item.Column);
            yield return LostCharacters.Rule.Warning(at,
                "The star of a note is not printed: at the beginning of a line it makes a bullet.",
                $"Write '\\{MessageText.Short(line[item.Column..], 60)}'.") with
            {
                Fix = lines[item.Line - 1].AsSpan().IsWhiteSpace() ? Edit.AllOrNone(text.Change(at, "*", "\\*")) : [],
            };
        }
    }

    [GeneratedRegex(@"^\s*\*\s+(?:(?:denotes?|indicates?|signif(?:y|ies))\b|=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Explanation();

    /// <summary>"p &lt; 0.05, ** p &lt; 0.01".</summary>
    [GeneratedRegex(@"[,;]\s\*\*+\s", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    /// <summary>Behind a word, before none.</summary>
    [GeneratedRegex(@"[\w%)]\*(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Pointer();
}
