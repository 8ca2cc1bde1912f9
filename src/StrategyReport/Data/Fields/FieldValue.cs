using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data.Fields;

/// <summary>The value of a field. Closed: those of each <see cref="FieldType"/>, nothing at all, and what could not be read.</summary>
internal abstract record FieldValue(SourceSpan Span)
{
    /// <summary>What rules about wording walk over.</summary>
    public virtual IEnumerable<DataText> Texts => [];

    /// <summary>Whether its key is not there: its place is then that of the file's keys.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>The names of planned actions that wait here for an answer.</summary>
    public IReadOnlyList<DataText> Questions { get; init; } = [];

    /// <summary>
    /// What stands for a value that could not be read as its field's type: its texts, so that what is wrong with them is told too.
    /// </summary>
    /// <param name="node">Null where the key is absent, which has been reported if it is required.</param>
    /// <param name="file">The place of the file's keys.</param>
    internal static FieldValue Unread(YamlNode? node, bool isRequired, SourceSpan file) => node switch
    {
        null when isRequired => new UnreadableValue(file) { IsAbsent = true },
        null => new BlankValue(file) { IsAbsent = true },
        YamlScalar scalar when scalar.IsCut(isText: true) => new UnreadableValue(node.Span),
        YamlScalar { IsBlank: true } or YamlSequence { Items.Count: 0 } => new BlankValue(node.Span),
        YamlSequence list when TextsOf(list) is { Count: > 0 } texts => new ListValue(list.Span, texts),
        _ => new UnreadableValue(node.Span),
    };

    private static List<DataText> TextsOf(YamlSequence list) =>
        [.. list.Items.OfType<YamlScalar>().Where(s => !s.IsBlank).Select(s => s.Text)];
}

/// <summary>A rating: what the Board follows from paper to paper.</summary>
/// <param name="Note">Printed under the value.</param>
internal abstract record RatingValue(SourceSpan Span, DataText? Note) : FieldValue(Span)
{
    /// <summary>Why it is other than in the paper before.</summary>
    public DataText? Reason { get; init; }

    /// <summary>As a reader knows it, without the note: "Amber", "66.5%".</summary>
    public abstract string Shown { get; }

    public override IEnumerable<DataText> Texts => ((DataText?[])[Note, Reason]).OfType<DataText>();
}

internal sealed record BlankValue(SourceSpan Span) : FieldValue(Span);

/// <summary>Something stands there that could not be read: an error has been reported, and no rule adds to it.</summary>
internal sealed record UnreadableValue(SourceSpan Span) : FieldValue(Span);
