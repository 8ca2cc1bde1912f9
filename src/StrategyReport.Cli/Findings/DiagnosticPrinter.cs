using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>The findings of a run, in one of the formats.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>The formats by their names, for <c>--format</c>.</summary>
    public static readonly string[] Formats = ["text", "json", "sarif", "github"];

    /// <param name="sources">The files that the findings are about.</param>
    /// <param name="colour">Whether <paramref name="output"/> is a screen that shows colours.</param>
    public static void Print(DiagnosticBag diagnostics, SourceFiles sources, string format, TextWriter output, bool colour)
    {
        switch (format)
        {
            case "json":
                JsonFormat.Print(diagnostics, output);
                break;
            case "sarif":
                SarifFormat.Print(diagnostics, output);
                break;
            case "github":
                GithubFormat.Print(diagnostics, output);
                break;
            default:
                TextFormat.Print(diagnostics, sources, output, colour);
                break;
        }
    }

    /// <summary>For a command whose answer is something else: findings as text on the error output, nothing where there are none.</summary>
    public static void Print(DiagnosticBag diagnostics, SourceFiles sources, Terminal terminal)
    {
        if (diagnostics.Count > 0) TextFormat.Print(diagnostics, sources, terminal.Error, terminal.Colour);
    }

    public static (int Errors, int Warnings) Count(DiagnosticBag diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        return (errors, diagnostics.Count - errors);
    }

    /// <summary>"2 errors, 1 warning".</summary>
    public static string CountInWords(int errors, int warnings) => $"{Words(errors, "error")}, {Words(warnings, "warning")}";

    private static string Words(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
