using System.Globalization;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

/// <summary>
/// Arithmetic and comparison of numbers. The wider type wins: decimal, then double, float, and integers, which grow
/// from int over long to a big integer as they need.
/// </summary>
internal static class NumberOperation
{
    /// <summary>Bits of the largest integer: repeated squaring must not eat the memory.</summary>
    public const int MaxBits = 1 << 16;

    public static bool IsNumber(object? value) => value is int or long or double or float or decimal or BigInteger
        or byte or sbyte or short or ushort or uint or ulong;

    /// <summary>Does this value make an operation one of numbers?</summary>
    public static bool Applies(object value) => IsNumber(value) || value is bool or Enum;

    public static object Evaluate(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, object left, object right)
    {
        if (left is decimal || right is decimal)
            return OfDecimals(context, span, op, ToNumber<decimal>(context, span, left), ToNumber<decimal>(context, span, right));
        if (left is double || right is double)
            return OfDoubles(context, span, op, ToNumber<double>(context, span, left), ToNumber<double>(context, span, right));
        if (left is float || right is float)
            return OfFloats(context, span, op, ToNumber<float>(context, span, left), ToNumber<float>(context, span, right));
        if (left is bool a && right is bool b)
            return op switch
            {
                ScriptBinaryOperator.CompareEqual => a == b,
                ScriptBinaryOperator.CompareNotEqual => a != b,
                _ => throw BinaryOperation.Unsupported(context, span, op, left, right),
            };
        if (left is int x && right is int y) return OfLongs(context, span, op, x, y);
        return OfIntegers(context, span, op, ToInteger(context, span, left), ToInteger(context, span, right));
    }

    public static object Negate(TemplateContext context, SourceSpan span, object? value) => RequireNumber(context, span, value) switch
    {
        int number => Fit(-(long)number),
        double number => -number,
        float number => -number,
        decimal number => -number,
        var number => Fit(-ToBigInteger(number)),
    };

    public static object RequireNumber(TemplateContext context, SourceSpan span, object? value) => IsNumber(value)
        ? value!
        : throw new ScriptRuntimeException(span, $"Unexpected value `{context.ObjectToString(value)} / Type: {context.GetTypeName(value)}`. Cannot negate(-)/positive(+) a non-numeric value");

