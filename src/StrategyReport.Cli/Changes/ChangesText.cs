using StrategyReport.Changes;

namespace StrategyReport.Cli.Changes;

/// <summary>For a terminal: first all in short sentences, then the text word by word.</summary>
internal static class ChangesText
{
    private const int Context = 8;
    private const string Bold = "1";
    private const string Red = "31";
    private const string Green = "32";
    private const string Faint = "2";

    public static void Print(IReadOnlyList<PaperChanges> papers, Terminal terminal)
    {
        foreach (var (at, paper) in papers.Index())
        {
            if (at > 0) terminal.Out.WriteLine();
            terminal.Out.WriteLine(Paint(paper.Papers.Heading, Bold, terminal));
            if (paper.Parts.Count == 0) terminal.Out.WriteLine("Nothing that a reader would notice.");
            foreach (var part in paper.Parts) terminal.Out.WriteLine($"{part.Name}: {ChangeWords.Of(part)}.");
            foreach (var part in paper.Parts) Print(part, terminal);
        }
    }

    private static void Print(ChangedPart part, Terminal terminal)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(Paint(part.Name, Bold, terminal));
        foreach (var piece in part.Pieces)
        {
            terminal.Out.WriteLine($"  {ChangeWords.Of(piece)}  {Paint($"{piece.Place}", Faint, terminal)}".TrimEnd());
            foreach (var text in piece.Texts)
            {
                var words = Excerpt.Of(text.Words, Context).Select(w => Words(w, terminal));
                terminal.Out.WriteLine($"    {Sign(text.Kind)} {string.Concat(words)}");
            }
        }
    }

    /// <summary>Where there are no colours, in the signs that <c>git diff --word-diff</c> has for them.</summary>
    private static string Words(ChangedWords words, Terminal terminal) => words.Kind switch
    {
        WordKind.Added => terminal.OutColour ? Paint(words.Text, Green, terminal) : $"{{+{words.Text}+}}",
        WordKind.Removed => terminal.OutColour ? Paint(words.Text, Red, terminal) : $"[-{words.Text}-]",
        _ => words.Text,
    };

    private static char Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => '+',
        ChangeKind.Removed => '-',
        ChangeKind.Changed => '~',
        _ => '>',
    };

    private static string Paint(string text, string shade, Terminal terminal) => Terminal.Paint(text, shade, terminal.OutColour);
}
