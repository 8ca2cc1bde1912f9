namespace Scriban.Parsing;

/// <summary>What a text holds.</summary>
public enum ScriptMode
{
    /// <summary>Text with code blocks.</summary>
    Default = 0,

    /// <summary>Code only, without braces around it.</summary>
    ScriptOnly = 3,
}

/// <summary>Options of the lexer.</summary>
public record class LexerOptions
{
    public static readonly LexerOptions Default = new();

    public ScriptMode Mode { get; init; }
}
