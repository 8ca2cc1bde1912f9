using System.Globalization;
using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ScribanStandIn.Tests;

/// <summary>Runs a template the way the shared cases say: what it renders, or what went wrong.</summary>
internal static partial class CaseRunner
{
    public static string Run(string text)
    {
        var template = Template.Parse(text, "text");
        if (template.HasErrors)
            return string.Join('\n', template.Messages);
        var context = new TemplateContext();
        context.PushGlobal(Globals());
        try
        {
            return template.Render(context).ReplaceLineEndings("\n");
        }
        catch (ScriptRuntimeException failure)
        {
            return failure.Message.ReplaceLineEndings("\n");
        }
    }

    /// <summary>Texts are compared whole; of errors only the line of the first.</summary>
    public static void AssertAgree(string expected, string actual)
    {
        if (ErrorLine(expected) is not { } line)
            Assert.Equal(expected, actual);
        else
            Assert.True(ErrorLine(actual) == line, $"Expected an error on line {line}: {expected}\nbut got: {actual}");
    }

    public static bool Agree(string expected, string actual) =>
        ErrorLine(expected) is { } line ? ErrorLine(actual) == line : expected == actual;

    private static int? ErrorLine(string text) =>
        ErrorStart().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\Atext\((\d+),\d+\) : error : ")]
    private static partial Regex ErrorStart();

    private static ScriptObject Globals()
    {
        var globals = new ScriptObject
        {
            ["page"] = new ScriptObject { ["title"] = "This is a title" },
            ["user"] = new ScriptObject { ["name"] = "John" },
            ["product"] = Product("Orange", "fruit"),
            ["products"] = new ScriptArray
            {
                Product("Orange", "fruit"),
                Product("Banana", "fruit"),
                Product("Apple", "fruit"),
                Product("Computer", "electronics"),
                Product("Mobile Phone", "electronics"),
                Product("Table", "furniture"),
                Product("Sofa", "furniture"),
            },
        };
        globals.Import("special_concat_strings", new Three(ConcatStrings));
        globals.Import("special_concat_params", new Many(ConcatParams));
        globals.Import("special_concat_string_and_params", new OneAndMany(ConcatStringAndParams));
        return globals;
    }

    private static ScriptObject Product(string title, string type) => new() { ["title"] = title, ["type"] = type };

    private delegate string Three(string a, string b, string c);

    private delegate string Many(params object[] args);

    private delegate string OneAndMany(string a, params object[] args);

    private static string ConcatStrings(string a = "default_a", string b = "default_b", string c = "default_c") => $"a: {a}, b: {b}, c: {c}";

    private static string ConcatParams(params object[] args) => string.Join(", ", args.Select((value, i) => $"v{i}: {value}"));

    private static string ConcatStringAndParams(string a, params object[] args) =>
        args.Length == 0 ? $"a: {a}" : $"a: {a}, {ConcatParams(args)}";
}
