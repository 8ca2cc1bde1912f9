using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Findings;

/// <summary>What the formats of findings have in common.</summary>
internal static class DiagnosticPrinter
{
    /// <summary>Whoever has more of one code in one file looks at the file, not at the list.</summary>
    private const int MostOfAKind = 100;

    /// <summary>
    /// For a command whose answer is something else: findings as text on the error output, nothing where there are none; where that is to
    /// be quiet, errors alone.
    /// </summary>
    public static void Print(DiagnosticBag diagnostics, SourceFiles sources, Terminal terminal)
    {
        var told = terminal.IsQuiet ? diagnostics.Errors() : diagnostics;
        if (told.Count > 0) TextFormat.Print(told, sources, terminal.Error, terminal.Colour);
    }

    /// <summary>A list for people: of many findings of one code in one file it shows the first, and says how many it leaves out.</summary>
    public static void PrintEach(IReadOnlyList<Diagnostic> diagnostics, TextWriter output, Action<Diagnostic> print)
    {
        var kinds = diagnostics.CountBy(KindOf).ToDictionary();
        var shown = new Dictionary<(string, string), int>();
        foreach (var diagnostic in diagnostics)
        {
            var kind = KindOf(diagnostic);
            var number = shown[kind] = shown.GetValueOrDefault(kind) + 1;
            if (number <= MostOfAKind) print(diagnostic);
            else if (number == MostOfAKind + 1)
                output.WriteLine(TerminalText.Line($"{diagnostic.Span.File}: and {kinds[kind] - MostOfAKind:N0} more of "
                    + $"{diagnostic.Code}; 'validate --format json' lists them all"));
        }
    }

    private static (string File, string Code) KindOf(Diagnostic diagnostic) => (diagnostic.Span.File, diagnostic.Code);

    public static (int Errors, int Warnings) Count(DiagnosticBag diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        return (errors, diagnostics.Count - errors);
    }

    /// <summary>"2 errors, 1 warning".</summary>
    public static string CountInWords(int errors, int warnings) => $"{Words(errors, "error")}, {Words(warnings, "warning")}";

    private static string Words(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
