using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A node of the syntax tree: immutable but for the span, which the parser closes last.</summary>
public abstract class ScriptNode
{
    private protected ScriptNode()
    {
    }

    /// <summary>Where the node stands.</summary>
    public SourceSpan Span { get; set; }
}

/// <summary>A node with a value.</summary>
public abstract class ScriptExpression : ScriptNode
{
    private protected ScriptExpression()
    {
    }
}

/// <summary>A node that does something.</summary>
public abstract class ScriptStatement : ScriptNode
{
    private protected ScriptStatement()
    {
    }
}

/// <summary>The statements between two ends.</summary>
public sealed class ScriptBlockStatement : ScriptStatement
{
    internal ScriptBlockStatement(IReadOnlyList<ScriptStatement> statements) => Statements = statements;

    internal IReadOnlyList<ScriptStatement> Statements { get; }
}

/// <summary>A whole template.</summary>
public sealed class ScriptPage : ScriptNode
{
    internal ScriptPage(ScriptBlockStatement body) => Body = body;

    public ScriptBlockStatement Body { get; }
}
