using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace StrategyReport.Mutation;

/// <summary>
/// Puts faults into a file, each behind its switch, so that one assembly holds them all: <c>a &lt; b</c> becomes
/// <c>Is(7) ? a &lt;= b : a &lt; b</c>. What makes a static member's value is marked: such a fault counts only in a new process. Each loop looks at the processor's time while a fault is on, so that one without an end has one.
/// </summary>
/// <param name="ways">Which ways through the code there are is marked too, by numbers from here on: tests that go a rare way are asked first.</param>
internal sealed class Switches(ILookup<SyntaxNode, (int Id, SyntaxNode Code, ExpressionSyntax? Difference)> faults, Counter? ways) : CSharpSyntaxRewriter
{
    /// <summary>The mark of a switched piece, with the number of the fault.</summary>
    public const string Mark = "mutant";

    /// <summary>What the switches ask; it is compiled into the library.</summary>
    public const string Source = """
        namespace StrategyReport;

        internal static class MutantSwitch
        {
            public static int Active = int.TryParse(System.Environment.GetEnvironmentVariable("STRATEGY_REPORT_MUTANT"), out var n) ? n : -1;
            public static bool IsCovering;
            public static bool[] Reached = new bool[100_000];
            public static bool[] ReachedOnce = new bool[100_000];
            public static System.TimeSpan Deadline = System.TimeSpan.MaxValue;
            [System.ThreadStatic] private static int _once;
            [System.ThreadStatic] private static int _ticks;

            public static bool Is(int mutant)
            {
                (_once > 0 ? ReachedOnce : Reached)[mutant] = true;
                return Active == mutant;
            }

            public static bool Differs(int mutant, bool isOther)
            {
                if (isOther) (_once > 0 ? ReachedOnce : Reached)[mutant] = true;
                return false;
            }

            public static bool Goes(int way) => Reached[way] = true;

            public static T Once<T>(System.Func<T> value)
            {
                _once++;
                try { return value(); }
                finally { _once--; }
            }

            public static void Tick()
            {
                if (Active < 0 || (++_ticks & 255) != 0) return;
                if (System.Environment.CpuUsage.TotalTime > Deadline) throw new System.TimeoutException("The mutant takes too long.");
            }
        }
        """;

    private static readonly StatementSyntax Tick = ParseStatement("global::StrategyReport.MutantSwitch.Tick();");

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var result = base.Visit(node);
        if (node is null || result is null) return result;
        foreach (var (id, code, difference) in faults[node])
            result = (result, code) switch
            {
                (ExpressionSyntax now, ExpressionSyntax other) => ParenthesizedExpression(ConditionalExpression(
                    Is(id, difference), ParenthesizedExpression(other.WithoutTrivia()), ParenthesizedExpression(now.WithoutTrivia()))).WithTriviaFrom(now),
                (StatementSyntax now, StatementSyntax other) => IfStatement(Is(id, difference), Block(other), ElseClause(Block(now))),
                _ => throw new InvalidOperationException($"{result.Kind()} is neither an expression nor a statement."),
            };
        return faults[node].Any() ? result.WithAdditionalAnnotations(faults[node].Select(f => new SyntaxAnnotation(Mark, $"{f.Id}"))) : result;
    }

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        var visited = (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;
        var isConstant = node.Modifiers.Any(SyntaxKind.ConstKeyword);
        if (!isConstant && node.Modifiers.Any(SyntaxKind.StaticKeyword))
            return visited.WithDeclaration(visited.Declaration.WithVariables(SeparatedList(visited.Declaration.Variables.Select(v =>
                v.Initializer is null ? v : v.WithInitializer(Once(visited.Declaration.Type, v.Initializer))))));
        if (!isConstant || node.Declaration.Variables.Count != 1 || !node.DescendantNodes().Any(n => faults[n].Any())) return visited;
        var constant = visited.Declaration.Variables[0];
        return PropertyDeclaration(visited.Declaration.Type, constant.Identifier)
            .WithModifiers(TokenList(visited.Modifiers.Where(m => !m.IsKind(SyntaxKind.ConstKeyword))
                .Append(Token(TriviaList(Space), SyntaxKind.StaticKeyword, TriviaList(Space)))))
            .WithExpressionBody(ArrowExpressionClause(constant.Initializer!.Value))
            .WithSemicolonToken(Token(SyntaxKind.SemicolonToken));
    }

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node)
    {
        var visited = (PropertyDeclarationSyntax)base.VisitPropertyDeclaration(node)!;
        return visited.Initializer is { } value && node.Modifiers.Any(SyntaxKind.StaticKeyword)
            ? visited.WithInitializer(Once(visited.Type, value)) : visited;
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return ways is null ? visited : visited.WithStatement(Block(Goes(ways), visited.Statement));
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var visited = (BlockSyntax)base.VisitBlock(node)!;
        return ways is null || node.Parent is not (BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax) ? visited
            : visited.WithStatements(visited.Statements.Insert(0, Goes(ways)));
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        return ways is null || !node.IsKind(SyntaxKind.LogicalAndExpression) || node.Ancestors().Any(a => a is AttributeSyntax or ParameterSyntax)
            ? visited
            : visited.WithRight(ParenthesizedExpression(BinaryExpression(SyntaxKind.LogicalAndExpression, GoesCall(ways), visited.Right)));
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

    /// <summary>The value of a static member, marked as one that is made once.</summary>
    private static EqualsValueClauseSyntax Once(TypeSyntax type, EqualsValueClauseSyntax value) =>
        value.Value is InitializerExpressionSyntax or StackAllocArrayCreationExpressionSyntax or LiteralExpressionSyntax ? value
        : EqualsValueClause(InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, ParseExpression("global::StrategyReport.MutantSwitch"),
                GenericName(Identifier("Once")).WithTypeArgumentList(TypeArgumentList(SingletonSeparatedList(type.WithoutTrivia())))),
            ArgumentList(SingletonSeparatedList(Argument(ParenthesizedLambdaExpression(value.Value.WithoutTrivia()))))));

    private static ExpressionStatementSyntax Goes(Counter ways) => ExpressionStatement(GoesCall(ways));

    private static InvocationExpressionSyntax GoesCall(Counter ways) =>
        (InvocationExpressionSyntax)ParseExpression($"global::StrategyReport.MutantSwitch.Goes({ways.Next()})");

    /// <summary>Whether it is on; while the tests are only watched, it is reached where it makes a difference.</summary>
    private static ExpressionSyntax Is(int id, ExpressionSyntax? difference)
    {
        var number = LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(id));
        var isOn = InvocationExpression(Member("Is"), ArgumentList(SingletonSeparatedList(Argument(number))));
        return difference is null ? isOn : ParenthesizedExpression(ConditionalExpression(Member("IsCovering"),
            InvocationExpression(Member("Differs"), ArgumentList(SeparatedList([Argument(number), Argument(difference)]))), isOn));
    }

    private static ExpressionSyntax Member(string name) => ParseExpression("global::StrategyReport.MutantSwitch." + name);
}

/// <summary>Numbers from a first one on.</summary>
internal sealed class Counter(int first)
{
    public int Count { get; private set; } = first;

    public int Next() => Count++;
}
