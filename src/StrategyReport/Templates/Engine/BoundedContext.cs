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
    private ScriptExpressionStatement? _written;

    public BoundedContext(ITemplateLoader loader, ScriptObject globals, WorkBudget budget) : base(Builtins.Take())
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
        PushCulture(DateReading.British);
        var names = new GivenNames(globals, BuiltinObject);
        PushGlobal(names);
        TryGetVariable = new UnknownNames(names, BuiltinObject).Variable;
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
        Budget.Step(Costs.StepsOf(scriptNode), scriptNode.Span);
        switch (scriptNode)
        {
            case ScriptRawStatement raw:
                CountWriting(raw.Text.Length, raw.Span);
                break;
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary when Costs.IsWhole(binary.Operator):
                var place = binary.OperatorToken?.Span ?? binary.Span;
                return Operate(binary.Operator, place, (left, Evaluate(left)), (right, Evaluate(right)));
            case ScriptAssignExpression { Target: { } target, Value: { } added } assignment
                when Costs.Compound(assignment.EqualToken.TokenType) is { } op:
                var value = Evaluate(added);
                RefuseGiven(target);
                SetValue(target, Operate(op, assignment.Span, (target, Evaluate(target)), (added, value)));
                return null;
            case ScriptAssignExpression { Target: { } assigned }: RefuseGiven(assigned); break;
            case ScriptIncrementDecrementExpression { Right: { } counted }: RefuseGiven(counted); break;
            case ScriptCaptureStatement { Target: { } target, Body: { } body }:
                RefuseGiven(target);
                SetValue(target, Made(Captured(body), scriptNode.Span));
                return null;
            case ScriptExpressionStatement:
                var written = base.Evaluate(scriptNode, aliasReturnedFunction);
                _written = scriptNode as ScriptExpressionStatement;
                return written;
            case ScriptTableRowStatement:
                throw new TemplateFault(scriptNode.Span, EngineWords.NoTableRow, EngineWords.RowInLoop);
            case ScriptInterpolatedExpression { Expression: { } part }:
                var inserted = base.Evaluate(scriptNode, aliasReturnedFunction);
                Unprintable.Refuse(inserted, part.Span, part);
                return Made(ObjectToString(inserted), scriptNode.Span);
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <param name="span">The whole block: the statement in it that gave the value is named instead.</param>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var at = _written?.Span ?? span;
        Unprintable.Refuse(textAsObject, at, _written?.Expression);
        if (ObjectToString(textAsObject) is not { } text) return this;
        CountWriting(text.Length, at);
        return Write(text);
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        Unprintable.Refuse(value, CurrentSpan, CurrentNode as ScriptVariable);
        var text = base.ObjectToString(value, nested);
        if (text is not null && value is not string) Budget.Make(text.Length, CurrentSpan);
        return text;
    }

    /// <summary>What a function takes; told at the argument, where the text that it needs cannot be had from it.</summary>
    public override object? ToObject(SourceSpan span, object? value, Type destinationType)
    {
        if (destinationType == typeof(string) && !Unprintable.IsPrintable(value))
            Unprintable.Refuse(value, span, Expressions.At(span, CurrentNode));
        return base.ToObject(span, value, destinationType);
    }

    public override string GetTypeName(object? value) => Kinds.Of(value);

    /// <summary>What <c>object.kind</c> answers: the engine's own name of the type.</summary>
    public string? EngineKind(object? value) => value is null ? null : base.GetTypeName(value);

    /// <summary>Names by the dozen, none of which may hide what is given.</summary>
    public override void Import(SourceSpan span, object objectToImport)
    {
        if (objectToImport is ScriptObject script && script.Keys.Any(name => CurrentGlobal?.CanWrite(name) == false))
            throw new ScriptRuntimeException(span, EngineWords.ReadOnly);
        base.Import(span, objectToImport);
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
                foreach (var item in list) Weigh(item, at, depth + 1);
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
            case double number when !double.IsFinite(number):
                throw new TemplateFault(at, EngineWords.NoNumber);
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

    private object? Operate(
        ScriptBinaryOperator op, SourceSpan at, (ScriptExpression Node, object? Value) left, (ScriptExpression Node, object? Value) right)
    {
        Weigh(left.Value, at);
        Weigh(right.Value, at);
        if (op is ScriptBinaryOperator.BinaryOr or ScriptBinaryOperator.BinaryAnd && left.Value is IList a && right.Value is IList b)
            Budget.Step(Costs.Crafted((long)a.Count + b.Count), at);
        if (left.Value is string) Unprintable.Refuse(right.Value, right.Node.Span, right.Node);
        if (right.Value is string) Unprintable.Refuse(left.Value, left.Node.Span, left.Node);
        try
        {
            return Made(ScriptBinaryExpression.Evaluate(this, at, op, left.Node.Span, left.Value, right.Node.Span, right.Value), at);
        }
        catch (ScriptRuntimeException problem) when (problem is not TemplateFault && !EngineWords.Knows(problem.OriginalMessage))
        {
            throw new TemplateFault(at, $"'{op.ToText()}' does not work with {Kinds.Of(left.Value)} and {Kinds.Of(right.Value)}");
        }
    }

    /// <summary>An item of a list that is given: the engine asks objects only whether they may be changed.</summary>
    private void RefuseGiven(ScriptExpression target)
    {
        if (target is ScriptIndexerExpression { Target: { } list } && GetValue(list) is ScriptArray { IsReadOnly: true })
            throw new ScriptRuntimeException(target.Span, EngineWords.ReadOnly);
    }

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
}
