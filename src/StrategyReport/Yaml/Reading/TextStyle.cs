namespace StrategyReport.Yaml.Reading;

/// <summary>How a text is written in its file (YAML 1.2.2, chapters 7.3 and 8.1).</summary>
internal enum TextStyle
{
    /// <summary>Without marks; lines are joined.</summary>
    Plain,

    /// <summary><c>'…'</c>; lines are joined.</summary>
    SingleQuoted,

    /// <summary><c>"…"</c>; lines are joined, and <c>\</c> begins an escape.</summary>
    DoubleQuoted,

    /// <summary>Below <c>></c>; lines are joined.</summary>
    Folded,

    /// <summary>Below <c>|</c>, line by line as it is written.</summary>
    Literal,
}
