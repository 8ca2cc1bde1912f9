using Scriban.Evaluation;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The builtin <c>math</c>.</summary>
internal static class MathFunctions
{
    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    /// <summary>Formats by a .NET format text, as <c>math.format</c> and <c>object.format</c> do.</summary>
    public static string Format(BuiltinCall call)
    {
        if (call[0] is null) return "";
        if (call[0] is not IFormattable formattable)
            throw call.Error($"Unexpected `{call.Context.ObjectToString(call[0])}`. Must be a formattable object");
        var format = call.Text(1) ?? "";
        // `D1000000` would make a text of that many digits.
        call.CheckLength(format.Length > 1 && int.TryParse(format.AsSpan(1), out var digits) ? digits : format.Length);
        var text = formattable.ToString(format, call.Culture(call.Text(2)));
        call.CheckLength(text.Length);
        return text;
    }

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("abs", "any value", Abs);
        table.Add("ceil", "double value", call => Math.Ceiling(call.Double(0)));
        table.Add("floor", "double value", call => Math.Floor(call.Double(0)));
        table.Add("round", "double value, int precision = 0", call => Math.Round(call.Double(0), call.Int(1)));
        table.Add("divided_by", "double value, any divisor", DividedBy);
        table.Add("format", "any value, string format, string culture = null", call => call[0] is null || NumberOperation.IsNumber(call[0])
            ? Format(call)
            : throw call.Error($"Unexpected `{call.Context.ObjectToString(call[0])}`. Must be a formattable number"));
        table.Add("is_number", "any value", call => NumberOperation.IsNumber(call[0]));
        table.Add("plus", "any value, any with", call => Calculate(call, ScriptBinaryOperator.Add));
        table.Add("minus", "any value, any with", call => Calculate(call, ScriptBinaryOperator.Subtract));
        table.Add("times", "any value, any with", call => Calculate(call, ScriptBinaryOperator.Multiply));
        table.Add("modulo", "any value, any with", call => Calculate(call, ScriptBinaryOperator.Modulus));
        table.LeaveOut("random", "uuid");
        return table;
    }

    private static object? Calculate(BuiltinCall call, ScriptBinaryOperator op) =>
        BinaryOperation.Evaluate(call.Context, call.Span, op, call[0], call[1]);

    private static object? Abs(BuiltinCall call) => call[0] switch
    {
        null => null,
        double number => Math.Abs(number),
        float number => Math.Abs(number),
        decimal number => Math.Abs(number),
        var number when NumberOperation.IsNumber(number) => NumberOperation.Fit(System.Numerics.BigInteger.Abs(NumberOperation.ToBigInteger(number))),
        var other => throw call.Error($"The value `{call.Context.ObjectToString(other)}` is not a number"),
    };

    /// <summary>An integer divisor gives an integer, rounded down.</summary>
    private static object? DividedBy(BuiltinCall call) => Calculate(call, ScriptBinaryOperator.Divide) switch
    {
        double quotient when call[1] is int && double.IsFinite(quotient) => NumberOperation.Fit(new System.Numerics.BigInteger(Math.Floor(quotient))),
        var quotient => quotient,
    };
}
