using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>What the formats of findings have in common.</summary>
internal static class DiagnosticPrinter
{
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
