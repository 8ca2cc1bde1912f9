namespace StrategyReport.Tests.CommonMark;

/// <summary>
/// Examples of our own over all chapters of CommonMark and the extensions that the data may use. Each file in Examples
/// is built into a cell of a Word file and read back: what stands there, how it is styled, or why it was refused.
/// </summary>
public class ExampleTests
{
    private static readonly Lazy<IReadOnlyList<Example>> Examples = new(() => [.. Files().Select(Example.OfFile)]);
    private static readonly Lazy<BuiltExamples> Built = new(() => new BuiltExamples(Examples.Value));

    internal static DocxReader Document => Built.Value.Document;

    public static TheoryData<string> Names => [.. Examples.Value.Select(e => e.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_example_reads_back_from_Word_as_it_was_meant(string name)
    {
        var example = Examples.Value.Single(e => e.Name == name);

        var actual = Built.Value.CellOf(example) is { } cell
            ? new CellText(Built.Value.Document).Outline(cell)
            : string.Join('\n', Built.Value.Refusal(example).Select(d => d.Code));
        Assert.Equal(example.Expected, actual);
    }

    [Fact]
    public void There_are_examples_of_every_chapter() =>
        Assert.True(
            Examples.Value.Count >= 150 && Examples.Value.DistinctBy(e => e.Chapter).Count() >= 29,
            $"{Examples.Value.Count} examples");

    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Path.Combine(Snapshot.FolderOf(), "Examples"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal);
}