    public static BigInteger ToBigInteger(object value) => value switch
    {
        BigInteger number => number,
        double number => new BigInteger(number),
        float number => new BigInteger(number),
        decimal number => new BigInteger(number),
        ulong number => number,
        _ => new BigInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>The smallest of the three integer types that holds the number.</summary>
    public static object Fit(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? Fit((long)number) : number;

    private static object Fit(long number) => number is >= int.MinValue and <= int.MaxValue ? Convert.ToInt32(number) : number as object;

    private static T ToNumber<T>(TemplateContext context, SourceSpan span, object value) => context.ToObject<T>(span, value)!;

    private static BigInteger ToInteger(TemplateContext context, SourceSpan span, object value) => value switch
    {
        bool truth => truth ? 1 : 0,
        BigInteger number => number,
        Enum => ToBigInteger(value),
        _ when IsNumber(value) => ToBigInteger(value),
        _ => context.ToInt(span, value),
    };

    private static object OfLongs(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, long left, long right) => op switch
    {
        ScriptBinaryOperator.Add => Fit(left + right),
        ScriptBinaryOperator.Subtract => Fit(left - right),
        ScriptBinaryOperator.Multiply => Fit(left * right),
        ScriptBinaryOperator.Divide => (double)left / right,
        ScriptBinaryOperator.DivideRound => Fit(left / right),
        ScriptBinaryOperator.Modulus => Fit(left % right),
        _ when op.IsComparison() => op.Holds(left.CompareTo(right)),
        _ => OfIntegers(context, span, op, left, right),
    };

    private static object OfIntegers(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, BigInteger left, BigInteger right)
    {
        var words = Math.Max(left.GetBitLength(), right.GetBitLength()) >> 6;
        context.Spend(span, words * words >> 8);
        switch (op)
        {
            case ScriptBinaryOperator.Add:
                CheckBits(span, words << 6);
                return Fit(left + right);
            case ScriptBinaryOperator.Subtract:
                CheckBits(span, words << 6);
                return Fit(left - right);
            case ScriptBinaryOperator.Multiply:
                CheckBits(span, left.GetBitLength() + right.GetBitLength());
                return Fit(left * right);
            case ScriptBinaryOperator.Divide: return (double)left / (double)right;
            case ScriptBinaryOperator.DivideRound: return Fit(BigInteger.Divide(left, right));
            case ScriptBinaryOperator.Modulus: return Fit(BigInteger.Remainder(left, right));
            case ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight:
                var shift = op == ScriptBinaryOperator.ShiftLeft ? right : -right;
                CheckBits(span, BigInteger.Abs(shift) > MaxBits ? long.MaxValue : left.GetBitLength() + (long)shift);
                return Fit(left << (int)shift);
            case ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude:
                return Range(context, span, left, right, op == ScriptBinaryOperator.RangeInclude);
            default: return op.Holds(left.CompareTo(right));
        }
    }

    private static void CheckBits(SourceSpan span, long bits)
    {
        if (bits > MaxBits) throw new ScriptRuntimeException(span, $"The number would exceed {MaxBits} bits");
    }

    private static ScriptRange Range(TemplateContext context, SourceSpan span, BigInteger left, BigInteger right, bool inclusive)
    {
        var size = BigInteger.Abs(right - left) + (inclusive ? 1 : 0);
        if (size > (context.LoopLimit > 0 ? context.LoopLimit : int.MaxValue))
            throw new ScriptRuntimeException(span, $"Range expression exceeds LoopLimit `{context.LoopLimit}`.");
        return new ScriptRange(Count(left, left <= right ? 1 : -1, (int)size));
    }

    private static IEnumerable<object?> Count(BigInteger start, int step, int size)
    {
        for (var i = 0; i < size; i++) yield return Fit(start + ((long)i * step));
    }

    private static object OfDoubles(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, double left, double right) => op switch
    {
        ScriptBinaryOperator.Add => left + right,
        ScriptBinaryOperator.Subtract => left - right,
        ScriptBinaryOperator.Multiply => left * right,
        ScriptBinaryOperator.Divide => left / right,
        ScriptBinaryOperator.DivideRound => Math.Round(left / right),
        ScriptBinaryOperator.Modulus => left % right,
        ScriptBinaryOperator.ShiftLeft => left * Math.Pow(2, right),
        ScriptBinaryOperator.ShiftRight => left / Math.Pow(2, right),
        // Not by CompareTo: NaN equals nothing, itself included.
        ScriptBinaryOperator.CompareEqual => left == right,
        ScriptBinaryOperator.CompareNotEqual => left != right,
        ScriptBinaryOperator.CompareLess => left < right,
        ScriptBinaryOperator.CompareLessOrEqual => left <= right,
        ScriptBinaryOperator.CompareGreater => left > right,
        ScriptBinaryOperator.CompareGreaterOrEqual => left >= right,
        _ => throw BinaryOperation.Unsupported(context, span, op, left, right),
    };

    private static object OfFloats(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, float left, float right) => op switch
    {
        ScriptBinaryOperator.Add => left + right,
        ScriptBinaryOperator.Subtract => left - right,
        ScriptBinaryOperator.Multiply => left * right,
        ScriptBinaryOperator.Divide => left / right,
        ScriptBinaryOperator.DivideRound => (float)(int)(left / right),
        ScriptBinaryOperator.Modulus => left % right,
        ScriptBinaryOperator.ShiftLeft => left * MathF.Pow(2, right),
        ScriptBinaryOperator.ShiftRight => left / MathF.Pow(2, right),
        _ => OfDoubles(context, span, op, left, right),
    };

    private static object OfDecimals(TemplateContext context, SourceSpan span, ScriptBinaryOperator op, decimal left, decimal right) => op switch
    {
        ScriptBinaryOperator.Add => left + right,
        ScriptBinaryOperator.Subtract => left - right,
        ScriptBinaryOperator.Multiply => left * right,
        ScriptBinaryOperator.Divide => left / right,
        ScriptBinaryOperator.DivideRound => Math.Round(left / right),
        ScriptBinaryOperator.Modulus => left % right,
        ScriptBinaryOperator.ShiftLeft => left * (decimal)Math.Pow(2, (double)right),
        ScriptBinaryOperator.ShiftRight => left / (decimal)Math.Pow(2, (double)right),
        _ when op.IsComparison() => op.Holds(left.CompareTo(right)),
        _ => throw BinaryOperation.Unsupported(context, span, op, left, right),
    };
}
