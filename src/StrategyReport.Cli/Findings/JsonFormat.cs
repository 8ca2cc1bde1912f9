using System.Text.Encodings.Web;
using System.Text.Json;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Findings;

/// <summary>For scripts: one object with the counts and the findings. Lines and columns are 1-based; 0 means the file as a whole.</summary>
internal static class JsonFormat
{
    /// <summary>Readable text: nothing here is ever put into a web page.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Print(DiagnosticBag diagnostics, TextWriter output) => Write(output, json =>
    {
        var (errors, warnings) = DiagnosticPrinter.Count(diagnostics);
        json.WriteStartObject();
        json.WriteNumber("errors", errors);
        json.WriteNumber("warnings", warnings);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("file", diagnostic.Span.File);
            json.WriteNumber("line", diagnostic.Span.Line);
            json.WriteNumber("column", diagnostic.Span.Column);
            json.WriteNumber("length", diagnostic.Span.Length);
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Hint is not null) json.WriteString("hint", diagnostic.Hint);
            if (diagnostic.Fix.Count > 0) WriteFix(json, diagnostic.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The changes that mend the finding, all or none of them; in the file of the finding.</summary>
    private static void WriteFix(Utf8JsonWriter json, IReadOnlyList<Edit> fix)
    {
        json.WriteStartArray("fix");
        foreach (var edit in fix)
        {
            json.WriteStartObject();
            json.WriteNumber("line", edit.At.Line);
            json.WriteNumber("column", edit.At.Column);
            json.WriteString("old", edit.Old);
            json.WriteString("new", edit.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        output.WriteLine(TerminalText.Json(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length)));
    }
}
