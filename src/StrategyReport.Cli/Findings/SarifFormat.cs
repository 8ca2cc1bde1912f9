using System.Text.Json;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Findings;

/// <summary>SARIF 2.1.0 (OASIS), which GitHub's code scanning and other tools read.</summary>
internal static class SarifFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Of the command, as three numbers.</summary>
    private static string Version { get; } = typeof(SarifFormat).Assembly.GetName().Version is { } version ? version.ToString(3) : "0.0.0";

    public static void Print(DiagnosticBag diagnostics, TextWriter output) => JsonFormat.Write(output, json =>
    {
        var codes = diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "strategy-report");
        json.WriteString("semanticVersion", Version);
        json.WriteStartArray("rules");
        foreach (var code in codes) WriteRule(json, code);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics) WriteResult(json, diagnostic, codes.IndexOf(diagnostic.Code));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRule(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (CodePages.Find(code) is { } page)
        {
            WriteText(json, "shortDescription", page.Title);
            json.WriteStartObject("help");
            json.WriteString("text", page.Text);
            json.WriteString("markdown", page.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", diagnostic.Severity == Severity.Error ? "error" : "warning");
        WriteText(json, "message", diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} {diagnostic.Hint}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteFile(json, diagnostic.Span.File);
        if (diagnostic.Span.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Span.Line);
            json.WriteNumber("startColumn", diagnostic.Span.Column);
            json.WriteNumber("endColumn", diagnostic.Span.Column + diagnostic.Span.Length);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (diagnostic.Fix.Count > 0) WriteFix(json, diagnostic);
        json.WriteEndObject();
    }

    /// <summary>SARIF 2.1.0, 3.55: one fix, with one change of one file.</summary>
    private static void WriteFix(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteFile(json, diagnostic.Span.File);
        json.WriteStartArray("replacements");
        foreach (var edit in diagnostic.Fix)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            json.WriteNumber("startLine", edit.At.Line);
            json.WriteNumber("startColumn", edit.At.Column);
            json.WriteNumber("endColumn", edit.At.Column + edit.Old.Length);
            json.WriteEndObject();
            WriteText(json, "insertedContent", edit.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, string file)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
