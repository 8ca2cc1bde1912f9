using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;

namespace StrategyReport.Templates.Engine;

/// <summary>What the engine says, in a designer's words: it names its settings, .NET's types and its own parts.</summary>
internal static class EngineWords
{
    public const string OneCulture =
        "Texts are written for one culture only, so that the same data gives the same paper: leave the culture out";

    public const string NoNumber = "This is no number: something is divided by nothing, or becomes too large";

    public const string NoTableRow = "There is no 'tablerow' here: it writes rows with a class, which the markup has not";
    public const string RowInLoop = "Write the row in a loop: {{ for $item in LIST }}<tr><td>…</td></tr>{{ end }}.";

    /// <summary>What each message of a refused assignment holds.</summary>
    public const string ReadOnly = "readonly";

    private const string Given = "This cannot be changed: it is given by the data, by colours.yaml or by the template language";

    /// <summary>A pattern in Scriban's message, what is said instead, and what would be right.</summary>
    private static readonly (Regex Pattern, string Said, string? Hint)[] Messages =
    [
        Say("LimitToString", $"The text becomes longer than {EngineLimits.LongestText:N0} characters"),
        Say("LoopLimit", "The range has more numbers than a paper can need"),
        Say("iteration limit", "The list has more items than a paper can need"),
        Say("recursive depth limit",
            $"Includes and functions stand more than {EngineLimits.Depth} deep in each other. Look for one that includes or calls itself"),
        Say("too deeply nested or contains reference loops",
            $"The value holds more than {EngineLimits.Nesting} levels of lists and objects, or holds itself"),
        Say("Insufficient stack", "The template is nested too deeply"),
        Say("timed out", "The regular expression takes too long"),
        Say("operation was cancelled", $"The templates take longer than {EngineLimits.LastResort.TotalSeconds:0} seconds"),
        Say(ReadOnly, Given, "Keep a value of the template's own under a name with a dollar sign: {{ $name = … }}."),
        Say("Index was outside", "The text has no character at this place"),
        Say("Unexpected type `.*` for iterator", "'for' goes through a list, and this is none"),
        Say("Unexpected list value", "A list is needed here, and this is none"),
        Say("Invalid target function `", "This is no function, so that no value may follow it",
            "An item of a list is taken from a name: {{ $list = [1, 2]; $list[0] }}."),
        Say("Pipe expression destination `(.*)` is not a valid function", "'$1' is no function, so that nothing can be piped to it"),
        Say("Unable to convert type `(.*)` to int", "This is $1, and a whole number is needed"),
        Say("Unable to convert type `(.*)` to `(.*)`", "This is $1, and $2 is needed"),
        Say("The value `.*` is not a number", "A number is needed here, and this is none"),
        Say("Expecting a boolean instead of (.*) value", "This is $1, and true or false is needed"),
        Say("Cannot negate", "Only a number can have a sign, and this is none"),
        Say("Expecting an integer. The operator", "A text is repeated by a whole number, and this is none"),
        Say("Object `(.*)` is null", "'$1' is nothing here, so that it has no members", "Ask first whether there is one: {{ if $1 }}."),
        Say("Cannot get the member (.*) for a null object", "'$1' cannot be read, as what it belongs to is nothing here"),
        Say("divide by zero", NoNumber),
        Say("on the primitive `.*` when accessing member: (.*)", "This has no members, so that there is no '$1' in it"),
        Say("Invalid number of arguments `(.*)` passed to `(.*)` while expecting `(.*)` arguments",
            "The values given to '$2' are not as many as it takes: it takes $3, and $1 are given, with what stands before |"),
        Say("Invalid target property `(.*)` used for", "'with' takes an object, and '$1' is none"),
    ];

    /// <param name="message">Scriban's own.</param>
    public static (string Said, string? Hint) Of(string message) =>
        Known(message) ?? (message.Replace("ecogniz", "ecognis", StringComparison.Ordinal), null);

    public static bool Knows(string message) => Known(message) is not null;

    /// <summary>That a function failed, and why, which .NET tells a programmer.</summary>
    public static string Failure(string function, Exception problem)
    {
        if (problem is CultureNotFoundException) return OneCulture;
        if (problem is not IndexOutOfRangeException && Known(problem.Message) is { } known) return known.Said;
        var reason = problem switch
        {
            NullReferenceException or ArgumentNullException => "one of them is nothing",
            ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException => "a number is too large or too small",
            ArgumentException when problem.Message.Contains("empty", StringComparison.OrdinalIgnoreCase) => "one of them is empty",
            FormatException => "a text or a pattern is not written as it has to be",
            InvalidCastException => "one of them is of another kind",
            DivideByZeroException => "something is divided by nothing",
            _ => "one of them is not as it has to be",
        };
        return $"'{function}' cannot work with these values: {reason}";
    }

    private static (string Said, string? Hint)? Known(string message)
    {
        foreach (var (pattern, said, hint) in Messages)
            if (pattern.Match(message) is { Success: true } match) return (Filled(said, match), hint is null ? null : Filled(hint, match));
        return null;
    }

    /// <summary>With the one or two things that the message named.</summary>
    private static string Filled(string said, Match match)
    {
        for (var i = 1; i < match.Groups.Count; i++)
            said = said.Replace($"${i}", MessageText.Short(match.Groups[i].Value), StringComparison.Ordinal);
        return said;
    }

    private static (Regex Pattern, string Said, string? Hint) Say(string pattern, string said, string? hint = null) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline), said, hint);
}
