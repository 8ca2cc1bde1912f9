using StrategyReport.Imports;

namespace StrategyReport.Cli.Changes;

/// <summary>What comes into the data from Word, for a terminal: each text with the lines that go and come.</summary>
internal static class ImportedText
{
    private const string Red = "31", Green = "32", Strong = "1";

    public static void Print(ImportedChange change, Terminal terminal)
    {
        terminal.Out.WriteLine(Terminal.Paint($"{change.File}:{change.Line}: {change.Address}", Strong, terminal.OutColour));
        foreach (var (mark, line) in LineDifference.Of(change.Before, change.After))
        {
            var shade = mark switch { '-' => Red, '+' => Green, _ => "" };
            terminal.Out.WriteLine(Terminal.Paint($"{mark} {line}".TrimEnd(), shade, terminal.OutColour));
        }

        terminal.Out.WriteLine();
    }

    public static void Print(ImportedComment comment, Terminal terminal)
    {
        var about = comment.About.Length > 0 ? $" on '{comment.About}'" : "";
        var place = comment.Address ?? comment.Place;
        terminal.Out.WriteLine($"Comment by {comment.Author}{about}{(place.Length > 0 ? $" ({place})" : "")}: {comment.Text}");
    }
}
