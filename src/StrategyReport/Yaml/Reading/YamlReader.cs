using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml.Mending;
using YamlDotNet.Core;

namespace StrategyReport.Yaml.Reading;

/// <summary>YAML text to nodes with places. What is not valid YAML is reported, and the rest is read all the same.</summary>
internal static class YamlReader
{
    /// <summary>The file's one document, or null where it has none.</summary>
    /// <param name="keys">The keys that the file may have, at whatever place: they tell a key from words of a text.</param>
    public static YamlDocument? Read(SourceFile file, IEnumerable<string> keys, DiagnosticBag diagnostics)
    {
        var text = new DataText(file.Text, new SourceSpan(file.Name, 1, 1), FirstLine: 1);
        var lines = new YamlLines(text, keys);
        if (!lines.HasContent)
        {
            diagnostics.Add(YamlMessages.EmptyFile(file.Name));
            return null;
        }

        ForeignLines.TakeOut(lines, diagnostics);
        return Read(lines, diagnostics) is { } root ? new YamlDocument(root, SuppressionReader.Read(lines, diagnostics)) : null;
    }

    /// <summary>YAML within another text, such as a chart in Markdown: its places are those of the surrounding file.</summary>
    public static YamlNode? Read(DataText text, IEnumerable<string> keys, DiagnosticBag diagnostics) =>
        Read(new YamlLines(text, keys), diagnostics);

    private static YamlNode? Read(YamlLines lines, DiagnosticBag diagnostics)
    {
        try
        {
            return new YamlNodeReader(lines, diagnostics).Read(lines.Text);
        }
        catch (YamlException failure)
        {
            return new YamlRecovery(lines, diagnostics).Read(failure);
        }
    }
}

/// <param name="Suppressions">The findings that the file says are meant, wherever they stand in it.</param>
internal sealed record YamlDocument(YamlNode Root, IReadOnlyList<Suppression> Suppressions);
