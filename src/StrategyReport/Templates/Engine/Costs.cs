using Scriban.Parsing;
using Scriban.Syntax;

namespace StrategyReport.Templates.Engine;

/// <summary>What the nodes of a template are to <see cref="BoundedContext"/>: their steps, and which of them it works out itself.</summary>
internal static class Costs
{
    /// <summary>A new object or list takes the memory of many numbers, and a call the time of several.</summary>
    public static int StepsOf(ScriptNode node) => node switch
    {
        ScriptObjectInitializerExpression or ScriptArrayInitializerExpression => 10,
        ScriptFunctionCall => 5,
        _ => 1,
    };

    public static ScriptBinaryOperator? Compound(TokenType token) => token switch
    {
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.DivideEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
        TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
        _ => null,
    };

    /// <summary>Steps for finding what is equal among so many items, if all of them have the same hash.</summary>
    public static long Crafted(long items) => items * items / 64;

    /// <summary>Whether an operator takes both its operands: of "and" and "or" the engine may leave the second one out.</summary>
    public static bool IsWhole(ScriptBinaryOperator op) => op is not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or);
}
