using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.Marks;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2041: lines that begin with a bullet of Word, which Markdown takes for words of a paragraph.</summary>
internal static partial class PastedBullets
{
    private const string OneLineHint = "Write one sentence without the marks; or, in a list, an item for each.";

    public static Rule Rule { get; } = new("SR2041", "A bullet pasted from another program makes no list.",
        Check)
    { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (told.Joins(text.Text)) continue; // SR2040 tells it.
            if (MarkdownSyntax.IsLine(text.Kind)) CheckLine(subject, text, diagnostics);
            else CheckNarrative(text.Text, diagnostics);
        }
    }

    private static void CheckNarrative(DataText text, DiagnosticBag diagnostics)
    {
        var lines = text.Text.Split('\n');
        var told = new HashSet<int>();
        foreach (var list in PastedLists.Of(text).All.Where(l => l.First.Kind is MarkKind.Bullet or MarkKind.Sign))
        {
            // Several in one line alone are told as such.
            if (list is { Lines: [(var line, { IsRepeated: true })] } && Within().Count(lines[line]) > 1) continue;
            told.UnionWith(list.Lines.Select(l => l.Line));
            diagnostics.Add(Listed(text, list, lines));
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (told.Contains(i) || lines[i].TrimStart().StartsWith('|')) continue;
            if (Within().Matches(lines[i]) is { Count: > 1 } within)
                diagnostics.Add(InOneLine(text.At(i, within[0].Index), within.Count, "Begin a line with '- ' for each of them."));
        }
    }

    private static Diagnostic Listed(DataText text, PastedList list, string[] lines)
    {
        var (line, mark) = list.Lines[0];
        var at = text.At(line, mark.SignAt) with { Length = mark.Sign.Length };
        var count = list.Lines.Count;
        var shown = PastedMark.Show(mark.Sign);
        var message = mark.IsAfterItem
            ? count == 1
                ? $"{shown} stands after the item's own mark: both are printed."
                : $"{count} lines from here on have {shown} or the like after the item's own mark, or below it: both are printed."
            : count == 1
                ? $"The line begins with {shown}, which makes no list in Markdown: it is printed as it is typed."
                : $"{count} lines from here on begin with {shown} or the like, which makes no list in Markdown: they run together.";
        var words = mark.Words;
        var others = count == 1 ? "" : ", and the others in the same way";
        var hint = words.Length == 0
            ? "Write '- ' and the item's words in one line."
            : mark.IsRepeated ? "Begin a line with '- ' for each of them."
            : $"Write '{mark.Written}{MessageText.Short(words, 40)}'{others}.{Below(list, lines)}";
        return Rule.Warning(at, message, hint) with { Fix = list.Fix };
    }

    /// <summary>What would become the end of an item.</summary>
    private static string Below(PastedList list, string[] lines) => list.Own is [var line, ..]
        ? $" Put a blank line above '{MessageText.Short(lines[line].TrimStart(' ', '>').TrimEnd(), 30)}', which belongs to no item."
        : "";

    /// <summary>Where a text is a line, there is nothing that a bullet could begin: the paper prints it beside the list's own.</summary>
    private static void CheckLine(Subject subject, PaperText text, DiagnosticBag diagnostics)
    {
        var data = text.Text;
        if (FoldedText.Joined(data).Any(l => Bullet(l, isFirst: false) is not null)) return; // SR2040 tells it.
        var lines = data.Text.Split('\n');
        var heads = lines.Select((l, i) => (Line: i, Head: Bullet(l, isFirst: i == 0))).Where(h => h.Head is not null).ToList();
        if (heads is not [var (line, head), ..])
        {
            if (Array.FindIndex(lines, l => Within().Count(l) > 1) is >= 0 and var found)
                diagnostics.Add(InOneLine(data.At(found, Within().Match(lines[found]).Index), Within().Count(lines[found]), OneLineHint));
            return;
        }

        if (NoteStars.IsNote(subject, data)) return;
        var sign = head!.Trim();
        var at = data.At(line, head.IndexOf(sign, StringComparison.Ordinal)) with { Length = sign.Length };
        var shown = PastedMark.Show(sign);
        if (heads.Count > 1 || line > 0)
        {
            diagnostics.Add(Rule.Warning(at, heads.Count > 1
                ? $"{heads.Count} lines begin with {shown} or the like, but this text is one line: they are printed one after the other."
                : $"A line begins with {shown}, but this text is one line: it is printed in the middle of it.", OneLineHint));
            return;
        }

        var words = lines[0][head.Length..].Trim();
        // With its neighbour, so that nothing that YAML gives a meaning to comes to stand at the beginning.
        var edit = words.Length == 0 || lines.Length > 1 || Within().Count(lines[0]) > 1
            ? null
            : data.Change(data.At(0, 0), lines[0][..(head.Length + 1)], words[..1]);
        diagnostics.Add(Rule.Warning(at, $"The text begins with {shown}, which is printed as it is typed.",
            words.Length == 0 ? "Take it away." : $"Write '{MessageText.Short(words, 40)}'.") with
        {
            Fix = edit is null ? [] : [edit],
        });
    }

    private static Diagnostic InOneLine(SourceSpan at, int count, string hint) =>
        Rule.Warning(at, $"{count} bullets stand in one line: the paper shows them in the middle of a sentence.", hint);

    /// <summary>
    /// The head of a line of a text in which a bullet is told wherever a line begins with one; null: it begins otherwise.
    /// </summary>
    internal static string? Bullet(string line, bool isFirst)
    {
        if (PastedMark.Of(line) is { Kind: MarkKind.Bullet, IsStrong: true } mark) return mark.Head;
        if (NoteStars.Explains(line)) return null;
        return Dash().Match(line) is { Success: true } dash && (isFirst || dash.Value.TrimStart()[0] < 128) ? dash.Value : null;
    }

    /// <summary>Those that nobody puts between the words of a sentence, such as · or ○.</summary>
    [GeneratedRegex(@"(?<=^|\s)[•‣▪◦●■\uF0B7\uF0A7\uF0D8](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^\s*[-*+–—―‒−‐‑]\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();
}
