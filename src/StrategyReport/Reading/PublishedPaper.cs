using System.Text;
using StrategyReport.Word.Package;

namespace StrategyReport.Reading;

/// <summary>A Word file or a web page that was built once, read back.</summary>
public sealed class PublishedPaper
{
    private PublishedPaper(Origin? origin, string names, IReadOnlyList<ShownLine> lines) => (Origin, Names, Lines) = (origin, names, lines);

    /// <summary>What a Word file says it was built from; null: nothing, or it is a page.</summary>
    public Origin? Origin { get; }

    /// <summary>Its title and subject, of which the second names the period.</summary>
    public string Names { get; }

    /// <summary>In the order in which they are read.</summary>
    internal IReadOnlyList<ShownLine> Lines { get; }

    /// <exception cref="InvalidDataException">The file is not of the kind that its name says.</exception>
    /// <param name="isPage">Whether it is a web page; else it is a Word file.</param>
    public static PublishedPaper Read(byte[] content, bool isPage)
    {
        if (isPage) return Page(Encoding.UTF8.GetString(content));
        var file = new WordFile(content);
        var lines = WordLines.Of(file);
        return new PublishedPaper(Origin.Read(content), file.Names, lines);
    }

    private static PublishedPaper Page(string html)
    {
        var (names, lines) = PageLines.Of(html);
        return new PublishedPaper(null, names, lines);
    }
}
