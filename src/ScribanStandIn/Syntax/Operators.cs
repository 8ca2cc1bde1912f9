using Scriban.Parsing;

namespace Scriban.Syntax;

internal enum ScriptUnaryOperator
{
    Not,
    Negate,
    Plus,
    FunctionAlias,
    FunctionParametersExpand,
}

internal enum ScriptBinaryOperator
{
    EmptyCoalescing, NotEmptyCoalescing, Or, And,
    CompareEqual, CompareNotEqual, CompareLess, CompareLessOrEqual, CompareGreater, CompareGreaterOrEqual,
    Add, Subtract, Multiply, Divide, DivideRound, Modulus, ShiftLeft, ShiftRight,
    RangeInclude, RangeExclude,
}

internal static class Operators
{
    public const int UnaryPrecedence = 200;

    public static ScriptBinaryOperator? FromToken(TokenType type) => type switch
    {
        TokenType.DoubleQuestion => ScriptBinaryOperator.EmptyCoalescing,
        TokenType.QuestionExclamation => ScriptBinaryOperator.NotEmptyCoalescing,
        TokenType.DoubleBar => ScriptBinaryOperator.Or,
        TokenType.DoubleAmp => ScriptBinaryOperator.And,
        TokenType.DoubleEqual => ScriptBinaryOperator.CompareEqual,
        TokenType.NotEqual => ScriptBinaryOperator.CompareNotEqual,
        TokenType.Less => ScriptBinaryOperator.CompareLess,
        TokenType.LessEqual => ScriptBinaryOperator.CompareLessOrEqual,
        TokenType.Greater => ScriptBinaryOperator.CompareGreater,
        TokenType.GreaterEqual => ScriptBinaryOperator.CompareGreaterOrEqual,
        TokenType.Plus => ScriptBinaryOperator.Add,
        TokenType.Minus => ScriptBinaryOperator.Subtract,
        TokenType.Asterisk => ScriptBinaryOperator.Multiply,
        TokenType.Divide => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivide => ScriptBinaryOperator.DivideRound,
        TokenType.Percent => ScriptBinaryOperator.Modulus,
        TokenType.DoubleLess => ScriptBinaryOperator.ShiftLeft,
        TokenType.DoubleGreater => ScriptBinaryOperator.ShiftRight,
        TokenType.DoubleDot => ScriptBinaryOperator.RangeInclude,
        TokenType.DoubleDotLess => ScriptBinaryOperator.RangeExclude,
        _ => null,
    };

    /// <summary>The operator of a compound assignment; null inside for a plain <c>=</c>.</summary>
    public static bool TryGetAssignment(TokenType type, out ScriptBinaryOperator? compound)
    {
        compound = type switch
        {
            TokenType.PlusEqual => ScriptBinaryOperator.Add,
            TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
            TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
            TokenType.DivideEqual => ScriptBinaryOperator.Divide,
            TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
            TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
            _ => null,
        };
        return compound is not null || type == TokenType.Equal;
    }

    public static int Precedence(this ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.EmptyCoalescing or ScriptBinaryOperator.NotEmptyCoalescing => 20,
        ScriptBinaryOperator.Or => 30,
        ScriptBinaryOperator.And => 40,
        ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual => 70,
        < ScriptBinaryOperator.Add => 80,
        ScriptBinaryOperator.Add or ScriptBinaryOperator.Subtract => 100,
        < ScriptBinaryOperator.RangeInclude => 110,
        _ => 130,
    };

    public static string ToText(this ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.EmptyCoalescing => "??",
        ScriptBinaryOperator.NotEmptyCoalescing => "?!",
        ScriptBinaryOperator.Or => "||",
        ScriptBinaryOperator.And => "&&",
        ScriptBinaryOperator.CompareEqual => "==",
        ScriptBinaryOperator.CompareNotEqual => "!=",
        ScriptBinaryOperator.CompareLess => "<",
        ScriptBinaryOperator.CompareLessOrEqual => "<=",
        ScriptBinaryOperator.CompareGreater => ">",
        ScriptBinaryOperator.CompareGreaterOrEqual => ">=",
        ScriptBinaryOperator.Add => "+",
        ScriptBinaryOperator.Subtract => "-",
        ScriptBinaryOperator.Multiply => "*",
        ScriptBinaryOperator.Divide => "/",
        ScriptBinaryOperator.DivideRound => "//",
        ScriptBinaryOperator.Modulus => "%",
        ScriptBinaryOperator.ShiftLeft => "<<",
        ScriptBinaryOperator.ShiftRight => ">>",
        ScriptBinaryOperator.RangeInclude => "..",
        _ => "..<",
    };

    /// <summary>Is it one of the six comparisons?</summary>
    public static bool IsComparison(this ScriptBinaryOperator op) =>
        op is >= ScriptBinaryOperator.CompareEqual and <= ScriptBinaryOperator.CompareGreaterOrEqual;

    /// <summary>What a comparison says about the sign that <see cref="IComparable"/> gives.</summary>
    public static bool Holds(this ScriptBinaryOperator op, int comparison) => op switch
    {
        ScriptBinaryOperator.CompareEqual => comparison == 0,
        ScriptBinaryOperator.CompareNotEqual => comparison != 0,
        ScriptBinaryOperator.CompareLess => comparison < 0,
        ScriptBinaryOperator.CompareLessOrEqual => comparison <= 0,
        ScriptBinaryOperator.CompareGreater => comparison > 0,
        _ => comparison >= 0,
    };
}
