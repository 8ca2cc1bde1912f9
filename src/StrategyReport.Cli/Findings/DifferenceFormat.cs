using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>A file's lines that change, as <c>git diff</c> shows them (the unified format), with one line around each.</summary>
internal static class DifferenceFormat
{
    private const string Red = "31";
    private const string Green = "32";

    public static void Print(MendedFile file, TextWriter output, bool colour)
    {
        output.WriteLine($"--- {file.Path}");
        output.WriteLine($"+++ {file.Path}");
        var lines = InlineDiffBuilder.Diff(file.Before, file.After, ignoreWhiteSpace: false).Lines;
        var endsInLine = !file.After.EndsWith('\n');
        if (!endsInLine) lines.RemoveAt(lines.Count - 1);
        var (before, after) = (1, 1);
        for (var i = 0; i < lines.Count;)
        {
            var hunk = lines.Skip(i).TakeWhile((_, n) => IsShown(i + n)).ToList();
            if (hunk.Count == 0) hunk = [lines[i]];
            else Print(hunk);
            before += Count(hunk, ChangeType.Deleted);
            after += Count(hunk, ChangeType.Inserted);
            i += hunk.Count;
        }

        bool IsShown(int line) => IsChanged(line) || IsChanged(line - 1) || IsChanged(line + 1);

        bool IsChanged(int line) => line >= 0 && line < lines.Count && lines[line].Type is ChangeType.Inserted or ChangeType.Deleted;

        void Print(List<DiffPiece> hunk)
        {
            output.WriteLine($"@@ -{before},{Count(hunk, ChangeType.Deleted)} +{after},{Count(hunk, ChangeType.Inserted)} @@");
            foreach (var line in hunk)
            {
                output.WriteLine(line.Type switch
                {
                    ChangeType.Inserted => Paint("+" + line.Text, Green, colour),
                    ChangeType.Deleted => Paint("-" + line.Text, Red, colour),
                    _ => " " + line.Text,
                });
                if (endsInLine && IsLast(line)) output.WriteLine(@"\ No newline at end of file");
            }
        }

        bool IsLast(DiffPiece line) => ReferenceEquals(line, lines[^1])
            || ReferenceEquals(line, lines.FindLast(l => l.Type != ChangeType.Inserted));
    }

    /// <summary>The lines of one side: those that stay, and those that only it has.</summary>
    private static int Count(List<DiffPiece> hunk, ChangeType own) => hunk.Count(l => l.Type == own || l.Type == ChangeType.Unchanged);

    private static string Paint(string text, string shade, bool colour) => colour ? $"\e[{shade}m{text}\e[0m" : text;
}
