using System.Text;
using StrategyReport.Diagnostics;

namespace StrategyReport.Tests.Support;

/// <summary>A text with each diagnostic below the line that it points at, so that message and place are read together.</summary>
internal static class AnnotatedSource
{
    /// <summary>Diagnostics that point into other files, or at no line, stand first.</summary>
    public static string Of(string source, string fileName, DiagnosticBag diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Where(d => d.Span.File != fileName || d.Span.Line == 0))
            text.Append(diagnostic).Append('\n');
        if (text.Length > 0) text.Append('\n');

        var lines = source.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]).Append('\n');
            foreach (var diagnostic in diagnostics.Where(d => d.Span.File == fileName && d.Span.Line == i + 1))
            {
                text.Append(' ', Math.Max(0, diagnostic.Span.Column - 1)).Append("^ ").Append(diagnostic.Code)
                    .Append(' ').Append(diagnostic.Message);
                if (diagnostic.Hint is not null) text.Append(' ').Append(diagnostic.Hint);
                text.Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }
}
