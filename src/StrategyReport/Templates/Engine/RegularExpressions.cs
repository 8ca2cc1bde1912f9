using System.Text;
using System.Text.RegularExpressions;
using Scriban.Functions;
using Scriban.Runtime;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>Scriban's <c>regex</c> functions, and <c>html.strip</c>, by <see cref="LinearRegex"/>.</summary>
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

    /// <summary>One match after the other, the way to each of them counted.</summary>
    private static IEnumerable<Match> Matches(BoundedContext context, ScribanSpan at, string text, string? pattern, string? options)
    {
        CheckLength(pattern, at);
        var key = ("regex", pattern ?? "", options ?? "");
        if (!context.Tags.TryGetValue(key, out var known)) context.Tags[key] = known = new LinearRegex(context, key.Item2, key.Item3, at);
        return ((LinearRegex)known).Matches(context, at, text);
    }

    private static ScriptArray Groups(Match match) => [.. match.Groups.Values.Select(group => group.Value)];

    private static string Replaced(
        BoundedContext context, ScribanSpan at, string text, string? pattern, string replacement, string? options)
    {
        // Each reference, such as $0, may stand for the whole text.
        if ((long)replacement.Count('$') * text.Length > 4L * EngineLimits.LongestText)
            throw new OverBudgetException(at, "The replacement refers to the match too often for a text of this length");
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
}
