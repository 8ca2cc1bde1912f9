using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

/// <summary>The binary operators on arrays and ranges.</summary>
internal static class ListOperation
{
    public static object Evaluate(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object left, object right)
    {
        switch (op)
        {
            case ScriptBinaryOperator.Add: return Concat(context, span, op, left, right);
            case ScriptBinaryOperator.Multiply: return Repeat(context, span, left, right);
            case ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus:
                return Thin(context, span, op, left, right);
            case ScriptBinaryOperator.ShiftLeft:
                var appended = ToArray(context, span, op, left);
                appended.Add(right);
                return appended;
            case ScriptBinaryOperator.ShiftRight:
                var prepended = ToArray(context, span, op, right);
                prepended.Insert(0, left);
                return prepended;
            default:
                return op.IsComparison()
                    ? Compare(context, span, op, ToArray(context, span, op, left), ToArray(context, span, op, right))
                    : throw BinaryOperation.Unsupported(context, span, op, left, right);
        }
    }

    private static ScriptArray ToArray(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object value)
    {
        if (value is not IEnumerable items || value is string)
            throw new ScriptRuntimeException(span, $"The operator `{op.ToText()}` is not supported for {context.GetTypeName(value)}. Expecting an array.");
        var array = new ScriptArray();
        var steps = 0;
        foreach (var item in items)
        {
            context.StepInternal(span, ref steps);
            array.Add(item);
        }
        return array;
    }

    private static ScriptRange Concat(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object left, object right)
    {
        var array = ToArray(context, span, op, left);
        array.AddRange(ToArray(context, span, op, right));
        context.CheckCount(span, array.Count);
        return new ScriptRange(array);
    }

    private static ScriptArray Repeat(TemplateContext context, SourceSpan span, object left, object right)
    {
        if (left is IEnumerable && right is IEnumerable)
            throw BinaryOperation.Unsupported(context, span, ScriptBinaryOperator.Multiply, left, right);
        var source = ToArray(context, span, ScriptBinaryOperator.Multiply, left is IEnumerable ? left : right);
        var count = Count(context, span, left is IEnumerable ? right : left);
        context.CheckCount(span, (long)source.Count * count);
        context.Spend(span, (long)source.Count * count);
        var result = new ScriptArray();
        for (var i = 0; i < (source.Count == 0 ? 0 : count); i++) result.AddRange(source);
        return result;
    }

    /// <summary><c>list / n</c> keeps the first part of n equal ones, <c>list % n</c> every n-th item.</summary>
    private static ScriptArray Thin(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object left, object right)
    {
        var source = ToArray(context, span, op, left);
        var count = Count(context, span, right);
        if (count == 0) throw new ScriptRuntimeException(span, "Cannot divide by 0");
        return new ScriptArray(op == ScriptBinaryOperator.Modulus
            ? source.Where((_, index) => index % count == 0)
            : source.Take(source.Count / count));
    }

    private static int Count(TemplateContext context, SourceSpan span, object value)
    {
        var count = context.ToInt(span, value);
        return count >= 0 ? count : throw new ScriptRuntimeException(span, $"Integer {count} cannot be negative when multiplying");
    }

    /// <summary>First by length, then item by item: all of them must hold.</summary>
    private static bool Compare(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, ScriptArray left, ScriptArray right)
    {
        TemplateContext.CheckStack(span);
        var byLength = left.Count.CompareTo(right.Count);
        if (byLength != 0 || left.Count == 0) return op.Holds(byLength);
        for (var i = 0; i < left.Count; i++)
        {
            context.Spend(span, 1);
            if (BinaryOperation.Evaluate(context, span, op, left[i], right[i]) is not true) return false;
        }
        return true;
    }
}
