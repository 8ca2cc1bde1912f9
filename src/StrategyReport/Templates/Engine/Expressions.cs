using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>Finds what stands at a place, for messages: the engine names the place alone where it converts a value.</summary>
internal static class Expressions
{
    /// <param name="near">A node of the statement in which the place is.</param>
    public static ScriptExpression? At(ScribanSpan at, ScriptNode? near)
    {
        while (near is not null and not ScriptStatement && near.Parent is { } parent) near = parent;
        return near is null ? null : Within(near, at);
    }

    private static ScriptExpression? Within(ScriptNode node, ScribanSpan at)
    {
        if (node is ScriptExpression expression && node.Span.Equals(at)) return expression;
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child && Within(child, at) is { } found) return found;
        return null;
    }
}
