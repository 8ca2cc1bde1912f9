using System.Text.Json;

namespace StrategyReport.Tests.CommonMark;

/// <summary>A piece of Markdown, and what a reader should see of it.</summary>
internal sealed record Example(string Name, string Chapter, string Markdown, string Expected)
{
    /// <summary>The specification's own examples stand beside the repository, so they may be absent.</summary>
    public static string SpecificationFile { get; } = Above(Snapshot.Root, "shared/commonmark/spec-examples.json");

    /// <summary>All examples of the specification, with their HTML.</summary>
    public static IReadOnlyList<Example> OfSpecification()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SpecificationFile));
        return [.. json.RootElement.EnumerateArray().Select(e => new Example(
            $"{e.GetProperty("example").GetInt32():000}",
            e.GetProperty("section").GetString()!,
            e.GetProperty("markdown").GetString()!,
            e.GetProperty("html").GetString()!))];
    }

    /// <summary>
    /// An example of our own: <c>Examples/CHAPTER/NAME.md</c>, the Markdown, a line with a full stop, and the lines that
    /// <see cref="CellText"/> reads back from Word, or the code of the diagnostic that refuses it.
    /// </summary>
    public static Example OfFile(string file)
    {
        var text = File.ReadAllText(file);
        var (chapter, name) = (Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file));
        var at = text.IndexOf("\n.\n", StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no line with a full stop alone");
        return new Example($"{chapter}/{name}", chapter, text[..(at + 1)], text[(at + 3)..].TrimEnd('\n'));
    }

    private static string Above(string folder, string file)
    {
        for (var at = Path.GetDirectoryName(folder); at is not null; at = Path.GetDirectoryName(at))
            if (File.Exists(Path.Combine(at, file))) return Path.Combine(at, file);
        return Path.Combine(Path.GetDirectoryName(folder)!, file);
    }
}
