using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Scriban with strict names and a budget of work: the engine's own limits hold for one loop or one text at a time,
/// and neither see texts that double nor calls that double. Here every node that is evaluated is a step, operands and
/// arguments are weighed before they are worked on, and what is made is counted.
/// </summary>
/// <remarks>
/// What remains unbounded: the time to read and parse a template grows with the length of its file (nesting is
/// bounded by the parser), and one operation is only stopped between its start and its end where the engine itself
/// counts; its size was weighed before. Lists are made at once, where the engine leaves some until they are read.
/// </remarks>
internal sealed class BoundedContext : TemplateContext, IDisposable
{
    private readonly CancellationTokenSource _lastResort = new(EngineLimits.LastResort);
    private readonly IEnumerator _wholePaper;
    private SourceSpan _written;

    public BoundedContext(ITemplateLoader loader, ScriptObject globals, WorkBudget budget) : base(Builtins.Create())
    {
        Budget = budget;
        TemplateLoader = loader;
        AutoIndent = false;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        LoopLimit = (int)Math.Min(budget.Steps, int.MaxValue);
        RecursiveLimit = EngineLimits.Depth;
        ObjectRecursionLimit = EngineLimits.Nesting;
        LimitToString = EngineLimits.LongestText;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = 0; // Each write is counted by the budget.
        RegexTimeOut = EngineLimits.LastResort;
        CancellationToken = _lastResort.Token;
        PushGlobal(globals);
        TryGetVariable = new UnknownNames(globals, BuiltinObject).Variable;
        TryGetMember = UnknownNames.Member;

        // The engine counts the items of lists anew with each outermost loop. One of its own iterations, held open
        // for the whole paper, makes that one count.
        _wholePaper = ArrayFunctions.Limit(this, default, new ScriptArray { 0 }, 1)!.GetEnumerator();
        _wholePaper.MoveNext();
    }

    public WorkBudget Budget { get; }

    /// <summary>Counts the node as a step, and works out itself what makes texts, so that their lengths are known.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null) return null;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Budget.Step(StepsOf(scriptNode), scriptNode.Span);
        switch (scriptNode)
        {
            case ScriptRawStatement raw:
                CountWriting(raw.Text.Length, raw.Span);
                break;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary when IsWhole(binary.Operator):
                var place = binary.OperatorToken?.Span ?? binary.Span;
                return Operate(binary.Operator, place, (left.Span, Evaluate(left)), (right.Span, Evaluate(right)));
            case ScriptAssignExpression { Target: { } target, Value: { } added } assignment
                when Compound(assignment.EqualToken.TokenType) is { } op:
                var value = Evaluate(added);
                SetValue(target, Operate(op, assignment.Span, (target.Span, Evaluate(target)), (added.Span, value)));
                return null;
            case ScriptCaptureStatement { Target: { } target, Body: { } body }:
                SetValue(target, Made(Captured(body), scriptNode.Span));
                return null;
            case ScriptExpressionStatement:
                var written = base.Evaluate(scriptNode, aliasReturnedFunction);
                _written = scriptNode.Span;
                return written;
            case ScriptInterpolatedExpression:
                return Made(ObjectToString(base.Evaluate(scriptNode, aliasReturnedFunction)), scriptNode.Span);
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <param name="span">The whole block, where the engine writes what a statement gave: that statement is named instead.</param>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        try
        {
            if (ObjectToString(textAsObject) is not { } text) return this;
            CountWriting(text.Length, _written);
            return Write(text);
        }
        catch (InvalidOperationException problem)
        {
            throw new ScriptRuntimeException(_written, problem.Message, problem);
        }
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        var text = base.ObjectToString(value, nested);
        // What is within lists and objects is copied once for each level.
        if (!nested && text is not null && value is not string) Budget.Make(text.Length, CurrentSpan);
        return text;
    }

    /// <summary>Counts an operand or an argument as read: a text by its length, a list with all that is in it.</summary>
    public void Weigh(object? value, SourceSpan at, int depth = 0)
    {
        switch (value)
        {
            case string text:
                Budget.Read(text.Length, at);
                break;
            case IList list when depth < ObjectRecursionLimit:
                Budget.Step(list.Count, at);
                foreach (var item in list)
                    if (item is string or IList) Weigh(item, at, depth + 1);
                break;
        }
    }

    /// <summary>Counts what an operator or a function has made; a list that is not made yet is made here.</summary>
    public object? Made(object? value, SourceSpan at)
    {
        switch (value)
        {
            case string { Length: > EngineLimits.LongestText }:
                throw new OverBudgetException(at, $"The text becomes longer than {EngineLimits.LongestText:N0} characters");
            case string text:
                Budget.Make(text.Length, at);
                return text;
            case BigInteger number when number.GetBitLength() > EngineLimits.Bits:
                throw new OverBudgetException(at, "The number becomes larger than about 300 digits");
            case ScriptRange range:
                var list = new ScriptArray();
                foreach (var item in range)
                {
                    Budget.Step(1, at);
                    list.Add(item);
                }

                return list;
            case IList made:
                Budget.Step(made.Count, at);
                return made;
            default:
                return value;
        }
    }

    public void Dispose()
    {
        (_wholePaper as IDisposable)?.Dispose();
        _lastResort.Dispose();
    }

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Budget.Step(1, loop.Span);
        return true;
    }

    /// <summary>Members of the template language's own kinds of value only: objects of the program have none.</summary>
    protected override Scriban.Runtime.IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is IScriptObject or string or DateTime or TimeSpan or KeyValuePair<string, object?> or BigInteger or decimal
        || target.GetType().IsPrimitive
            ? base.GetMemberAccessorImpl(target)
            : null;

    /// <summary>Whether an operator takes both its operands: of "and" and "or" the engine may leave the second one out.</summary>
    private static bool IsWhole(ScriptBinaryOperator op) => op is not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or);

    private object? Operate(
        ScriptBinaryOperator op, SourceSpan at, (SourceSpan At, object? Value) left, (SourceSpan At, object? Value) right)
    {
        Weigh(left.Value, at);
        Weigh(right.Value, at);
        if (op is ScriptBinaryOperator.BinaryOr or ScriptBinaryOperator.BinaryAnd && left.Value is IList a && right.Value is IList b)
            Budget.Step(Crafted((long)a.Count + b.Count), at);
        return Made(ScriptBinaryExpression.Evaluate(this, at, op, left.At, left.Value, right.At, right.Value), at);
    }

    /// <summary>Steps for finding what is equal among so many items, if all of them have the same hash.</summary>
    public static long Crafted(long items) => items * items / 64;

    private string Captured(ScriptBlockStatement body)
    {
        PushOutput();
        var output = Output;
        try
        {
            Evaluate(body);
        }
        finally
        {
            PopOutput();
        }

        return output.ToString()!;
    }

    private void CountWriting(int characters, SourceSpan at)
    {
        Budget.Make(characters, at);
        if (OutputCount == 1) Budget.Publish(characters, at);
    }

    /// <summary>A new object or list takes the memory of many numbers, and a call the time of several.</summary>
    private static int StepsOf(ScriptNode node) => node switch
    {
        ScriptObjectInitializerExpression or ScriptArrayInitializerExpression => 10,
        ScriptFunctionCall => 5,
        _ => 1,
    };

    private static ScriptBinaryOperator? Compound(TokenType token) => token switch
    {
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.DivideEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
        TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
        _ => null,
    };
}
