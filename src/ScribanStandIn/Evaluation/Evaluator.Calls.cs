using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>The value left of a <c>|</c> until the first call to its right takes it.</summary>
    private PipedValue? _pipe;

    private sealed record PipedValue(ScriptExpression Source, object? Value);

    private object? EvaluatePipe(ScriptPipeCall pipe)
    {
        var outer = _pipe;
        _pipe = null;
        var from = new PipedValue(pipe.From, Evaluate(pipe.From));
        _pipe = from;
        var result = Evaluate(pipe.To);
        if (ReferenceEquals(_pipe, from) && result is IScriptCustomFunction) result = Call(pipe.To, result, []);
        if (ReferenceEquals(_pipe, from))
            throw new ScriptRuntimeException(pipe.To.Span, $"Pipe expression destination `{Describe(pipe.To)}` is not a valid function ");
        _pipe = outer;
        return result;
    }

    /// <summary>Evaluates what a path begins with: no function found on the way may take the piped value.</summary>
    private object? EvaluateTarget(ScriptExpression target)
    {
        if (_pipe is null) return Evaluate(target);
        var pipe = _pipe;
        _pipe = null;
        var value = Evaluate(target);
        _pipe = pipe;
        return value;
    }

    private object? CallIfFunction(ScriptExpression caller, object? value) => value is IScriptCustomFunction ? Call(caller, value, []) : value;

    private object? EvaluateCall(ScriptFunctionCall call)
    {
        var target = EvaluateAlias(call.Target);
        if (target is null)
        {
            if (context.EnableRelaxedFunctionAccess)
            {
                _pipe = null;
                return null;
            }
            throw new ScriptRuntimeException(call.Target.Span, $"The function `{Describe(call.Target)}` was not found");
        }
        return Call(call, target, call.Arguments);
    }

    private object? Call(ScriptExpression caller, object target, IReadOnlyList<ScriptExpression> arguments)
    {
        if (target is not IScriptCustomFunction function)
        {
            var span = caller is ScriptFunctionCall call ? call.Target.Span : caller.Span;
            throw new ScriptRuntimeException(span, _pipe is not null
                ? $"Pipe expression destination `{Describe(caller)}` is not a valid function "
                : $"Invalid target function `{context.ObjectToString(target)}` ({context.GetTypeName(target)})");
        }
        var list = new ArgumentList(context, function, caller.Span, () => Describe(caller));
        if (_pipe is { } pipe)
        {
            _pipe = null;
            Add(list, pipe.Source, pipe.Value);
        }
        foreach (var argument in arguments) Add(list, argument, Evaluate(argument));
        return Invoke(function, caller, list.Complete(), list);
    }

    private static void Add(ArgumentList list, ScriptExpression argument, object? value)
    {
        if (argument is ScriptNamedArgument named) list.AddNamed(named.Name, value, argument.Span);
        else if (argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } && value is IEnumerable items)
            list.AddAll(items, argument.Span);
        else list.Add(value, argument.Span);
    }

    /// <summary>Calls a function with values, as the list functions do.</summary>
    public object? Call(IScriptCustomFunction function, SourceSpan span, params ReadOnlySpan<object?> arguments)
    {
        var list = new ArgumentList(context, function, span, () => "function");
        foreach (var argument in arguments) list.Add(argument, span);
        return Invoke(function, new ScriptLiteral(null) { Span = span }, list.Complete(), list);
    }

    private object? Invoke(IScriptCustomFunction function, ScriptExpression caller, ScriptArray arguments, ArgumentList list)
    {
        var pipe = _pipe;
        _pipe = null;
        context.EnterRecursive(caller.Span);
        try
        {
            context.CurrentSpan = caller.Span;
            return function.Invoke(context, caller, arguments, null);
        }
        catch (ArgumentException exception) when (list.SpanOf(exception.ParamName) is { } span)
        {
            throw new ScriptRuntimeException(span, exception.Message, exception);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(caller.Span, exception.Message, exception);
        }
        finally
        {
            context.ExitRecursive();
            _pipe = pipe;
            // `ret`, `break` and `continue` end with the function they stand in.
            Flow = FlowState.None;
        }
    }

    public object? InvokeFunction(ScriptFunction function, ScriptArray arguments)
    {
        if (function.Parameters is not { } parameters)
        {
            context.PushLocal();
        }
        else
        {
            var members = new ScriptObject(parameters.Count, context.KeyComparer);
            for (var i = 0; i < parameters.Count; i++) members.SetValue(parameters[i].Name, arguments[i], readOnly: false);
            context.PushFunctionScope(members);
        }
        try
        {
            context.CurrentLocals.Arguments = arguments;
            // A function with a local name knows itself, for its own scope hides the name.
            if (function.Name is { IsLocal: true } name) context.SetValue(name, function);
            return function.Value is null ? Execute(function.Body) : Evaluate(function.Value);
        }
        finally
        {
            if (function.Parameters is null) context.PopLocal();
            else context.PopGlobal();
        }
    }

    /// <summary>A path as it is written, for messages.</summary>
    private static string Describe(ScriptExpression? expression) => expression switch
    {
        ScriptVariable variable => variable.ToString(),
        ScriptMemberExpression member => $"{Describe(member.Target)}{(member.NullConditional ? "?." : ".")}{member.Member.Name}",
        ScriptIndexerExpression { Target: ScriptVariable { Name: "" }, Index: ScriptLiteral { Value: int index } } => $"${index}",
        ScriptIndexerExpression indexer => $"{Describe(indexer.Target)}[{Describe(indexer.Index)}]",
        ScriptNestedExpression nested => $"({Describe(nested.Expression)})",
        ScriptThisExpression => "this",
        ScriptFunctionCall call => Describe(call.Target),
        ScriptLiteral { Value: string text } => $"\"{text}\"",
        ScriptLiteral literal => literal.Value?.ToString() ?? "null",
        _ => "…",
    };
}
