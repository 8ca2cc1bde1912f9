namespace Scriban.Parsing;

/// <summary>Options of the parser.</summary>
public record class ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>How deep expressions and blocks may nest; 0 means the built-in limit, never none.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    /// <summary>Reads <c>1.5</c> as a decimal instead of a double.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}
