using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

/// <summary>Walks the tree. Its state is the context's; what it adds is the flow of statements and the open pipe.</summary>
internal sealed partial class Evaluator(TemplateContext context)
{
    /// <summary>Why the statements running now are to be left.</summary>
    public FlowState Flow { get; set; }

    public object? Evaluate(ScriptExpression expression)
    {
        if (context.RenderRuntimeException is null) return EvaluateUnguarded(expression);
        try
        {
            return EvaluateUnguarded(expression);
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException)
        {
            _pipe = null;
            return context.RenderRuntimeException(exception);
        }
    }

    private object? EvaluateUnguarded(ScriptExpression expression)
    {
        TemplateContext.CheckStack(expression.Span);
        context.CurrentSpan = expression.Span;
        switch (expression)
        {
            case ScriptLiteral literal: return literal.Value;
            case ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression or ScriptNestedExpression or ScriptThisExpression:
                return CallIfFunction(expression, GetValue(expression));
            case ScriptFunctionCall call: return EvaluateCall(call);
            case ScriptPipeCall pipe: return EvaluatePipe(pipe);
            case ScriptBinaryExpression binary: return EvaluateBinary(binary);
            case ScriptUnaryExpression unary: return EvaluateUnary(unary);
            case ScriptConditionalExpression conditional:
                return Evaluate(IsTrue(conditional.Condition) ? conditional.Then : conditional.Else);
            case ScriptAssignExpression assign:
                Assign(assign);
                return null;
            case ScriptArrayInitializerExpression array: return EvaluateArray(array);
            case ScriptObjectInitializerExpression initializer: return EvaluateObject(initializer);
            case ScriptInterpolatedStringExpression interpolated: return EvaluateInterpolated(interpolated);
            case ScriptIncrementDecrementExpression step: return EvaluateStep(step);
            case ScriptIsEmptyExpression isEmpty: return context.IsEmpty(isEmpty.Span, EvaluateTarget(isEmpty.Target));
            case ScriptNamedArgument { Value: { } value }: return Evaluate(value);
            case ScriptAnonymousFunction anonymous: return anonymous.Function;
            default: return null;
        }
    }

    private bool IsTrue(ScriptExpression condition) => context.ToBool(condition.Span, Evaluate(condition));

    private object? EvaluateBinary(ScriptBinaryExpression binary)
    {
        var left = Evaluate(binary.Left);
        return binary.Operator switch
        {
            ScriptBinaryOperator.And => context.ToBool(binary.Left.Span, left) && IsTrue(binary.Right),
            ScriptBinaryOperator.Or => context.ToBool(binary.Left.Span, left) || IsTrue(binary.Right),
            _ => BinaryOperation.Evaluate(context, binary.OperatorSpan, binary.Operator, left, Evaluate(binary.Right)),
        };
    }

    private object? EvaluateUnary(ScriptUnaryExpression unary)
    {
        if (unary.Operator == ScriptUnaryOperator.FunctionAlias) return EvaluateAlias(unary.Right);
        var value = Evaluate(unary.Right);
        return unary.Operator switch
        {
            ScriptUnaryOperator.Not => !context.ToBool(unary.Right.Span, value),
            ScriptUnaryOperator.Negate => NumberOperation.Negate(context, unary.Right.Span, value),
            ScriptUnaryOperator.Plus => NumberOperation.RequireNumber(context, unary.Right.Span, value),
            _ => value,
        };
    }

    /// <summary>A path that names a function gives the function itself, not what calling it gives.</summary>
    private object? EvaluateAlias(ScriptExpression expression) => expression switch
    {
        ScriptNestedExpression nested => EvaluateAlias(nested.Expression),
        ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression or ScriptThisExpression => GetValue(expression),
        _ => Evaluate(expression),
    };

    private ScriptArray EvaluateArray(ScriptArrayInitializerExpression initializer)
    {
        var array = new ScriptArray(initializer.Values.Count);
        foreach (var value in initializer.Values) array.Add(Evaluate(value));
        return array;
    }

    private ScriptObject EvaluateObject(ScriptObjectInitializerExpression initializer)
    {
        var result = new ScriptObject(initializer.Members.Count, context.KeyComparer);
        foreach (var (name, value) in initializer.Members) result.SetValue(name, Evaluate(value), readOnly: false);
        return result;
    }

    private string EvaluateInterpolated(ScriptInterpolatedStringExpression interpolated)
    {
        var builder = new StringBuilder();
        foreach (var part in interpolated.Parts)
        {
            var text = context.ObjectToString(Evaluate(part));
            context.CheckLength(part.Span, (long)builder.Length + (text?.Length ?? 0));
            builder.Append(text);
        }
        return builder.ToString();
    }

    private void Assign(ScriptAssignExpression assign)
    {
        var value = Evaluate(assign.Value);
        if (assign.Compound is { } op) value = BinaryOperation.Evaluate(context, assign.Span, op, Evaluate(assign.Target), value);
        SetValue(assign.Target, value);
    }

    private object? EvaluateStep(ScriptIncrementDecrementExpression step)
    {
        var before = NumberOperation.RequireNumber(context, step.Target.Span, Evaluate(step.Target));
        var after = BinaryOperation.Evaluate(context, step.Target.Span, ScriptBinaryOperator.Add, before, step.Step);
        SetValue(step.Target, after);
        return step.Postfix ? before : after;
    }
}
