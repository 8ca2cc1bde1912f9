namespace StrategyReport.Tests.Word;

/// <summary>Each file in Cases holds blocks; beside it stands the body that Word gets for them.</summary>
public class WordCases
{
    public static TheoryData<string> Files => Snapshot.Cases("Cases", "*.html");

    [Theory, MemberData(nameof(Files))]
    public void A_case_gives_its_body(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "Cases", file);
        var markup = File.ReadAllText(path).Trim();
        var document = markup.StartsWith("<section", StringComparison.Ordinal)
            ? DocxReader.Of(DocxReader.Paper(markup))
            : DocxReader.OfBlocks(markup);
        Snapshot.VerifyCase(path, document.PrintBody());
    }
}
