using System.Text;
using System.Xml.Linq;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Tests.CommonMark;

/// <summary>
/// Many examples in one Word file, each in a table cell of its own: through the Markdown writer, the markup parser and
/// the Word writer, as the data of a paper goes. What is refused on the way is left out and known by its diagnostics.
/// </summary>
internal sealed class BuiltExamples
{
    private static readonly XNamespace W = DocxReader.W;
    private readonly Dictionary<string, XElement> _cells = [];
    private readonly Dictionary<string, List<Diagnostic>> _refused = [];

    public BuiltExamples(IEnumerable<Example> examples)
    {
        var cells = new List<(Example Example, string Markup)>();
        foreach (var example in examples)
        {
            var found = new DiagnosticBag();
            var cell = Cell(example, found);
            if (!found.HasErrors) MarkupParser.Parse(Table(cell), example.Name, found);
            if (found.HasErrors) _refused[example.Name] = [.. found];
            else cells.Add((example, cell));
        }

        var (bytes, diagnostics) = DocxReader.Write(Table(string.Concat(cells.Select(c => c.Markup))));
        if (diagnostics.HasErrors)
        {
            foreach (var group in diagnostics.GroupBy(d => d.Span.File)) _refused[group.Key] = [.. group];
            cells.RemoveAll(c => _refused.ContainsKey(c.Example.Name));
            (bytes, diagnostics) = DocxReader.Write(Table(string.Concat(cells.Select(c => c.Markup))));
        }

        Assert.Empty(diagnostics);
        Document = new DocxReader(bytes!);
        var rows = Document.Tables.First().Elements(W + "tr").ToList();
        Assert.Equal(cells.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++) _cells[cells[i].Example.Name] = rows[i].Element(W + "tc")!;
    }

    /// <summary>The document, valid for Word 365 or this object would not be.</summary>
    public DocxReader Document { get; }

    /// <summary>The cell that shows an example; null where it was refused.</summary>
    public XElement? CellOf(Example example) => _cells.GetValueOrDefault(example.Name);

    /// <summary>Why an example was refused; empty where it is shown.</summary>
    public IReadOnlyList<Diagnostic> Refusal(Example example) => _refused.GetValueOrDefault(example.Name) ?? [];

    private static string Cell(Example example, DiagnosticBag found)
    {
        var text = new DataText(example.Markdown, new SourceSpan(example.Name, 1, 1), FirstLine: 1, Indent: 0);
        var blocks = MarkdownSample.ToMarkup(TextKind.Cell, text, Path.Combine(Snapshot.FolderOf(), "Examples"), found);
        return new StringBuilder("<tr><td").Append(" data-source=\"").Append(example.Name).Append(":1:1\"><data tag=\"example/")
            .Append(example.Name).Append("\">").Append(blocks).Append("</data></td></tr>").ToString();
    }

    private static string Table(string rows) =>
        $"<paper title=\"Examples\"><section><table row-header=\"false\"><tbody>{rows}</tbody></table></section></paper>";
}
