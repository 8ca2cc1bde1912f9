using StrategyReport.Diagnostics;

namespace StrategyReport.Markup.Tree;

// What stands in a line. The rest of the closed tree is in Nodes.cs.

internal abstract record Inline(SourceSpan Source) : Node(Source);

internal sealed record Text(SourceSpan Source, string Value) : Inline(Source);

internal enum Emphasis { Strong, Italic, Underline, Strike, Superscript, Subscript, Code }

/// <summary><c>strong em u del sup sub code</c>.</summary>
internal sealed record Emphasised(SourceSpan Source, Emphasis Emphasis, IReadOnlyList<Inline> Inlines) : Inline(Source);

/// <summary><c>&lt;span style="…"&gt;</c>: a character style of the reference document.</summary>
internal sealed record Styled(SourceSpan Source, string Style, IReadOnlyList<Inline> Inlines) : Inline(Source)
{
    /// <summary>The words that invite to an answer, so that nobody takes them for one: Word's own style for them.</summary>
    public static Styled Invitation(SourceSpan source, string words) => new(source, "Placeholder Text", [new Text(source, words)]);
}

/// <summary><c>&lt;a href title&gt;</c>: a web, mail or in-document (<c>#id</c>) link.</summary>
/// <param name="Title">What a mouse that rests on the link is told; null: nothing.</param>
internal sealed record Link(SourceSpan Source, string Target, IReadOnlyList<Inline> Inlines, string? Title = null) : Inline(Source);

/// <summary>Words that have come or gone, in a paper that shows what is other than in an earlier one. No template writes it.</summary>
internal sealed record Revised(SourceSpan Source, Revision Revision, IReadOnlyList<Inline> Inlines) : Inline(Source);

/// <summary><c>&lt;br/&gt;</c>.</summary>
internal sealed record LineBreak(SourceSpan Source) : Inline(Source);

/// <summary><c>&lt;img src alt width&gt;</c>.</summary>
/// <param name="File">Path of a PNG, JPEG or GIF file, relative to the working folder.</param>
/// <param name="Description">Alternative text.</param>
/// <param name="WidthPercent">Of the width that its place offers; null: its own size, but never wider than its place.</param>
internal sealed record Image(SourceSpan Source, string File, string Description, double? WidthPercent) : Inline(Source);

/// <summary><c>&lt;checkbox checked tag title/&gt;</c>.</summary>
internal sealed record Checkbox(SourceSpan Source, bool Checked, string Tag, string Title) : Inline(Source);

/// <summary>
/// <c>&lt;ref to="id"&gt;paragraph&lt;/ref&gt;</c>: the author's words, and the number of a heading, paragraph or
/// caption, or the text of a <see cref="Tree.Label"/>. What the words say of the number themselves ("Annex", "Table 1") stands once.
/// </summary>
internal sealed record Reference(SourceSpan Source, string Target, IReadOnlyList<Inline> Inlines) : Inline(Source)
{
    /// <summary>The words that are said before the number, without what the number itself says; none where it says them all.</summary>
    public IReadOnlyList<Inline> WordsBefore(string number) => ReferenceWords.Before(Inlines, number);

    /// <summary>The words that are said behind the number: " above"; mostly none.</summary>
    public IReadOnlyList<Inline> WordsAfter(string number) => ReferenceWords.After(Inlines, number);
}

/// <summary><c>&lt;label id&gt;</c>: text that references repeat, such as an annex's letter.</summary>
internal sealed record Label(SourceSpan Source, string Id, IReadOnlyList<Inline> Inlines) : Inline(Source);

/// <summary><c>&lt;footnote&gt;</c> at the place of its mark.</summary>
internal sealed record Footnote(SourceSpan Source, IReadOnlyList<Block> Blocks) : Inline(Source);

/// <summary><c>&lt;data tag&gt;</c> around inlines: one piece of data within a line.</summary>
internal sealed record DataInline(SourceSpan Source, string Tag, string Title, IReadOnlyList<Inline> Inlines) : Inline(Source)
{
    /// <summary>As of a <see cref="DataBlock"/>.</summary>
    public string? Ask { get; init; }

    /// <summary>
    /// <c>options</c>, a line each: the answers among which there is a choice; none: any words may be written. Behind a tab stands what
    /// the data says for it, where that is other than the words.
    /// </summary>
    public IReadOnlyList<(string Words, string Means)> Options { get; init; } = [];
}
