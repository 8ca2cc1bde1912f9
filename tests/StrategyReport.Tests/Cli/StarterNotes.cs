using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StrategyReport.Tests.Cli;

/// <summary>The notes of the files to start with: a line of them that begins with a key, and what is indented below it, is left out, not said.</summary>
internal static partial class StarterNotes
{
    /// <summary>With the keys in comments: the <c># </c> taken away, as an editor does.</summary>
    public static string Uncommented(string text)
    {
        var isKey = false;
        return string.Concat(text.TrimEnd('\n').Split('\n').Select(line =>
        {
            if (Comment().Match(line) is not { Success: true } comment) isKey = false;
            else if (comment.Groups["text"].Value is var said && (isKey = Key().IsMatch(said) || (isKey && said.StartsWith(' '))))
                line = comment.Groups["margin"].Value + said;
            return line + "\n";
        }));
    }

    /// <summary>Whether a key stands in a file, in a block or in braces.</summary>
    public static bool HasKey(string text, string key) => Regex.IsMatch(text, $@"(^|[ {{]){key}:( |$)", RegexOptions.Multiline);

    /// <summary>All that a schema knows, but for names that a house gives and the codes of rules.</summary>
    public static IEnumerable<string> KeysOf(string schema) => KeysIn(JsonNode.Parse(schema)).Distinct().Where(k => !k.StartsWith("SR", StringComparison.Ordinal));

    private static IEnumerable<string> KeysIn(JsonNode? node) => node switch
    {
        JsonObject group => group.SelectMany(e => e is { Key: "properties", Value: JsonObject named }
            ? named.SelectMany(p => p.Key.StartsWith("SR", StringComparison.Ordinal) ? [] : KeysIn(p.Value).Prepend(p.Key))
            : KeysIn(e.Value)),
        JsonArray list => list.SelectMany(KeysIn),
        _ => [],
    };

    [GeneratedRegex(@"^(?<margin> *)# (?<text>.*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^ *(- )?(\{|[a-zA-Z_0-9]+:( |$))")]
    private static partial Regex Key();
}
