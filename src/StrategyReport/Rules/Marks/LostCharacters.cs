using System.Buffers;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// SR2058: what Markdown takes for a mark and does not print, where the text means the character: stars within words and figures,
/// the sign of "more than", the backslashes of a path, a whole line that looks like a link's target.
/// </summary>
internal static partial class LostCharacters
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~\\>[");

    public static Rule Rule { get; } = new("SR2058", "A character is taken for a mark of Markdown, and is not printed.",
        Check)
    { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (text.Kind == TextKind.Plain || text.Text.IsSpoilt || told.Joins(text.Text)) continue;
            if (text.Text.Text.AsSpan().IndexOfAny(Marks) < 0) continue;
            var markdown = subject.Markdown.Of(text);
            var (taken, lines) = (markdown.Taken, markdown.Lines);
            foreach (var finding in LostStars.In(text.Text, lines, taken.Emphases)
                .Concat(LostBackslashes.In(text.Text, lines, taken.Escapes))
                .Concat(LostSigns.In(text.Text, lines, taken.Quotes)).Concat(Lines(text.Text, lines, taken.Definitions))
                .Concat(NoteStars.In(text.Text, markdown)))
                if (!told.Has(finding.Span)) diagnostics.Add(finding);
        }
    }

    /// <summary>What no link leads by: lines one below the other are one slip.</summary>
    private static IEnumerable<Diagnostic> Lines(DataText text, TextLines lines, IReadOnlyList<TakenDefinition> definitions)
    {
        // A drafting note is told as one.
        var unused = definitions.Where(d => !DraftingNote().IsMatch(d.Name)).OrderBy(d => d.Line).ToList();
        for (var i = 0; i < unused.Count;)
        {
            var first = i++;
            while (i < unused.Count && unused[i].Line == unused[i - 1].Line + 1) i++;
            var (count, line) = (i - first, unused[first]);
            var at = text.At(line.Line, Math.Max(0, lines[line.Line].IndexOf('[', StringComparison.Ordinal)));
            var typed = lines[line.Line].TrimEnd()[Math.Max(0, lines[line.Line].IndexOf('[', StringComparison.Ordinal))..];
            var words = MessageText.Short(typed, 60);
            var isAddress = line.Target.Contains("://", StringComparison.Ordinal);
            yield return Rule.Warning(
                at with { Length = line.Name.Length + 3 },
                (count == 1 ? $"The line '{words}' is not printed" : $"{count} lines from here on, the first '{words}', are not printed")
                + $": to Markdown such a line says where a link '[{MessageText.Short(line.Name, 30)}]' leads, and there is none.",
                (isAddress
                    ? $"Write '- <{line.Target}>' for an item of a list, or '[words]({line.Target})' where the link is to stand"
                    : $"Write '\\{words.Replace("<", "\\<", StringComparison.Ordinal)}'")
                + (count == 1 ? "." : ", and the others in the same way.")) with
            {
                // With its angle brackets it would be a tag; and the mark of a footnote would be printed.
                Fix = count == 1 && !isAddress && !line.Name.StartsWith('^') && !typed.Contains('<', StringComparison.Ordinal)
                    ? Edit.AllOrNone(text.Change(at, "[", "\\["))
                    : [],
            };
        }
    }

    [GeneratedRegex(@"^DN\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DraftingNote();
}
