using System.Collections;
using System.Numerics;
using Scriban.Runtime;

namespace StrategyReport.Templates.Engine;

/// <summary>What a value is, in a designer's words: the engine names .NET's types.</summary>
internal static class Kinds
{
    public static string Of(object? value) => value switch
    {
        null => "nothing",
        Type type => OfType(Nullable.GetUnderlyingType(type) ?? type),
        IDataValue { IsText: true } => "a value of the data",
        IDataValue => "a value of the data that is not one text",
        ScriptObject group when IsGroup(group) => "a group of functions",
        ScriptObject => "an object",
        IScriptCustomFunction => "a function",
        _ => OfType(value.GetType()),
    };

    /// <summary>Whether the object holds functions, such as <c>math</c>, and at most a setting beside them.</summary>
    public static bool IsGroup(ScriptObject value) =>
        value.Values.All(v => v is IScriptCustomFunction or string) && value.Values.Any(v => v is IScriptCustomFunction);

    private static string OfType(Type type) =>
        type == typeof(string) || type == typeof(char) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type.IsPrimitive || type == typeof(decimal) || type == typeof(BigInteger) ? "a number"
        : type == typeof(DateTime) ? "a date"
        : type == typeof(TimeSpan) ? "a span of time"
        : typeof(IDictionary).IsAssignableFrom(type) || typeof(IDictionary<string, object?>).IsAssignableFrom(type) ? "an object"
        : typeof(IScriptCustomFunction).IsAssignableFrom(type) ? "a function"
        : typeof(IEnumerable).IsAssignableFrom(type) ? "a list"
        : type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal) ? "a pair of a key and its value"
        : "a value of another kind";
}

/// <summary>A value of the data, of which a template prints a part or what a filter makes of it.</summary>
internal interface IDataValue
{
    /// <summary>Whether it is one text, which the filters print.</summary>
    bool IsText { get; }
}
