using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace StrategyReport.Mutation;

/// <summary>
/// Whether a fault makes a difference where it is reached: <c>a &lt;= b</c> for <c>a &lt; b</c> does so only where both are the same.
/// Tests for which it makes none cannot notice it, and are not asked.
/// </summary>
internal static class Infection
{
    /// <summary>Calls of which nothing remains but what they give back.</summary>
    private static readonly HashSet<string> Pure =
    [
        "StartsWith", "EndsWith", "Contains", "ContainsKey", "IndexOf", "LastIndexOf", "IndexOfAny", "TrimStart", "TrimEnd", "Trim", "Replace", "ToUpperInvariant",
        "ToLowerInvariant", "Substring", "Equals", "First", "Last", "FirstOrDefault", "LastOrDefault", "Any", "All", "Count", "Min", "Max", "Sum",
        "Ceiling", "Floor", "Round", "Abs", "Where", "Select", "Skip", "Take", "SkipWhile", "TakeWhile", "Element", "Elements", "Attribute", "Descendants",
        "IsDigit", "IsLetter", "IsLetterOrDigit", "IsWhiteSpace", "IsNullOrWhiteSpace", "IsNullOrEmpty", "IsUpper", "IsLower", "IsAsciiDigit", "IsAsciiLetter",
        "OfType", "SequenceEqual", "GetValueOrDefault", "ElementAtOrDefault", "AsSpan",
    ];

    private static readonly HashSet<string> Compared =
        ["First", "Last", "FirstOrDefault", "LastOrDefault", "IndexOf", "LastIndexOf", "StartsWith", "EndsWith", "TrimStart", "TrimEnd", "Trim", "Replace",
            "ToUpperInvariant", "ToLowerInvariant", "Min", "Max", "Any", "All", "Ceiling", "Floor"];

    /// <returns>A condition that is true where it makes a difference; null where it is not known when that is.</returns>
    public static ExpressionSyntax? Of(SyntaxNode node, SyntaxNode code, SemanticModel model) => (node, code) switch
    {
        (LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } n, ExpressionSyntax other) =>
            ComparisonAround(n) is { } around && IsPure(around) ? Differ(around.ReplaceNode(n, other), around) : null,
        (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } b, _) when IsPure(b.Left) =>
            IsPatternExpression(InBrackets(b.Left), code.IsEquivalentTo(b.Left) ? Null : UnaryPattern(Token(SyntaxKind.NotKeyword), Null)),
        // The right side may rest on what the left one says, so that it is asked only where it is asked anyway.
        (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } b, BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression })
            when IsPure(b) => Not(b),
        (BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } b, BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
            when IsPure(b) => b,
        (BinaryExpressionSyntax b, BinaryExpressionSyntax other) when IsComparison(b) && IsComparison(other) && IsPure(b) => Differ(other, b),
        (IsPatternExpressionSyntax p, IsPatternExpressionSyntax other) when IsPure(p.Expression) => Differ(other, p),
        (InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } call, ExpressionSyntax other)
            when Compared.Contains(m.Name.Identifier.Text) && IsPure(call) && model.GetTypeInfo(call).Type is { IsRefLikeType: false } =>
            PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, InvocationExpression(ParseExpression("object.Equals"),
                ArgumentList(SeparatedList([Argument(other.WithoutTrivia()), Argument(call.WithoutTrivia())])))),
        _ => null,
    };

    private static ConstantPatternSyntax Null => ConstantPattern(LiteralExpression(SyntaxKind.NullLiteralExpression));

    private static BinaryExpressionSyntax? ComparisonAround(SyntaxNode number)
    {
        var around = number.Parent;
        while (around is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax || (around is BinaryExpressionSyntax b && !IsComparison(b))) around = around.Parent;
        return around as BinaryExpressionSyntax;
    }

    private static bool IsComparison(BinaryExpressionSyntax b) => b.Kind() is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression;

    private static bool IsPure(SyntaxNode code) => code.DescendantNodesAndSelf().All(n => n switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax m } => Pure.Contains(m.Name.Identifier.Text),
        InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax
            or DeclarationExpressionSyntax or VariableDesignationSyntax or ThrowExpressionSyntax or SwitchExpressionSyntax => false,
        PrefixUnaryExpressionSyntax p => !p.IsKind(SyntaxKind.PreIncrementExpression) && !p.IsKind(SyntaxKind.PreDecrementExpression),
        _ => true,
    });

    private static BinaryExpressionSyntax Differ(ExpressionSyntax one, ExpressionSyntax other) =>
        BinaryExpression(SyntaxKind.NotEqualsExpression, InBrackets(one), InBrackets(other));

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax code) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, InBrackets(code));

    private static ParenthesizedExpressionSyntax InBrackets(ExpressionSyntax code) => ParenthesizedExpression(code.WithoutTrivia());
}
