using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Prose;

internal enum ProseKind
{
    Paragraph,
    Bullet,

    /// <summary>A heading, or a line in bold alone, which is the sub-heading of a cell.</summary>
    Heading,
    TableCell,
}

/// <summary>The words of a Markdown text without its marks, each with its place in the file.</summary>
internal sealed record ProseText(
    IReadOnlyList<ProseBlock> Blocks, IReadOnlyList<ProseLink> Links, IReadOnlyList<ProseLink> Pictures,
    IReadOnlyList<ProseHeading> Headings, IReadOnlyList<ProseCode> Codes, int DeepestList, SourceSpan DeepestListAt)
{
    public static ProseText Nothing { get; } = new([], [], [], [], [], 0, default);

    public int Words => Blocks.Sum(b => b.Words);
}

/// <param name="Place">Where its paragraph, heading or cell begins.</param>
/// <param name="Id">The name that the paragraph carries at its end, <c>{#id}</c>; it is no part of the text.</param>
internal sealed record ProseBlock(ProseKind Kind, string Text, IReadOnlyList<TextPiece> Pieces, SourceSpan Place, string? Id)
{
    /// <summary>Stands in <see cref="Typed"/> for a character that is meant as it is: escaped, or in code.</summary>
    public const char Meant = '\uFFFC';

    /// <summary>
    /// The text as marks are looked for in it, character for character: lines end as they were typed, and what is escaped or code
    /// is <see cref="Meant"/>.
    /// </summary>
    public string Typed { get; init; } = Text;

    /// <summary>The list whose item it begins: null where it begins none, else whether the list is numbered.</summary>
    public bool? BeginsNumbered { get; init; }

    /// <summary>Whether it stands in a footnote.</summary>
    public bool IsNote { get; init; }

    public int Words { get; } = CountWords(Text);

    /// <summary>Runs of anything but blanks that hold a letter or a digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c == ' ') inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c)) (words, inWord) = (words + 1, true);
        }

        return words;
    }

    /// <summary>The place in the file of some characters of the text.</summary>
    public SourceSpan At(int offset, int length = 1)
    {
        var piece = TextPiece.At(Pieces, offset);
        return new SourceSpan(Place.File, piece.Line, piece.Column + Math.Max(0, offset - piece.Offset), Math.Max(1, length));
    }

    /// <summary>The words in it: runs of letters and digits, with what may stand inside of one.</summary>
    public WordTokens Tokens() => new(Text);

    /// <summary>Its sentences: up to a full stop, question or exclamation mark that is followed by a blank and a capital.</summary>
    public IEnumerable<(int Offset, int Length)> Sentences()
    {
        var start = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] is not ('.' or '!' or '?')) continue;
            var next = i + 1;
            while (next < Text.Length && Text[next] is '"' or '\'' or ')' or '”' or '’') next++;
            if (next + 1 >= Text.Length || !char.IsWhiteSpace(Text[next])) continue;
            if (!char.IsUpper(Text[next + 1]) && Text[next + 1] is not ('"' or '“')) continue;
            yield return (start, next - start);
            start = next + 1;
        }

        if (start < Text.Length) yield return (start, Text.Length - start);
    }
}

/// <summary>A link or a picture.</summary>
/// <param name="Text">The words that one reads, or the picture's description.</param>
internal sealed record ProseLink(SourceSpan At, string Text, LinkTarget Target);

internal sealed record ProseHeading(SourceSpan At, int Level);

/// <param name="Info">What stands behind the fence's three marks; null for lines that are indented by four blanks.</param>
internal sealed record ProseCode(SourceSpan At, string? Info);
