using System.Text;
using System.Text.RegularExpressions;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Scriban's <c>regex</c> functions on .NET's engine without backtracking, whose time grows with the text and the
/// pattern only. It knows no look-around and no back-references: patterns with them are refused.
/// </summary>
internal static class RegularExpressions
{
    private const string Tags = "<script.*?</script>|<!--.*?-->|<style.*?</style>|<(?:[^>=]|='[^']*'|=\"[^\"]*\"|=[^'\"][^\\s>]*)*>";

    /// <summary><c>html.strip</c>, with Scriban's pattern.</summary>
    public static HostFunction StripTags { get; } = new([Text("text")], (context, at, a) =>
        Replaced(context, at, (string?)a[0] ?? "", Tags, "", "is"));

    /// <summary>As Scriban's group of the same name.</summary>
    public static ScriptObject All() => new()
    {
        ["escape"] = new HostFunction([Text("pattern")], (_, _, a) => RegexFunctions.Escape((string?)a[0] ?? "")),
        ["unescape"] = new HostFunction([Text("pattern")], (_, _, a) => RegexFunctions.Unescape((string?)a[0] ?? "")),
        ["match"] = new HostFunction([Text("text"), Text("pattern"), Options], (context, at, a) =>
            Matches(context, at, (string?)a[0] ?? "", (string?)a[1], (string?)a[2]).Select(Groups).FirstOrDefault() ?? []),
        ["matches"] = new HostFunction([Text("text"), Text("pattern"), Options], (context, at, a) =>
            new ScriptArray(Matches(context, at, (string?)a[0] ?? "", (string?)a[1], (string?)a[2]).Select(Groups))),
        ["replace"] = new HostFunction([Text("text"), Text("pattern"), Text("replace"), Options], (context, at, a) =>
            Replaced(context, at, (string?)a[0] ?? "", (string?)a[1], (string?)a[2] ?? "", (string?)a[3])),
        ["split"] = new HostFunction([Text("text"), Text("pattern"), Options], (context, at, a) =>
            Split(context, at, (string?)a[0] ?? "", (string?)a[1], (string?)a[2])),
    };

    /// <summary>Keeps what is compiled or walked for each character of a text to a size that nobody notices.</summary>
    public static void CheckLength(string? pattern, ScribanSpan at)
    {
        if (pattern?.Length > EngineLimits.LongestPattern)
            throw new OverBudgetException(at, $"The pattern is longer than {EngineLimits.LongestPattern} characters");
    }

    private static ScriptParameterInfo Options { get; } = new(typeof(string), "options", null);

    private static ScriptParameterInfo Text(string name) => new(typeof(string), name);

    /// <summary>One match after the other, the way to each of them counted before it is gone.</summary>
    private static IEnumerable<Match> Matches(BoundedContext context, ScribanSpan at, string text, string? pattern, string? options)
    {
        CheckLength(pattern, at);
        var regex = Compiled(pattern ?? "", options, at);
        Count(0);
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
            Count(match.Index + match.Length);
        }

        // The way to a match may lead to the end of the text, through all of the pattern's states.
        void Count(int from) => context.Budget.Step(1 + ((long)(text.Length - from) * (16 + pattern!.Length) / 512), at);
    }

    private static ScriptArray Groups(Match match) => [.. match.Groups.Values.Select(group => group.Value)];

    private static string Replaced(BoundedContext context, ScribanSpan at, string text, string? pattern, string replacement, string? options)
    {
        var output = new StringBuilder();
        var from = 0;
        foreach (var match in Matches(context, at, text, pattern, options))
        {
            output.Append(text, from, match.Index - from);
            var part = match.Result(replacement);
            context.Made(part, at);
            output.Append(part);
            from = match.Index + match.Length;
        }

        return output.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The pieces between the matches, and what the matches' groups hold.</summary>
    private static ScriptArray Split(BoundedContext context, ScribanSpan at, string text, string? pattern, string? options)
    {
        var pieces = new ScriptArray();
        var from = 0;
        foreach (var match in Matches(context, at, text, pattern, options))
        {
            pieces.Add(text[from..match.Index]);
            foreach (var group in match.Groups.Values.Skip(1).Where(group => group.Success)) pieces.Add(group.Value);
            from = match.Index + match.Length;
        }

        pieces.Add(text[from..]);
        return pieces;
    }

    private static Regex Compiled(string pattern, string? options, ScribanSpan at)
    {
        var flags = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var option in options ?? "")
            flags |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        try
        {
            return new Regex(pattern, flags, EngineLimits.LastResort);
        }
        catch (NotSupportedException)
        {
            throw new ScriptRuntimeException(at, $"The regular expression '{pattern}' looks around or back, or repeats repetitions: such an expression can take for ever");
        }
        catch (ArgumentException problem)
        {
            throw new ScriptRuntimeException(at, problem.Message);
        }
    }
}
