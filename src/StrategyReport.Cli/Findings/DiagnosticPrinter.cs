using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>What the formats of findings have in common.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>
    /// For a command whose answer is something else: findings as text on the error output, nothing where there are none; where that is to
    /// be quiet, errors alone.
    /// </summary>
    public static void Print(DiagnosticBag diagnostics, SourceFiles sources, Terminal terminal)
    {
        var told = terminal.IsQuiet ? diagnostics.Errors() : diagnostics;
        if (told.Count > 0) TextFormat.Print(told, sources, terminal.Error, terminal.Colour);
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
