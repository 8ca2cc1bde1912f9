using System.Globalization;
using System.Text;
using StrategyReport.Changes;

namespace StrategyReport.Cli.Changes;

/// <summary>
/// For a comment in a review (GitHub's Markdown): a table of values before and after, then a fold for each part. A comment may have
/// 65,536 characters: parts that have no room with all their words are told in a sentence; what has none at all is counted.
/// </summary>
internal static class ChangesMarkdown
{
    private const int MostCharacters = 65_536;

    /// <summary>For what says how much is left out, and for what a workflow writes around it.</summary>
    private const int RoomForRest = 3_000;

    /// <summary>For the short sentences of parts whose words have no room.</summary>
    private const int RoomForSentences = 8_000;

    /// <summary>For the papers that were not compared, and again for those in which nothing has changed.</summary>
    private const int RoomForPapers = 4_000;

    private const int Context = 12;

    public static void Print(IReadOnlyList<PaperChanges> papers, IReadOnlyList<string> failures, Terminal terminal)
    {
        var ending = Ending(papers, failures);
        var comment = new StringBuilder();
        var (values, words, names) = (0, 0, 0);
        foreach (var paper in papers.Where(p => p.Parts.Count > 0 || papers.Count == 1))
        {
            var heading = $"### {MarkdownWords.Of(paper.Papers.Heading)}\n\n";
            if (paper.Parts.Count == 0) heading += "Nothing that a reader would notice.\n\n";
            var hasHeading = Append(heading, RoomForRest);
            values += AppendValues(paper);
            foreach (var part in paper.Parts)
            {
                if (Append(Fold(part), RoomForRest + RoomForSentences)) continue;
                words++;
                if (!hasHeading || !Append(Sentence(part), RoomForRest)) names++;
            }
        }

        if (values + words > 0) comment.Append(null, $"{LeftOut(values, words, names)} `strategy-report diff` shows all.\n\n");
        terminal.Out.Write(comment.Append(ending).ToString());

        bool Append(string text, int rest)
        {
            if (comment.Length + text.Length + ending.Length > MostCharacters - rest) return false;
            comment.Append(text);
            return true;
        }

        // The number of those that have no room.
        int AppendValues(PaperChanges paper)
        {
            const int rest = RoomForRest + RoomForSentences;
            if (Values(paper) is not { Count: > 0 } rows) return 0;
            if (!Append("| Ambition | What | Before | After |\n| --- | --- | --- | --- |\n", rest)) return rows.Count;
            var left = rows.Count(row => !Append(row, rest));
            comment.Append('\n');
            return left;
        }
    }

    private static string LeftOut(int values, int words, int names)
    {
        var said = new List<string>();
        if (values > 0) said.Add($"{Number(values, "value")} before and after");
        if (words > 0) said.Add($"the words of {Number(words, "part")}");
        var all = string.Join(" and ", said);
        var unnamed = names > 0 ? $" {Number(names, "part")} of them {(names == 1 ? "is" : "are")} not even named." : "";
        return $"{char.ToUpperInvariant(all[0])}{all[1..]} have no room in a comment.{unnamed}";

        static string Number(int number, string what) =>
            string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
    }

    /// <summary>What is said of papers that show no change.</summary>
    private static string Ending(IReadOnlyList<PaperChanges> papers, IReadOnlyList<string> failures)
    {
        var ending = new StringBuilder();
        var same = papers.Count < 2 ? [] : papers.Where(p => p.Parts.Count == 0).Select(p => MarkdownWords.Of(p.Papers.To)).ToList();
        if (same.Count > 0)
        {
            var named = Fitting(same);
            var more = named.Count < same.Count ? $" and {same.Count - named.Count} more" : "";
            ending.Append(null, $"In {string.Join(", ", named)}{more} nothing has changed that a reader would notice.\n\n");
        }

        var told = Fitting([.. failures.Select(MarkdownWords.Of)]);
        foreach (var failure in told) ending.Append(null, $"{failure}\n\n");
        if (told.Count < failures.Count) ending.Append(null, $"{failures.Count - told.Count} more were not compared.\n\n");
        return ending.ToString();
    }

    /// <summary>The first of some texts, as many as have room.</summary>
    private static List<string> Fitting(IReadOnlyList<string> texts)
    {
        var room = RoomForPapers;
        return [.. texts.TakeWhile(text => (room -= text.Length + 2) >= 0)];
    }

    private static string Sentence(ChangedPart part) =>
        $"**{MarkdownWords.Of(part.Name)}**: {MarkdownWords.Of(ChangeWords.Of(part))}\n\n";

    /// <summary>The rows of a table.</summary>
    private static List<string> Values(PaperChanges paper) =>
    [
        .. from part in paper.Parts
           where part.Ambition is not null
           from piece in part.Pieces
           where piece is { OldValue: not null, NewValue: not null }
           select Row(part.Name, piece.Title, piece.OldValue!, piece.NewValue!),
    ];

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells.Select(MarkdownWords.Of))} |\n";

    private static string Fold(ChangedPart part)
    {
        var text = new StringBuilder("<details><summary><b>");
        text.Append(null, $"{MarkdownWords.InTag(part.Name)}</b>: {MarkdownWords.InTag(ChangeWords.Of(part))}</summary>\n\n");
        foreach (var piece in part.Pieces)
        {
            if (part.Pieces.Count > 1 || piece.Title.Length > 0)
                text.Append(null, $"**{MarkdownWords.Of(ChangeWords.Of(piece))}**\n\n");
            foreach (var line in piece.Texts) text.Append(null, $"- {Line(line)}\n");
            if (piece.Texts.Count > 0) text.Append('\n');
        }

        return text.Append("</details>\n\n").ToString();
    }

    /// <summary>What has come is underlined, what has gone struck through; words say it where all of a line has.</summary>
    private static string Line(ChangedText line) => line.Kind switch
    {
        ChangeKind.Added => "Added: " + MarkdownWords.Of(line.Words[0].Text),
        ChangeKind.Removed => $"Removed: <del>{MarkdownWords.Of(line.Words[0].Text)}</del>",
        ChangeKind.Moved => "Moved: " + MarkdownWords.Of(line.Words[0].Text),
        _ => string.Concat(Excerpt.Of(line.Words, Context).Select(w => w.Kind switch
        {
            WordKind.Added => Around("ins", w.Text),
            WordKind.Removed => Around("del", w.Text),
            _ => MarkdownWords.Of(w.Text),
        })).Replace("</del><ins>", "</del> <ins>", StringComparison.Ordinal),
    };

    /// <summary>In tags: Markdown's own marks are none beside a comma or a bracket (CommonMark 6.2).</summary>
    private static string Around(string mark, string text)
    {
        var words = text.Trim();
        if (words.Length == 0) return MarkdownWords.Of(text);
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return $"{text[..start]}<{mark}>{MarkdownWords.Of(words)}</{mark}>{text[(start + words.Length)..]}";
    }
}
