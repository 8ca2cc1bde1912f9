using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>A file's lines that change, as <c>git diff</c> shows them (the unified format), with one line around each.</summary>
internal static class DifferenceFormat
{
    private const char Stays = ' ';
    private const char Goes = '-';
    private const char Comes = '+';

    public static void Print(MendedFile file, TextWriter output, bool colour)
    {
        output.WriteLine($"--- {file.Path}");
        output.WriteLine($"+++ {file.Path}");
        var lines = LinesOf(file);
        // What follows a line's end at the end of a file is no line.
        var endsInLine = lines[^1].Text.Length > 0;
        if (!endsInLine) lines.RemoveAt(lines.Count - 1);
        var (before, after) = (1, 1);
        for (var i = 0; i < lines.Count;)
        {
            var first = i;
            while (IsShown(i)) i++;
            if (i > first) Print(lines[first..i]);
            else i++;
            before += Count(lines[first..i], Goes);
            after += Count(lines[first..i], Comes);
        }

        bool IsShown(int line) => line < lines.Count && (IsChanged(line - 1) || IsChanged(line) || IsChanged(line + 1));

        bool IsChanged(int line) => line >= 0 && line < lines.Count && lines[line].Mark != Stays;

        void Print(List<Line> hunk)
        {
            output.WriteLine($"@@ -{before},{Count(hunk, Goes)} +{after},{Count(hunk, Comes)} @@");
            foreach (var line in hunk)
            {
                output.WriteLine(Painted(line, colour));
                if (endsInLine && line.IsLast) output.WriteLine(@"\ No newline at end of file");
            }
        }
    }

    /// <summary>Of lines that change one below the other first all as they were, then all as they are.</summary>
    private static List<Line> LinesOf(MendedFile file)
    {
        var (lines, come) = (new List<Line>(), new List<Line>());
        foreach (var (before, after) in file.Lines)
        {
            var same = after.ToList().IndexOf(before);
            if (same < 0) lines.Add(new Line(Goes, before));
            for (var i = 0; i < after.Count; i++)
            {
                if (i != same)
                {
                    come.Add(new Line(Comes, after[i]));
                    continue;
                }

                Settle();
                lines.Add(new Line(Stays, before));
            }
        }

        Settle();
        foreach (var mark in (char[])[Goes, Comes])
            if (lines.FindLast(l => l.Mark == mark || l.Mark == Stays) is { } last) last.IsLast = true;
        return lines;

        void Settle()
        {
            lines.AddRange(come);
            come.Clear();
        }
    }

    /// <summary>The lines of one side: those that stay, and its own.</summary>
    private static int Count(List<Line> lines, char own) => lines.Count(l => l.Mark == own || l.Mark == Stays);

    private static string Painted(Line line, bool colour) =>
        Terminal.Paint(line.Mark + line.Text, line.Mark switch { Goes => "31", Comes => "32", _ => "" }, colour);

    private sealed record Line(char Mark, string Text)
    {
        /// <summary>Whether it is the last of the file before or after.</summary>
        public bool IsLast { get; set; }
    }
}
