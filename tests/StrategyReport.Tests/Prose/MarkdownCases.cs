using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Tests.Prose;

/// <summary>Each <c>*.md</c> is a block scalar of a data file; its twin is the markup that templates get, and what was found.</summary>
public class MarkdownCases
{
    public static TheoryData<string> Cases => Snapshot.Cases("Markdown", "*.md");

    [Theory, MemberData(nameof(Cases))]
    public void Markdown_becomes_markup_with_the_places_of_its_lines(string name)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Markdown", name);
        var diagnostics = new DiagnosticBag();
        // As if the text stood in line 11 of a data file, indented by two blanks.
        var text = new DataText(File.ReadAllText(file), new SourceSpan("a.yaml", 10, 12), FirstLine: 11, Indent: 2);

        var markup = name.StartsWith("Numbered", StringComparison.Ordinal)
            ? MarkdownSample.ToMarkup(TextKind.Section, text, "data/P", diagnostics)
            : name.StartsWith("Inline", StringComparison.Ordinal) ? MarkdownSample.ToMarkup(TextKind.Label, text, "data/P", diagnostics)
            : MarkdownSample.ToMarkup(TextKind.Cell, text, "data/P", diagnostics);

        Snapshot.VerifyCase(file, markup + string.Concat(diagnostics.Select(d => "\n" + d)));
    }
}
