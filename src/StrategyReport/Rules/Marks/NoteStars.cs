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
        && (Explains(text.Text) || subject.Texts.Any(t => t.Text.Span.File == text.Span.File && Points(t.Text.Text)));

    /// <summary>Whether a word of a text has a star behind it.</summary>
    public static bool Points(string text) => Pointer().IsMatch(text);

    /// <summary>Whether the star before words may be that of a note: a word has one, or another note stands beside it.</summary>
    /// <param name="pointing">The lines whose words have stars behind them.</param>
    public static bool MayBe(HashSet<int> pointing, int line, string words) => Explains("* " + words) || Beside().IsMatch(words)
        || pointing.Count > (pointing.Contains(line) ? 1 : 0);

    /// <summary>A list of one item that says what a star stands for, or to which a word with a star points.</summary>
    public static IEnumerable<Diagnostic> In(DataText text, MarkdownText markdown)
    {
        var lines = markdown.Lines;
        var isPointedTo = new Lazy<bool>(() => markdown.Prose.Blocks.Any(b => Points(b.Typed)));
        foreach (var item in markdown.Typed.Items.GroupBy(i => i.List).Where(l => l.Count() == 1).Select(l => l.First()))
        {
            var line = lines[item.Line];
            if (item.IsNumbered || item.Column >= line.Length || line[item.Column] != '*') continue;
            if (lines[item.Line + 1].TrimStart().StartsWith('*') || !(Explains(line[item.Column..]) || isPointedTo.Value)) continue;
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
