using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StrategyReport.Mutation;

/// <summary>All faults that can be put into a file, in the order of its lines.</summary>
internal static class Candidates
{
    /// <param name="fixedNames">Constants that a pattern, a label or an attribute names: they must stay constants.</param>
    public static IEnumerable<(SyntaxNode Node, string Kind, SyntaxNode Code, bool Once)> In(
        SyntaxNode root, SemanticModel model, HashSet<string> fixedNames) =>
        from node in root.DescendantNodes()
        where IsFree(node, fixedNames)
        from fault in Operators.Of(node, model)
        select (node, fault.Kind, fault.Code, RunsOnce(node));

    /// <summary>The names of constants that stand where only a constant may.</summary>
    public static IEnumerable<string> FixedNames(SyntaxNode root) => root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(n => n.Ancestors().Any(a => IsConstantPlace(a) || a is BaseFieldDeclarationSyntax { } f && f.Modifiers.Any(SyntaxKind.ConstKeyword)
            || a is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }))
        .Select(n => n.Identifier.Text);

    private static bool IsFree(SyntaxNode node, HashSet<string> fixedNames)
    {
        if (node is ExpressionSyntax && (node.Parent is ExpressionStatementSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
            || node.Parent is AssignmentExpressionSyntax a && a.Left == node)) return false;
        if (node is not (ExpressionSyntax or StatementSyntax) || Declares(node)) return false;
        foreach (var around in node.Ancestors())
        {
            if (IsConstantPlace(around)) return false;
            if (around is LocalDeclarationStatementSyntax { IsConst: true } or InterpolationAlignmentClauseSyntax) return false;
            if (around is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } }) return false;
            if (around is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
                return !fixedNames.Contains(field.Declaration.Variables[0].Identifier.Text);
        }

        return true;
    }

    private static bool IsConstantPlace(SyntaxNode place) =>
        place is AttributeSyntax or ParameterSyntax or SwitchLabelSyntax or PatternSyntax or EnumMemberDeclarationSyntax;

    /// <summary>It declares a variable that is used beyond it, so that it cannot stand there twice.</summary>
    private static bool Declares(SyntaxNode node) => node
        .DescendantNodesAndSelf(n => n is not (AnonymousFunctionExpressionSyntax or SwitchExpressionArmSyntax or BlockSyntax))
        .Any(n => n is SingleVariableDesignationSyntax && !n.Ancestors().TakeWhile(a => a != node).Any(a => a is SwitchExpressionArmSyntax));

    private static bool RunsOnce(SyntaxNode node) => node.Ancestors().Any(a => a switch
    {
        FieldDeclarationSyntax f => f.Modifiers.Any(SyntaxKind.StaticKeyword),
        PropertyDeclarationSyntax p => p.Modifiers.Any(SyntaxKind.StaticKeyword) && p.Initializer?.Span.Contains(node.Span) == true,
        ConstructorDeclarationSyntax c => c.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    });
}
