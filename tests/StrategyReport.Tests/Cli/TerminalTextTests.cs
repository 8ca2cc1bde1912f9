using System.Text.Json;
using StrategyReport.Cli;

namespace StrategyReport.Tests.Cli;

/// <summary>What a terminal would take for a command reaches none, whatever text it stands in.</summary>
public class TerminalTextTests
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";

    [Theory]
    [InlineData("plain, with\ttab\nand ü 漢 😀", "plain, with\ttab\nand ü 漢 😀")]
    [InlineData("\e[31mred\e]0;title\a", "␛[31mred␛]0;title␇")]
    [InlineData("\0\b\u007F", "␀␈␡")]
    [InlineData("over\rwritten, line\r\n", "over␍written, line\r\n")]
    [InlineData("\u009B31m\u0085", "\uFFFD31m\uFFFD")]
    [InlineData("\u202Aa\u202Eb\u2066c\u2069d", "\uFFFDa\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("\u200E\u200F\u2029\u202F\u2065\u206A", "\u200E\u200F\u2029\u202F\u2065\u206A")]
    [InlineData("\uFDD0\e[31m\uFDD1", "\uFFFD␛[31m\uFDD1")]
    public void It_is_shown_as_a_sign(string text, string shown)
    {
        Assert.Equal(shown, TerminalText.Shown(text));
        Assert.Equal(shown, TerminalText.Shown(TerminalText.Command("\e[1m") + text + TerminalText.Command("\e[0m"))[4..^4]);
    }

    [Fact]
    public void Our_own_colours_reach_it()
    {
        using var output = new StringWriter();
        new Terminal(output, TextWriter.Null).Out.Write(Terminal.Paint("\e[5mx", "31;1", colour: true));

        Assert.Equal("\e[31;1m␛[5mx\e[0m", output.ToString());
    }

    [Theory, InlineData("text"), InlineData("json"), InlineData("sarif"), InlineData("github")]
    public void No_format_of_findings_lets_any_through(string format)
    {
        using var project = TestProject.Named("tiny").Replace(Ambition, "ambition: 1", "ambition: 1\n\"\\e]0;x\\a\\u202E\\u009B\": 1");
        var result = project.Run("validate", "--format", format);
        var said = (result.Out + result.Error).Replace("\r\n", "\n", StringComparison.Ordinal);

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotContain(said, c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is >= '\u202A' and <= '\u202E');
        if (format is "json" or "sarif")
            Assert.Contains("\u202E", Strings(JsonDocument.Parse(result.Out).RootElement), StringComparison.Ordinal);
    }

    [Theory, InlineData("text"), InlineData("github")]
    public void A_name_with_a_line_break_begins_no_line(string format)
    {
        if (OperatingSystem.IsWindows()) return;
        using var project = TestProject.Named("tiny").Write($"data/{Period}/ambitions/a\n::error::x\e[2J.txt", "x");
        for (var i = 0; i < 12; i++) project.Write($"data/{Period}/ambitions/A{i}.txt", "x");

        var result = project.Run("validate", "--format", format);

        Assert.DoesNotMatch("(?m)^::error::", result.Out + result.Error);
        Assert.DoesNotContain('\e', result.Out + result.Error);
    }

    [NeedsTheory("script", "sh"), InlineData(1), InlineData(2)]
    public void The_narrowest_screen_gets_help(int columns)
    {
        using var project = TestProject.Named("tiny");
        var command = $"stty cols {columns}; dotnet '{typeof(Terminal).Assembly.Location}' build --help";

        var (exitCode, output) = Shell.Run(project.Folder, "script", "-qefc", command, "/dev/null");

        Assert.True(exitCode == 0, output);
        Assert.Contains("strategy-report build --period 2024-25-Q2", output, StringComparison.Ordinal);
    }

    private static string Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => string.Concat(json.EnumerateObject().Select(p => Strings(p.Value))),
        JsonValueKind.Array => string.Concat(json.EnumerateArray().Select(Strings)),
        JsonValueKind.String => json.GetString()!,
        _ => "",
    };
}
