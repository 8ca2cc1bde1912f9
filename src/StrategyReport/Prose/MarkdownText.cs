using Markdig.Syntax;
using StrategyReport.Data;
using StrategyReport.Yaml.Reading;
using SourceSpan = StrategyReport.Diagnostics.SourceSpan;

namespace StrategyReport.Prose;

/// <summary>A text of the data as Markdown: rules read its words, templates its markup. Nobody changes the tree.</summary>
/// <remarks>What it keeps may be made by two cores at once: they make the same, and either stands.</remarks>
internal sealed class MarkdownText
{
    private readonly DataText _source;

    /// <summary>As what it was read: lines are all alike, and narratives are.</summary>
    private readonly TextKind _kind;

    private ProseText? _prose;
    private TypedBlocks? _typed;
    private TakenMarks? _taken;
    private TextLines? _lines;
    private Written? _markup;

    public MarkdownText(DataText source, TextKind kind)
    {
        (_source, _kind) = (source, kind);
        Unread = kind == TextKind.Plain ? null : TextLoad.Of(source.Text, IsLine);
        var document = Unread is null ? MarkdownSyntax.Parse(source.Text, kind) : new MarkdownDocument();
        Document = document ?? new MarkdownDocument();
        if (document is null) Unread = new UnreadText(UnreadCause.TooDeep, FirstUnreadableLine(), 0);
    }

    /// <summary>Whether it was read as one line, in which there are no blocks.</summary>
    public bool IsLine => MarkdownSyntax.IsLine(_kind);

    public DataText Source => _source;

    public MarkdownDocument Document { get; }

    /// <summary>Why it could not be read, and from which line on; null where it was.</summary>
    public UnreadText? Unread { get; }

    /// <summary>Its words without their marks.</summary>
    public ProseText Prose => _prose ??= _source.IsBlank ? ProseText.Nothing : ProseReader.Read(this);

    /// <summary>Its lists and tables as they were typed.</summary>
    public TypedBlocks Typed => _typed ??= TypedBlocks.Of(Document, Lines);

    /// <summary>Its lines.</summary>
    public TextLines Lines => _lines ??= new TextLines(Source);

    /// <summary>What it takes for marks, and does not show.</summary>
    public TakenMarks Taken => _taken ??= TakenMarks.Of(this);

    /// <summary>Its markup as a writer gives it, written once for the check and all templates of a paper.</summary>
    /// <param name="folder">The period's, where pictures are found.</param>
    public TextMarkup Once(TextKind kind, string folder, Func<MarkdownText, TextKind, string, TextMarkup> write)
    {
        if (IsLine) kind = TextKind.Line; // A label reads like any other line.
        if (_markup is { } known && known.Kind == kind && known.Folder == folder) return known.Result;
        var result = _source.IsBlank ? TextMarkup.Nothing : write(this, kind, folder);
        _markup = new Written(kind, folder, result);
        return result;
    }

    private sealed record Written(TextKind Kind, string Folder, TextMarkup Result);

    /// <param name="offset">In characters, from where the node begins.</param>
    public SourceSpan At(MarkdownObject node, int offset = 0) => _source.At(Math.Max(0, node.Line), Math.Max(0, node.Column + offset));

    /// <summary>The lines between the marks of a fence, with their own places.</summary>
    public DataText Content(FencedCodeBlock fence)
    {
        var place = _source.At(fence.Line + 1, fence.Column);
        var text = fence.Lines.ToString();
        return _source.FirstLine == 0 ? new DataText(text, place) : new DataText(text, place, place.Line, place.Column - 1);
    }

    /// <summary>By halving: the lines before it can be read, with it they cannot.</summary>
    private int FirstUnreadableLine()
    {
        var lines = _source.Text.Split('\n');
        var (first, last) = (0, lines.Length - 1);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (MarkdownSyntax.Parse(string.Join('\n', lines.Take(middle + 1)), _kind) is null) last = middle;
            else first = middle + 1;
        }

        return first;
    }
}
