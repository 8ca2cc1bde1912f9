using System.Collections;
using System.Numerics;
using Scriban.Runtime;
using Scriban.Syntax;
using StrategyReport.Diagnostics;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>Values that are no text: printed by the engine they would show the paper's readers how the program keeps them.</summary>
internal static class Unprintable
{
    /// <param name="expression">What gave the value, to be shown as it would be right; null where that is not known.</param>
    /// <exception cref="TemplateFault">The value is one of them.</exception>
    public static void Refuse(object? value, ScribanSpan at, ScriptExpression? expression = null)
    {
        if (value is double number && !double.IsFinite(number) || value is float small && !float.IsFinite(small))
            throw new TemplateFault(at, EngineWords.NoNumber);
        if (IsPrintable(value)) return;
        var name = expression is null ? "VALUE" : MessageText.Short(expression.ToString());
        var (message, hint) = value switch
        {
            IDataValue { IsText: true } => ("This is a value of the data, which a filter turns into what is printed",
                $"Write {{{{ {name} | inline }}}}; {name}.text is its plain text, without emphasis, links and its place."),
            ScriptObject group when Kinds.IsGroup(group) => ("This is a group of functions, not a value",
                $"Name one of them: {Members(group)}."),
            ScriptObject members => ($"This is {Kinds.Of(value)}{(value is IDataValue ? "" : ", not one text")}",
                $"Name one of its members: {Members(members)}."),
            IScriptCustomFunction => ("This is a function, not a value",
                "Write its name without @, and after it the values that it takes."),
            IScriptObject and not IList => ("This is an object, not one text", "Name one of its members."),
            IEnumerable => ("This is a list, not one text",
                $"Go through it with {{{{ for $item in {name} }}}}, or print its items by array.join."),
            _ => ($"This is {Kinds.Of(value)}, not one text", (string?)null),
        };
        throw new TemplateFault(at, message, hint);
    }

    public static bool IsPrintable(object? value) =>
        value is null or string or DateTime or TimeSpan or BigInteger or decimal or EmptyScriptObject || value.GetType().IsPrimitive;

    /// <summary>The names in an object, as far as they are of use.</summary>
    public static string Members(ScriptObject value)
    {
        var names = value.Keys.Where(name => value[name] is not RefusedFunction).ToList();
        return string.Join(", ", names.Take(12)) + (names.Count > 12 ? " …" : "");
    }
}
