using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

/// <summary>The binary operators on values of any kind; numbers and lists have files of their own.</summary>
internal static class BinaryOperation
{
    public static object? Evaluate(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object? left, object? right)
    {
        switch (op)
        {
            case ScriptBinaryOperator.EmptyCoalescing: return left ?? right;
            case ScriptBinaryOperator.NotEmptyCoalescing: return left is null ? null : right;
        }
        try
        {
            if (left is string or char || right is string or char) return OfStrings(context, span, op, left, right);
            if (left is null || right is null) return OfNull(op, left, right);
            if (left is EmptyScriptObject || right is EmptyScriptObject) return OfEmpty(context, span, op, left, right);
            if (IsList(left) || IsList(right)) return ListOperation.Evaluate(context, span, op, left, right);
            if (left is DateTime date) return OfDate(span, op, date, right);
            if (left is TimeSpan first && right is TimeSpan second) return OfTimeSpans(span, op, first, second);
            if (NumberOperation.Applies(left) || NumberOperation.Applies(right))
                return NumberOperation.Evaluate(context, span, op, left, right);
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException)
        {
            throw new ScriptRuntimeException(span, exception.Message, exception);
        }
        return op switch
        {
            ScriptBinaryOperator.CompareEqual => left.Equals(right),
            ScriptBinaryOperator.CompareNotEqual => !left.Equals(right),
            _ => throw Unsupported(context, span, op, left, right),
        };
    }

    public static ScriptRuntimeException Unsupported(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object? left, object? right) =>
        new(span, $"The operator `{op.ToText()}` is not supported between {context.GetTypeName(left)} and {context.GetTypeName(right)}");

    private static bool IsList(object value) => value is ScriptArray or ScriptRange or (IList and not IDictionary);

    /// <summary>Null with a comparison is false, with anything else null.</summary>
    private static object? OfNull(ScriptBinaryOperator op, object? left, object? right) => op switch
    {
        ScriptBinaryOperator.CompareEqual => left is null && right is null,
        ScriptBinaryOperator.CompareNotEqual => left is not null || right is not null,
        _ when op.IsComparison() => false,
        _ => null,
    };

    private static object? OfEmpty(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object left, object right)
    {
        var isEmpty = left is EmptyScriptObject && right is EmptyScriptObject
            ? true
            : context.IsEmpty(span, left is EmptyScriptObject ? right : left) is true;
        return op switch
        {
            ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreaterOrEqual => isEmpty,
            ScriptBinaryOperator.CompareNotEqual => !isEmpty,
            _ when op.IsComparison() => false,
            ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight => throw Unsupported(context, span, op, left, right),
            _ => EmptyScriptObject.Default,
        };
    }

    private static object OfStrings(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object? left, object? right)
    {
        if (op == ScriptBinaryOperator.Multiply) return Repeat(context, span, left, right);
        // Null is no text: it is joined as an empty one, but differs from it.
        var leftText = left is EmptyScriptObject ? "" : context.ObjectToString(left);
        var rightText = right is EmptyScriptObject ? "" : context.ObjectToString(right);
        if (op.IsComparison()) return op.Holds(string.CompareOrdinal(leftText, rightText));
        if (op != ScriptBinaryOperator.Add)
            throw new ScriptRuntimeException(span, $"Operator `{op.ToText()}` is not supported on string objects");
        context.CheckLength(span, (long)(leftText?.Length ?? 0) + (rightText?.Length ?? 0));
        return leftText + rightText;
    }

    private static string Repeat(TemplateContext context, SourceSpan span, object? left, object? right)
    {
        var (text, factor) = right is string or char && left is not (string or char) ? (right, left) : (left, right);
        if (factor is string or char)
            throw new ScriptRuntimeException(span, "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string");
        var value = context.ObjectToString(text) ?? "";
        var count = Math.Max(0, context.ToInt(span, factor));
        context.CheckLength(span, (long)value.Length * count);
        return new System.Text.StringBuilder(value.Length * count).Insert(0, value, count).ToString();
    }

    private static object OfDate(SourceSpan span, ScriptBinaryOperator op, DateTime left, object right) => right switch
    {
        DateTime other when op == ScriptBinaryOperator.Subtract => left - other,
        DateTime other when op.IsComparison() => op.Holds(left.CompareTo(other)),
        TimeSpan time when op == ScriptBinaryOperator.Add => left + time,
        _ when op == ScriptBinaryOperator.CompareEqual => false,
        _ when op == ScriptBinaryOperator.CompareNotEqual => true,
        _ => throw new ScriptRuntimeException(span, $"The operator `{op.ToText()}` is not supported for DateTime"),
    };

    private static object OfTimeSpans(SourceSpan span, ScriptBinaryOperator op, TimeSpan left, TimeSpan right) => op switch
    {
        ScriptBinaryOperator.Add => left + right,
        ScriptBinaryOperator.Subtract => left - right,
        _ when op.IsComparison() => op.Holds(left.CompareTo(right)),
        _ => throw new ScriptRuntimeException(span, $"The operator `{op.ToText()}` is not supported for TimeSpan"),
    };
}
