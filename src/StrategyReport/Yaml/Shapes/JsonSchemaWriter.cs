using System.Text.Encodings.Web;
using System.Text.Json;

namespace StrategyReport.Yaml.Shapes;

/// <summary>A shape as JSON Schema (draft 7), which editors use to complete, explain and check a YAML file while it is written.</summary>
public static class JsonSchemaWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(MappingShape shape, string title)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            WriteShape(json, shape);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void WriteShape(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case MappingShape mapping:
                WriteMapping(json, mapping);
                break;
            case VariantShape variant:
                json.WriteString("type", "object");
                WriteKeys(json, variant.Kinds);
                json.WriteBoolean("additionalProperties", false);
                json.WriteNumber("minProperties", 1);
                json.WriteNumber("maxProperties", 1);
                break;
            case DictionaryShape dictionary:
                WriteType(json, "object", dictionary.MayBeBlank);
                json.WriteStartObject("additionalProperties");
                WriteShape(json, dictionary.Value);
                json.WriteEndObject();
                break;
            case ListShape list:
                WriteType(json, "array", list.MayBeBlank);
                json.WriteStartObject("items");
                WriteShape(json, list.Item);
                json.WriteEndObject();
                break;
            case ShortOrLongShape either:
                json.WriteStartArray("anyOf");
                foreach (var form in (Shape[])[either.Short, either.Long])
                {
                    json.WriteStartObject();
                    WriteShape(json, form);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            default:
                WriteScalar(json, shape);
                break;
        }
    }

    private static void WriteMapping(Utf8JsonWriter json, MappingShape mapping)
    {
        json.WriteString("type", "object");
        WriteKeys(json, mapping.Keys);
        if (mapping.Keys.Any(k => k.Required))
        {
            json.WriteStartArray("required");
            foreach (var key in mapping.Keys)
                if (key.Required) json.WriteStringValue(key.Name);
            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", mapping.IsOpen);
    }

    private static void WriteKeys(Utf8JsonWriter json, IReadOnlyList<KeyShape> keys)
    {
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("title", char.ToUpperInvariant(key.Name[0]) + key.Name[1..].Replace('_', ' '));
            json.WriteString("description", Description(key));
            WriteShape(json, key.Shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Description(KeyShape key)
    {
        var level = key.Shape as LevelShape ?? (key.Shape as ShortOrLongShape)?.Short as LevelShape;
        if (level is null) return $"{key.Description} It holds {key.Shape.Expected}.";
        return key.Description + string.Concat(level.Levels.Select((id, i) => $"\n- {id}: {level.Meanings[i]}"));
    }

    private static void WriteScalar(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case TextShape text:
                // Unquoted, a text such as 5 is a number to YAML.
                WriteTypes(json, text.MayBeBlank ? ["string", "number", "null"] : ["string", "number"]);
                if (!text.MayBeBlank) json.WriteString("pattern", "\\S");
                break;
            case IdentifierShape:
                WritePattern(json, "^[a-z][a-z0-9_-]*$");
                break;
            case DateShape:
                WritePattern(json, "^\\d{4}-\\d{2}-\\d{2}$");
                break;
            case ColourShape:
                WritePattern(json, "^[0-9A-Fa-f]{6}$");
                break;
            case BooleanShape:
                json.WriteString("type", "boolean");
                break;
            case LevelShape level:
                WriteChoice(json, level.Levels, mayBeBlank: true);
                break;
            case ChoiceShape choice:
                WriteChoice(json, choice.Allowed, choice.MayBeBlank);
                break;
            case PercentageShape:
                WriteNumber(json, "number", 0, 100, mayBeBlank: true);
                break;
            case NumberShape { Known.Count: > 0 } number:
                json.WriteStartArray("enum");
                foreach (var known in number.Known) json.WriteNumberValue(known);
                json.WriteEndArray();
                break;
            case NumberShape number:
                WriteNumber(json, number.Whole ? "integer" : "number", number.Least, number.Most, number.MayBeBlank);
                break;
        }
    }

    private static void WritePattern(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void WriteNumber(Utf8JsonWriter json, string type, double least, double most, bool mayBeBlank)
    {
        WriteType(json, type, mayBeBlank);
        if (least > double.MinValue) json.WriteNumber("minimum", least);
        if (most < double.MaxValue) json.WriteNumber("maximum", most);
    }

    private static void WriteChoice(Utf8JsonWriter json, IReadOnlyList<string> allowed, bool mayBeBlank)
    {
        json.WriteStartArray("enum");
        foreach (var value in allowed) json.WriteStringValue(value);
        if (mayBeBlank) json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void WriteType(Utf8JsonWriter json, string type, bool mayBeBlank)
    {
        if (mayBeBlank) WriteTypes(json, [type, "null"]);
        else json.WriteString("type", type);
    }

    private static void WriteTypes(Utf8JsonWriter json, string[] types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }
}
