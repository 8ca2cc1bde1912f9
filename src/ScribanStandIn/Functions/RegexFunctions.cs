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
        table.Add("match", "string text, string pattern, string options = null", call => Make(call, 2).Match(Input(call)) is { Success: true } match ? Groups(match) : new ScriptArray());
        table.Add("matches", "string text, string pattern, string options = null", Matches);
        table.Add("replace", "string text, string pattern, string replace, string options = null", Replace);
        table.Add("split", "string text, string pattern, string options = null", Split);
        return table;
    }

    private static string Input(BuiltinCall call) => call.Text(0) ?? "";

    private static Regex Make(BuiltinCall call, int optionsIndex)
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
        call.Context.Spend(call.Span, 20 + (Input(call).Length >> 4));
        return new Regex(call.Text(1) ?? "", options, call.Context.RegexTimeOut);
    }

    private static ScriptArray Groups(Match match) => new(match.Groups.Values.Select(group => (object?)group.Value));

    private static ScriptArray Matches(BuiltinCall call)
    {
        var result = new ScriptArray();
        var steps = 0;
        for (var match = Make(call, 2).Match(Input(call)); match.Success; match = match.NextMatch())
        {
            call.Context.StepInternal(call.Span, ref steps);
            result.Add(Groups(match));
        }
        return result;
    }

    private static string Replace(BuiltinCall call)
    {
        var by = call.Text(2) ?? "";
        long added = 0;
        // Measured match by match: a replacement may repeat the groups of each.
        return Make(call, 3).Replace(Input(call), match =>
        {
            var text = match.Result(by);
            call.CheckLength(Input(call).Length + (added += text.Length));
            return text;
        });
    }

    private static ScriptArray Split(BuiltinCall call)
    {
        var parts = Make(call, 2).Split(Input(call));
        call.Context.CheckCount(call.Span, parts.Length);
        return new ScriptArray(parts);
    }
}
