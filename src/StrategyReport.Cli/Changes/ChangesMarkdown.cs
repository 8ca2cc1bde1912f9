using System.Text;
using StrategyReport.Changes;

namespace StrategyReport.Cli.Changes;

/// <summary>
/// For a comment in a review (GitHub's Markdown): a table of values before and after, then a fold for each part. A comment may have
/// 65,536 characters: parts that have no room with all their words are told in a sentence, and counted.
/// </summary>
internal static class ChangesMarkdown
{
    private const int MostCharacters = 65_536;

    /// <summary>For how many parts are left out, for papers that were not compared, and for what a workflow writes around it.</summary>
    private const int RoomForRest = 1_000;

    /// <summary>For the short sentences of parts whose words have no room.</summary>
    private const int RoomForSentences = 8_000;

    private const int Context = 12;

    public static void Print(IReadOnlyList<PaperChanges> papers, IReadOnlyList<string> failures, Terminal terminal)
    {
        var comment = new StringBuilder();
        var (left, parts) = (0, papers.Sum(p => p.Parts.Count));
        foreach (var paper in papers.Where(p => p.Parts.Count > 0 || papers.Count == 1))
        {
            comment.Append(null, $"### {Plain(paper.Papers.Heading)}\n\n");
            if (paper.Parts.Count == 0) comment.Append("Nothing that a reader would notice.\n\n");
            if (Values(paper) is var values && HasRoom(values, RoomForRest)) comment.Append(values);
            foreach (var part in paper.Parts)
            {
                if (Fold(part) is var fold && HasRoom(fold, RoomForRest + RoomForSentences))
                {
                    comment.Append(fold);
                    continue;
                }

                left++;
                if (Sentence(part) is var sentence && HasRoom(sentence, RoomForRest)) comment.Append(sentence);
            }
        }

        var same = papers.Where(p => p.Parts.Count == 0).Select(p => Plain(p.Papers.To)).ToList();
        if (same.Count > 0 && papers.Count > 1)
            comment.Append(null, $"In {string.Join(", ", same)} nothing has changed that a reader would notice.\n\n");
        if (left > 0)
            comment.Append(null, $"The words of {left} of {parts} parts have no room in a comment. `strategy-report diff` shows them.\n");
        foreach (var failure in failures) comment.Append(null, $"{Plain(failure)}\n\n");
        terminal.Out.Write(comment.ToString());

        bool HasRoom(string text, int rest) => comment.Length + text.Length < MostCharacters - rest;
    }

    private static string Sentence(ChangedPart part) => $"**{Plain(part.Name)}**: {Plain(ChangeWords.Of(part))}\n\n";

    private static string Values(PaperChanges paper)
    {
        var rows = paper.Parts.Where(p => p.Ambition is not null).SelectMany(part => part.Pieces.Select(piece => (part, piece)))
            .Where(row => row.piece is { OldValue: not null, NewValue: not null }).ToList();
        if (rows.Count == 0) return "";
        var table = new StringBuilder("| Ambition | What | Before | After |\n| --- | --- | --- | --- |\n");
        foreach (var (part, piece) in rows)
            table.Append(null, $"| {Cell(part.Name)} | {Cell(piece.Title)} | {Cell(piece.OldValue!)} | {Cell(piece.NewValue!)} |\n");
        return table.Append('\n').ToString();
    }

    private static string Fold(ChangedPart part)
    {
        var text = new StringBuilder();
        text.Append(null, $"<details><summary><b>{Html(part.Name)}</b>: {Html(ChangeWords.Of(part))}</summary>\n\n");
        foreach (var piece in part.Pieces)
        {
            if (part.Pieces.Count > 1 || piece.Title.Length > 0) text.Append(null, $"**{Plain(ChangeWords.Of(piece))}**\n\n");
            foreach (var line in piece.Texts) text.Append(null, $"- {Line(line)}\n");
            if (piece.Texts.Count > 0) text.Append('\n');
        }

        return text.Append("</details>\n\n").ToString();
    }

    /// <summary>What has come is underlined, what has gone struck through; words say it where all of a line has.</summary>
    private static string Line(ChangedText line) => line.Kind switch
    {
        ChangeKind.Added => "Added: " + Plain(line.Words[0].Text),
        ChangeKind.Removed => $"Removed: <del>{Plain(line.Words[0].Text)}</del>",
        ChangeKind.Moved => "Moved: " + Plain(line.Words[0].Text),
        _ => string.Concat(Excerpt.Of(line.Words, Context).Select(w => w.Kind switch
        {
            WordKind.Added => Around("ins", w.Text),
            WordKind.Removed => Around("del", w.Text),
            _ => Plain(w.Text),
        })).Replace("</del><ins>", "</del> <ins>", StringComparison.Ordinal),
    };

    /// <summary>In tags: Markdown's own marks are none beside a comma or a bracket (CommonMark 6.2).</summary>
    private static string Around(string mark, string text)
    {
        var words = text.Trim();
        if (words.Length == 0) return Plain(text);
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return $"{text[..start]}<{mark}>{Plain(words)}</{mark}>{text[(start + words.Length)..]}";
    }

    private static string Cell(string text) => Plain(text);

    /// <summary>Whatever stands in a text is text: no mark of Markdown, no tag, nobody's name to be told.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in Html(text.ReplaceLineEndings(" ")))
        {
            if (character is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '~' or '!' or '|') plain.Append('\\');
            plain.Append(character);
            if (character == '@') plain.Append("<!-- -->");
        }

        return plain.ToString();
    }

    private static string Html(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
