using StrategyReport.Diagnostics;

namespace StrategyReport.Cli;

/// <summary>Diagnostics for people: <c>file:line:col: error SR1004: …</c>, the line itself, a caret, and a count at the end.</summary>
internal static class DiagnosticPrinter
{
    private const int WidestLine = 140;

    public static void Print(DiagnosticBag diagnostics, Terminal terminal)
    {
        var (errors, warnings) = (0, 0);
        var files = new Dictionary<string, string[]>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Severity == Severity.Error) errors++;
            else warnings++;
            PrintOne(diagnostic, files, terminal);
        }

        if (errors + warnings > 0) terminal.Error.WriteLine($"{Count(errors, "error")}, {Count(warnings, "warning")}");
    }

    private static void PrintOne(Diagnostic diagnostic, Dictionary<string, string[]> files, Terminal terminal)
    {
        var isError = diagnostic.Severity == Severity.Error;
        var severity = Paint($"{(isError ? "error" : "warning")} {diagnostic.Code}", isError ? "31;1" : "33;1", terminal);
        var hint = diagnostic.Hint is null ? "" : " " + diagnostic.Hint;
        terminal.Error.WriteLine($"{diagnostic.Span}: {severity}: {diagnostic.Message}{hint}");
        if (LineOf(diagnostic.Span, files) is not { } line) return;

        // A long line is shown from a little before the place that matters.
        var column = Math.Min(diagnostic.Span.Column, line.Length + 1) - 1;
        var start = column < WidestLine - 30 ? 0 : column - 40;
        var shown = line.Length - start > WidestLine ? string.Concat(line.AsSpan(start, WidestLine), "…") : line[start..];
        var length = Math.Clamp(diagnostic.Span.Length, 1, Math.Max(1, shown.Length - (column - start)));
        var number = diagnostic.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
        terminal.Error.WriteLine($"  {Paint(number + " |", "2", terminal)} {shown.Replace('\t', ' ')}");
        terminal.Error.WriteLine($"  {new string(' ', number.Length)} {Paint("|", "2", terminal)} {new string(' ', column - start)}{Paint(new string('^', length), isError ? "31;1" : "33;1", terminal)}");
    }

    private static string? LineOf(SourceSpan span, Dictionary<string, string[]> files)
    {
        if (span.Line == 0) return null;
        if (!files.TryGetValue(span.File, out var lines))
            files[span.File] = lines = File.Exists(span.File) ? File.ReadAllLines(span.File) : [];
        return span.Line <= lines.Length ? lines[span.Line - 1] : null;
    }

    private static string Paint(string text, string colour, Terminal terminal) =>
        terminal.Colour ? $"\e[{colour}m{text}\e[0m" : text;

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
