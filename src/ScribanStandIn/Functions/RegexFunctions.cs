using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The builtin <c>regex</c>; every match has the time limit of the context.</summary>
internal static class RegexFunctions
{
    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("escape", "string pattern", call => Regex.Escape(call.Text(0) ?? ""));
        table.Add("unescape", "string pattern", call => Regex.Unescape(call.Text(0) ?? ""));
        table.Add("match", "string text, string pattern, string options = null", call => Find(call, 2).Select(Groups).FirstOrDefault() ?? []);
        table.Add("matches", "string text, string pattern, string options = null", call => Matches(call, Find(call, 2)));
        table.Add("replace", "string text, string pattern, string replace, string options = null", call => Replace(call, Find(call, 3), call.Text(2) ?? ""));
        table.Add("split", "string text, string pattern, string options = null", Split);
        return table;
    }

    /// <summary>All matches in the first argument, within the limits on time.</summary>
    public static IEnumerable<Match> Find(BuiltinCall call, string pattern, RegexOptions options)
    {
        var regex = new Regex(pattern, options, call.Context.TimeForMatching);
        for (var match = Next(call, () => regex.Match(Input(call))); match.Success; match = Next(call, match.NextMatch))
        {
            yield return match;
            call.Context.CheckAbort();
            call.Context.Spend(call.Span, 1);
        }
    }

    public static string Replace(BuiltinCall call, IEnumerable<Match> matches, string by)
    {
        var (text, end) = (new StringBuilder(), 0);
        foreach (var match in matches)
        {
            var replacement = match.Result(by);
            call.CheckLength((long)text.Length + match.Index - end + replacement.Length);
            text.Append(Input(call), end, match.Index - end).Append(replacement);
            end = match.Index + match.Length;
        }
        return text.Append(Input(call), end, Input(call).Length - end).ToString();
    }

    private static string Input(BuiltinCall call) => call.Text(0) ?? "";

    private static IEnumerable<Match> Find(BuiltinCall call, int optionsIndex)
    {
        var options = RegexOptions.None;
        foreach (var letter in call.Text(optionsIndex) ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }
        return Find(call, call.Text(1) ?? "", options);
    }

    private static Match Next(BuiltinCall call, Func<Match> find)
    {
        var time = Stopwatch.StartNew();
        try
        {
            return find();
        }
        finally
        {
            call.Context.SpendTime(call.Span, time.Elapsed);
        }
    }

    private static ScriptArray Groups(Match match) => new(match.Groups.Values.Select(group => (object?)group.Value));

    private static ScriptArray Matches(BuiltinCall call, IEnumerable<Match> matches)
    {
        var result = new ScriptArray();
        foreach (var match in matches)
        {
            call.Context.CheckCount(call.Span, result.Count + 1);
            result.Add(Groups(match));
        }
        return result;
    }

    private static ScriptArray Split(BuiltinCall call)
    {
        var (parts, end) = (new ScriptArray(), 0);
        foreach (var match in Find(call, 2))
        {
            call.Context.CheckCount(call.Span, parts.Count + 1);
            parts.Add(Input(call)[end..match.Index]);
            end = match.Index + match.Length;
            // As in .NET, what the groups of a separator hold are parts too.
            parts.AddRange(match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => group.Value));
        }
        parts.Add(Input(call)[end..]);
        return parts;
    }
}
