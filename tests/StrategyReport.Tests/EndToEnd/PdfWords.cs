using System.Text;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// What a PDF reads aloud, by poppler: the drawn text in the order of its structure, without what is repeated on each page and without
/// drawings. (In the order of the pages, a row that goes over two pages would be read in halves of cells.)
/// </summary>
internal sealed partial class PdfWords
{
    public PdfWords(string file)
    {
        var (exitCode, structure) = Shell.Run(Path.GetDirectoryName(file)!, "pdfinfo", "-struct-text", file);
        Assert.True(exitCode == 0, structure);
        StringBuilder text = new(), notes = new();
        int? note = null, figure = null;
        foreach (var line in structure.Split('\n'))
        {
            var indent = line.Length - line.TrimStart().Length;
            if (note >= indent) note = null;
            if (figure >= indent) figure = null;
            if (Element().Match(line) is { Success: true } element)
            {
                if (element.Groups[1].Value == "Note") note ??= indent;
                if (element.Groups[1].Value == "Figure") figure ??= indent;
            }
            else if (figure is null && Drawn().Match(line) is { Success: true } drawn)
            {
                (note is null ? text : notes).Append(drawn.Groups[1].Value).Append(' ');
            }
        }

        (Text, Notes) = (text.ToString(), notes.ToString());
    }

    /// <summary>All that is drawn, with what is repeated on each page.</summary>
    public static string OnPages(string file)
    {
        var (exitCode, text) = Shell.Run(Path.GetDirectoryName(file)!, "pdftotext", file, "-");
        Assert.True(exitCode == 0, text);
        return text;
    }

    public string Text { get; }

    public string Notes { get; }

    [GeneratedRegex(@"^\s*([A-Z]\w*)(?: \(\w+\))?:?$")]
    private static partial Regex Element();

    [GeneratedRegex(@"^\s*""(.*)""\s*$")]
    private static partial Regex Drawn();
}
