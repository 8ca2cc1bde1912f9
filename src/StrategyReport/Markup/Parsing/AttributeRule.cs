namespace StrategyReport.Markup.Parsing;

/// <summary>What an attribute's value has to be.</summary>
internal enum ValueKind
{
    Text,

    /// <summary>Letters A to Z, digits, <c>-</c>, <c>_</c>, <c>.</c></summary>
    Id,
    Integer,
    Boolean,
    Choice,

    /// <summary>RRGGBB.</summary>
    Colour,

    /// <summary><c>60%</c>: more than 0, at most 100.</summary>
    Percentage,

    /// <summary>Blank-separated <c>20%</c>, <c>10-30%</c> or <c>auto</c>.</summary>
    Columns,

    /// <summary>A web or mail address, or <c>#id</c>.</summary>
    Address,

    /// <summary><c>1-2</c> or <c>1</c>: levels of headings, 1 to 6.</summary>
    Levels,

    /// <summary>One pattern a level, such as <c>%1.%2</c>.</summary>
    NumberPatterns,
}

/// <param name="Meaning">Given for an attribute that must be there: what it says, as the end of "It says …".</param>
internal sealed record AttributeRule(
    string Name,
    ValueKind Kind = ValueKind.Text,
    string? Meaning = null,
    int Least = 0,
    int Most = 0,
    string[]? Choices = null)
{
    public bool Required => Meaning is not null;
}
