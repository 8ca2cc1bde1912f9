using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace StrategyReport.Mutation;

/// <summary>The faults that can be put in place of a piece of code, as Stryker.NET has them, and numbers beside: each bound one off.</summary>
internal static class Operators
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)[]> Binary = new()
    {
        [SyntaxKind.LessThanExpression] = [Less(true), Greater(false)],
        [SyntaxKind.LessThanOrEqualExpression] = [Less(false), Greater(true)],
        [SyntaxKind.GreaterThanExpression] = [Greater(true), Less(false)],
        [SyntaxKind.GreaterThanOrEqualExpression] = [Greater(false), Less(true)],
        [SyntaxKind.EqualsExpression] = [(SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken)],
        [SyntaxKind.NotEqualsExpression] = [(SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken)],
        [SyntaxKind.LogicalAndExpression] = [(SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken)],
        [SyntaxKind.LogicalOrExpression] = [(SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken)],
        [SyntaxKind.AddExpression] = [(SyntaxKind.SubtractExpression, SyntaxKind.MinusToken)],
        [SyntaxKind.SubtractExpression] = [(SyntaxKind.AddExpression, SyntaxKind.PlusToken)],
        [SyntaxKind.MultiplyExpression] = [(SyntaxKind.DivideExpression, SyntaxKind.SlashToken)],
        [SyntaxKind.DivideExpression] = [(SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken)],
        [SyntaxKind.ModuloExpression] = [(SyntaxKind.MultiplyExpression, SyntaxKind.AsteriskToken)],
    };

    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Assignments = new()
    {
        [SyntaxKind.AddAssignmentExpression] = (SyntaxKind.SubtractAssignmentExpression, SyntaxKind.MinusEqualsToken),
        [SyntaxKind.SubtractAssignmentExpression] = (SyntaxKind.AddAssignmentExpression, SyntaxKind.PlusEqualsToken),
        [SyntaxKind.CoalesceAssignmentExpression] = (SyntaxKind.SimpleAssignmentExpression, SyntaxKind.EqualsToken),
    };

    private static readonly Dictionary<string, string> Calls = new()
    {
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["Any"] = "All",
        ["All"] = "Any",
        ["Skip"] = "Take",
        ["Take"] = "Skip",
        ["SkipWhile"] = "TakeWhile",
        ["TakeWhile"] = "SkipWhile",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["TrimStart"] = "TrimEnd",
        ["TrimEnd"] = "TrimStart",
        ["Union"] = "Intersect",
        ["Append"] = "Prepend",
        ["Prepend"] = "Append",
        ["Ceiling"] = "Floor",
        ["Floor"] = "Ceiling",
    };

    /// <summary>Calls that hand on what they were asked of when they are left out.</summary>
    private static readonly HashSet<string> LeftOut =
        ["Where", "Distinct", "DistinctBy", "Reverse", "Order", "Trim", "ToUpperInvariant", "ToLowerInvariant", "Replace", "Concat"];

    /// <returns>What may stand there in its place; the mutants of a constant's declaration are those of its value.</returns>
    public static IEnumerable<(string Kind, SyntaxNode Code)> Of(SyntaxNode node, SemanticModel model) =>
        IsPlainCondition(node) ? [.. InPlaceOf(node, model), ("condition", Not((ExpressionSyntax)node))] : InPlaceOf(node, model);

    private static IEnumerable<(string Kind, SyntaxNode Code)> InPlaceOf(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } b =>
            [("default", b.Right), ("default", b.Left)],
        BinaryExpressionSyntax b when Binary.TryGetValue(b.Kind(), out var others) && IsNumberOrTruth(b, model) =>
            others.Select(o => (KindOf(b), (SyntaxNode)BinaryExpression(o.Expression, b.Left, Token(o.Token), b.Right))),
        IsPatternExpressionSyntax p => [("pattern", Not(p)), .. OfPattern(p.Pattern).Select(o => (o.Kind, (SyntaxNode)p.WithPattern((PatternSyntax)o.Code)))],
        SwitchExpressionSyntax s => s.Arms.SelectMany(a => OfPattern(a.Pattern)
            .Select(o => (o.Kind, (SyntaxNode)s.ReplaceNode(a.Pattern, o.Code)))),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } n => [("negation", n.Operand)],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } n => [("sign", n.Operand)],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => [("truth", LiteralExpression(SyntaxKind.FalseLiteralExpression))],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => [("truth", LiteralExpression(SyntaxKind.TrueLiteralExpression))],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } s =>
            [("text", Text(s.Token.ValueText.Length == 0 ? "some text" : ""))],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } n => Numbers(n).Select(o => ("number", o)),
        InterpolatedStringExpressionSyntax { Contents.Count: > 0 } => [("text", Text(""))],
        ConditionalExpressionSyntax c => [("choice", c.WithWhenTrue(c.WhenFalse).WithWhenFalse(c.WhenTrue))],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => OfCall(call, member),
        CollectionExpressionSyntax { Elements.Count: > 0 } => [("list", CollectionExpression())],
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax a } s when Assignments.TryGetValue(a.Kind(), out var other)
            && (other.Token == SyntaxKind.EqualsToken || IsNumber(a.Left, model)) =>
            [("assignment", ExpressionStatement(AssignmentExpression(other.Expression, a.Left, Token(other.Token), a.Right))), ("statement", EmptyStatement())],
        ExpressionStatementSyntax { Expression: PostfixUnaryExpressionSyntax u } => [("step", ExpressionStatement(Opposite(u))), ("statement", EmptyStatement())],
        ExpressionStatementSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax => [("statement", EmptyStatement())],
        ReturnStatementSyntax { Expression: null } => [("statement", EmptyStatement())],
        _ => [],
    };

    /// <summary>A condition that is not turned round by another fault already.</summary>
    private static bool IsPlainCondition(SyntaxNode node) =>
        node is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax
            or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression }
        && node.Parent switch
        {
            IfStatementSyntax i => i.Condition == node,
            WhileStatementSyntax w => w.Condition == node,
            BinaryExpressionSyntax b => b.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression,
            _ => false,
        };

    private static IEnumerable<(string Kind, SyntaxNode Code)> OfCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.Text;
        if (Calls.TryGetValue(name, out var other))
            yield return ("call", call.WithExpression(member.WithName(
                member.Name is GenericNameSyntax g ? g.WithIdentifier(Identifier(other)) : IdentifierName(other))));
        if (LeftOut.Contains(name)) yield return ("call", member.Expression);
    }

    /// <summary>The bounds in a pattern: each comparison, and each number one off.</summary>
    private static IEnumerable<(string Kind, SyntaxNode Code)> OfPattern(PatternSyntax pattern)
    {
        foreach (var part in pattern.DescendantNodesAndSelf(n => n is PatternSyntax or SubpatternSyntax or PropertyPatternClauseSyntax
                     or PositionalPatternClauseSyntax))
        {
            if (part is RelationalPatternSyntax r)
            {
                foreach (var token in OtherTokens(r.OperatorToken.Kind()))
                    yield return ("bound", pattern.ReplaceNode(r, r.WithOperatorToken(Token(token))));
                foreach (var number in r.Expression is LiteralExpressionSyntax n ? Numbers(n) : [])
                    yield return ("number", pattern.ReplaceNode(r, r.WithExpression((ExpressionSyntax)number)));
            }
            else if (part is ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } n })
            {
                foreach (var number in Numbers(n)) yield return ("number", pattern.ReplaceNode(n, number));
            }
            else if (part is BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } a)
            {
                yield return ("pattern", pattern.ReplaceNode(a, BinaryPattern(SyntaxKind.OrPattern, a.Left, Token(SyntaxKind.OrKeyword), a.Right)));
            }
        }
    }

    private static SyntaxKind[] OtherTokens(SyntaxKind token) => token switch
    {
        SyntaxKind.LessThanToken => [SyntaxKind.LessThanEqualsToken],
        SyntaxKind.LessThanEqualsToken => [SyntaxKind.LessThanToken],
        SyntaxKind.GreaterThanToken => [SyntaxKind.GreaterThanEqualsToken],
        SyntaxKind.GreaterThanEqualsToken => [SyntaxKind.GreaterThanToken],
        _ => [],
    };

    /// <summary>One more, and where the number is a bound one less.</summary>
    private static IEnumerable<SyntaxNode> Numbers(LiteralExpressionSyntax number)
    {
        var isBound = number.Parent is BinaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddExpression and not (int)SyntaxKind.SubtractExpression }
            or RelationalPatternSyntax or EqualsValueClauseSyntax or ArgumentSyntax;
        foreach (var step in isBound ? new[] { 1, -1 } : [1])
        {
            var literal = number.Token.Value switch
            {
                int n when n < int.MaxValue => Literal(n + step),
                long n => Literal(n + step),
                double n => Literal(n + step),
                decimal n => Literal(n + step),
                _ => default,
            };
            if (literal != default)
                yield return literal.ValueText.StartsWith('-') ? ParenthesizedExpression(ParseExpression(literal.Text))
                    : LiteralExpression(SyntaxKind.NumericLiteralExpression, literal);
        }
    }

    private static string KindOf(BinaryExpressionSyntax b) => b.Kind() switch
    {
        SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression => "logic",
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression
            or SyntaxKind.ModuloExpression => "arithmetic",
        _ => "comparison",
    };

    private static bool IsNumberOrTruth(BinaryExpressionSyntax b, SemanticModel model) =>
        KindOf(b) != "arithmetic" || (IsNumber(b.Left, model) && IsNumber(b.Right, model));

    private static bool IsNumber(ExpressionSyntax code, SemanticModel model) => model.GetTypeInfo(code).Type?.SpecialType
        is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_Single
        or SpecialType.System_UInt32 or SpecialType.System_Byte or SpecialType.System_Char;

    private static PostfixUnaryExpressionSyntax Opposite(PostfixUnaryExpressionSyntax step) => step.IsKind(SyntaxKind.PostIncrementExpression)
        ? PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, step.Operand)
        : PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, step.Operand);

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax code) =>
        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(code.WithoutTrivia()));

    private static LiteralExpressionSyntax Text(string text) => LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(text));

    private static (SyntaxKind, SyntaxKind) Less(bool orEqual) => orEqual
        ? (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken) : (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken);

    private static (SyntaxKind, SyntaxKind) Greater(bool orEqual) => orEqual
        ? (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken)
        : (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken);
}
