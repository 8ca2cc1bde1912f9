namespace StrategyReport.Returns;

internal enum LossKind
{
    Picture,
    TextBox,
    Equation,
    EmbeddedObject,
    Hidden,
    Highlight,
    MergedTable,
    NestedTable,

    /// <summary>Several paragraphs in a cell, which become one.</summary>
    JoinedCell,

    /// <summary>A heading where there can be none.</summary>
    Heading,

    /// <summary>Bullets or numbers that were typed.</summary>
    TypedList,
}

/// <summary>What came back from Word and is not kept as it is.</summary>
/// <param name="Words">Those of it, or where it stands.</param>
internal sealed record Loss(LossKind Kind, string Place, string Words);
