using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategyReport.Yaml.Shapes;

/// <summary>The words of JSON Schema (draft 7) in which shapes describe themselves to editors.</summary>
internal static class JsonSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema of a file, as a text.</summary>
    public static string Write(Shape shape, string title)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            shape.WriteSchema(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    public static void WriteKeys(this Utf8JsonWriter json, IReadOnlyList<Key> keys)
    {
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("title", char.ToUpperInvariant(key.Name[0]) + key.Name[1..].Replace('_', ' '));
            json.WriteString("description", key.Shape.Explain(key.Description));
            key.Shape.WriteSchema(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public static void WritePattern(this Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    public static void WriteNumberType(this Utf8JsonWriter json, string type, double least, double most, bool mayBeBlank)
    {
        json.WriteType(type, mayBeBlank);
        if (least > double.MinValue) json.WriteNumber("minimum", least);
        if (most < double.MaxValue) json.WriteNumber("maximum", most);
    }

    public static void WriteChoice(this Utf8JsonWriter json, IEnumerable<string> allowed, bool mayBeBlank)
    {
        json.WriteStartArray("enum");
        foreach (var value in allowed) json.WriteStringValue(value);
        if (mayBeBlank) json.WriteNullValue();
        json.WriteEndArray();
    }

    public static void WriteType(this Utf8JsonWriter json, string type, bool mayBeBlank)
    {
        if (mayBeBlank) json.WriteTypes([type, "null"]);
        else json.WriteString("type", type);
    }

    public static void WriteTypes(this Utf8JsonWriter json, string[] types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
