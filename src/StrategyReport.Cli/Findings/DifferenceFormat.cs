using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>A file's lines that change, much as <c>git diff</c> shows them, with one line around each: to read, not to apply.</summary>
internal static class DifferenceFormat
{
    private const string Red = "31";
    private const string Green = "32";

    public static void Print(MendedFile file, TextWriter output, bool colour)
    {
        output.WriteLine($"--- {file.Path}");
        output.WriteLine($"+++ {file.Path}");
        var lines = InlineDiffBuilder.Diff(file.Before, file.After, ignoreWhiteSpace: false).Lines;
        var (before, after, shown) = (0, 0, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var isShown = IsChanged(i) || IsChanged(i - 1) || IsChanged(i + 1);
            if (isShown && shown != i - 1) output.WriteLine($"@@ -{before + 1} +{after + 1} @@");
            if (isShown) shown = i;
            if (lines[i].Type != ChangeType.Inserted) before++;
            if (lines[i].Type != ChangeType.Deleted) after++;
            if (!isShown) continue;
            output.WriteLine(lines[i].Type switch
            {
                ChangeType.Inserted => Paint("+" + lines[i].Text, Green, colour),
                ChangeType.Deleted => Paint("-" + lines[i].Text, Red, colour),
                _ => " " + lines[i].Text,
            });
        }

        bool IsChanged(int line) => line >= 0 && line < lines.Count && lines[line].Type is ChangeType.Inserted or ChangeType.Deleted;
    }

    private static string Paint(string text, string shade, bool colour) => colour ? $"\e[{shade}m{text}\e[0m" : text;
}
