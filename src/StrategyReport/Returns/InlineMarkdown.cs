using System.Text.RegularExpressions;
using StrategyReport.Data;

namespace StrategyReport.Returns;

/// <summary>Runs as Markdown within a line: of the ways to write them, the first that reads back as what was meant.</summary>
internal static partial class InlineMarkdown
{
    /// <summary>Stands for a blank at which no line is broken.</summary>
    public const char Kept = '\u0001';

    /// <param name="notes">Takes the notes whose marks are written.</param>
    public static string Of(IReadOnlyList<ReturnedRun> runs, TextKind kind, List<IReadOnlyList<ReturnedBlock>> notes)
    {
        var wanted = Runs.Folded(runs);
        var written = "";
        var count = notes.Count;
        foreach (var (emphasis, isShrunk) in (ReadOnlySpan<(char, bool)>)[('*', false), ('_', false), ('*', true), ('_', true)])
        {
            notes.RemoveRange(count, notes.Count - count);
            var meant = isShrunk ? Runs.Folded(Shrunk(wanted)) : wanted;
            written = Lines(new MarkedRuns(emphasis, notes).Write(meant), kind);
            if (ReadsAs(written, meant, kind)) return written;
        }

        return written;
    }

    /// <summary>In a cell of a table a stroke would end it.</summary>
    public static string InCell(string line) => line.Replace("|", "\\|", StringComparison.Ordinal).Replace(Kept, ' ');

    /// <summary>What begins a line and would be a list, a heading, a quotation or a rule there is escaped.</summary>
    public static string AtLineStart(string line)
    {
        if (Number().Match(line) is { Success: true } number) return line.Insert(number.Length - 1, "\\");
        return Mark().IsMatch(line) ? "\\" + line : line;
    }

    private static string Lines(string written, TextKind kind) => kind == TextKind.Line ? written
        : string.Join('\n', written.Split('\n').Select(l => AtLineStart(l + "\n")[..^1]));

    /// <summary>Notes apart, which stand elsewhere.</summary>
    private static bool ReadsAs(string written, IReadOnlyList<ReturnedRun> wanted, TextKind kind)
    {
        if (wanted.Any(r => r.Note is not null))
        {
            wanted = Runs.Joined(wanted.Select(r => r.Note is null ? r : new ReturnedRun("⁂")));
            written = NoteMark().Replace(written, "⁂");
        }

        var read = SourceBlocks.Of(written.Replace(Kept, ' '), kind);
        return read is [ReturnedParagraph { ListLevel: null } paragraph]
            && paragraph.Runs.SequenceEqual(wanted.Select(Unnumbered).Where(r => r.Text.Length > 0 || r.Link is not null));
    }

    /// <summary>The paper puts a reference's number behind its words.</summary>
    public static ReturnedRun Unnumbered(ReturnedRun run) =>
        run.Link?.StartsWith('#') == true && run.Text.LastIndexOf('\u00a0') is > 0 and var at ? run with { Text = run.Text[..at] } : run;

    /// <summary>
    /// Marks of emphasis do not work between a letter outside and a sign inside (CommonMark 0.31.2, 6.2): the sign is put outside.
    /// </summary>
    private static IEnumerable<ReturnedRun> Shrunk(IReadOnlyList<ReturnedRun> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            if (run.Note is not null || run.Code || run.Link is not null || !(run.Bold || run.Italic || run.Strike))
            {
                yield return run;
                continue;
            }

            var (from, to) = (0, run.Text.Length);
            if (i > 0 && EndsInLetter(runs[i - 1])) while (from < to && IsSign(run.Text[from])) from++;
            if (i + 1 < runs.Count && BeginsInLetter(runs[i + 1])) while (to > from && IsSign(run.Text[to - 1])) to--;
            yield return new ReturnedRun(run.Text[..from]);
            yield return run with { Text = run.Text[from..to] };
            yield return new ReturnedRun(run.Text[to..]);
        }
    }

    private static bool EndsInLetter(ReturnedRun run) => run.Text.Length > 0 && !char.IsWhiteSpace(run.Text[^1]) && !IsSign(run.Text[^1]);

    private static bool BeginsInLetter(ReturnedRun run) => run.Text.Length > 0 && !char.IsWhiteSpace(run.Text[0]) && !IsSign(run.Text[0]);

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    [GeneratedRegex(@"^\d{1,9}[.)](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^(?:\#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?:[-:|\s]*-[-:|\s]*|=+\s*|(?:_\s*){3,}|(?:\*\s*){3,})$|~~~|\[[^\]]*\]:)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<!\\)\[\^[^\]\s]+\]", RegexOptions.CultureInvariant)]
    private static partial Regex NoteMark();
}
