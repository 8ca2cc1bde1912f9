using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace StrategyReport.Mutation;

/// <summary>
/// Puts faults into a file, each behind its switch, so that one assembly holds them all: <c>a &lt; b</c> becomes
/// <c>Is(7) ? a &lt;= b : a &lt; b</c>. Each loop looks at the clock while a fault is on, so that one without an end has one.
/// </summary>
internal sealed class Switches(ILookup<SyntaxNode, (int Id, SyntaxNode Code)> faults) : CSharpSyntaxRewriter
{
    /// <summary>The mark of a switched piece, with the number of the fault.</summary>
    public const string Mark = "mutant";

    /// <summary>What the switches ask; it is compiled into the library.</summary>
    public const string Source = """
        namespace StrategyReport;

        internal static class MutantSwitch
        {
            public static int Active = int.TryParse(System.Environment.GetEnvironmentVariable("STRATEGY_REPORT_MUTANT"), out var n) ? n : -1;
            public static bool[] Reached = new bool[100_000];
            public static long Deadline = long.MaxValue;

            public static bool Is(int mutant)
            {
                Reached[mutant] = true;
                return Active == mutant;
            }

            public static void Tick()
            {
                if (Active >= 0 && System.Environment.TickCount64 > Deadline) throw new System.TimeoutException("The mutant takes too long.");
            }
        }
        """;

    private static readonly ExpressionSyntax Asked = ParseExpression("global::StrategyReport.MutantSwitch.Is");
    private static readonly StatementSyntax Tick = ParseStatement("global::StrategyReport.MutantSwitch.Tick();");

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var result = base.Visit(node);
        if (node is null || result is null) return result;
        foreach (var (id, code) in faults[node])
            result = (result, code) switch
            {
                (ExpressionSyntax now, ExpressionSyntax other) => ParenthesizedExpression(ConditionalExpression(
                    Is(id), ParenthesizedExpression(other.WithoutTrivia()), ParenthesizedExpression(now.WithoutTrivia()))).WithTriviaFrom(now),
                (StatementSyntax now, StatementSyntax other) => IfStatement(Is(id), Block(other), ElseClause(Block(now))),
                _ => throw new InvalidOperationException($"{result.Kind()} is neither an expression nor a statement."),
            };
        return faults[node].Any() ? result.WithAdditionalAnnotations(faults[node].Select(f => new SyntaxAnnotation(Mark, $"{f.Id}"))) : result;
    }

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        var visited = (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;
        var isConstant = node.Modifiers.Any(SyntaxKind.ConstKeyword);
        if (!isConstant || node.Declaration.Variables.Count != 1 || !node.DescendantNodes().Any(n => faults[n].Any())) return visited;
        var constant = visited.Declaration.Variables[0];
        return PropertyDeclaration(visited.Declaration.Type, constant.Identifier)
            .WithModifiers(TokenList(visited.Modifiers.Where(m => !m.IsKind(SyntaxKind.ConstKeyword))
                .Append(Token(TriviaList(Space), SyntaxKind.StaticKeyword, TriviaList(Space)))))
            .WithExpressionBody(ArrowExpressionClause(constant.Initializer!.Value))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node)
    {
        var loop = (WhileStatementSyntax)base.VisitWhileStatement(node)!;
        return loop.WithStatement(Block(Tick, loop.Statement));
    }

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node)
    {
        var loop = (DoStatementSyntax)base.VisitDoStatement(node)!;
        return loop.WithStatement(Block(Tick, loop.Statement));
    }

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node)
    {
        var loop = (ForStatementSyntax)base.VisitForStatement(node)!;
        return loop.WithStatement(Block(Tick, loop.Statement));
    }

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node)
    {
        var loop = (ForEachStatementSyntax)base.VisitForEachStatement(node)!;
        return loop.WithStatement(Block(Tick, loop.Statement));
    }

    private static InvocationExpressionSyntax Is(int id) => InvocationExpression(Asked, ArgumentList(SingletonSeparatedList(
        Argument(LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(id))))));
}
