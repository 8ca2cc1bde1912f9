using System.Text;
using StrategyReport.Word.Package;

namespace StrategyReport.Reading;

/// <summary>A Word file or a web page that was built once, read back.</summary>
public sealed class PublishedPaper
{
    /// <summary>Many times what a page with pictures has.</summary>
    private const int MostBytes = 1 << 28;

    private PublishedPaper(Origin? origin, string names, IReadOnlyList<ShownLine> lines) => (Origin, Names, Lines, Struck) =
        (origin, names, [.. lines.Where(l => l.Text.Length > 0)], [.. lines.Where(l => !string.IsNullOrEmpty(l.Before))]);

    /// <summary>What a Word file says it was built from; null: nothing, or it is a page.</summary>
    public Origin? Origin { get; }

    /// <summary>Its title and subject, of which the second names the period.</summary>
    public string Names { get; }

    /// <summary>In the order in which they are read.</summary>
    internal IReadOnlyList<ShownLine> Lines { get; }

    /// <summary>The lines in which something is struck out.</summary>
    internal IReadOnlyList<ShownLine> Struck { get; }

    /// <exception cref="InvalidDataException">The file is not of the kind that its name says.</exception>
    /// <exception cref="UnreadablePackageException">It is no Word file, or exceeds a limit.</exception>
    /// <param name="isPage">Whether it is a web page; else it is a Word file.</param>
    public static PublishedPaper Read(byte[] content, bool isPage)
    {
        if (isPage) return Page(TextOf(content));
        var file = new WordFile(content);
        var lines = WordLines.Of(file);
        return new PublishedPaper(Origin.Read(content), file.Names, lines);
    }

    /// <summary>In UTF-8, as this command writes it, or in what its first bytes say: some editors save in UTF-16.</summary>
    private static string TextOf(byte[] content)
    {
        if (content.Length > MostBytes) throw new InvalidDataException("It is greater than any paper is.");
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new InvalidDataException("It is no web page in UTF-8: save it as such, or take the Word file of the same paper.")
            : text;
    }

    private static PublishedPaper Page(string html)
    {
        var (names, lines) = PageLines.Of(html);
        return new PublishedPaper(null, names, lines);
    }
}
