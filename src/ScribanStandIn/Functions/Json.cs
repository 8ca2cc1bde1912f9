using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Scriban.Evaluation;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>JSON to values and back, for <c>object.from_json</c> and <c>object.to_json</c>.</summary>
internal static class Json
{
    private const string TooDeep = "Structure is too deeply nested or contains reference loops.";

    public static object? Read(BuiltinCall call, string? text)
    {
        using var document = JsonDocument.Parse(text ?? "");
        return ToValue(document.RootElement);
    }

    public static string Write(BuiltinCall call, object? value)
    {
        if (value is IScriptCustomFunction and not ScriptObject) throw call.Error("Can not serialize functions to JSON.");
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(call, writer, value, 1);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static object? ToValue(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var result = new ScriptObject();
                foreach (var member in element.EnumerateObject()) result.SetValue(member.Name, ToValue(member.Value), readOnly: false);
                return result;
            case JsonValueKind.Array: return new ScriptArray(element.EnumerateArray().Select(ToValue));
            case JsonValueKind.String: return element.GetString();
            case JsonValueKind.Number:
                return element.TryGetInt32(out var small) ? small : element.TryGetInt64(out var large) ? large : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False: return element.GetBoolean();
            default: return null;
        }
    }

    private static void Write(BuiltinCall call, Utf8JsonWriter writer, object? value, int depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || (depth > call.Context.ObjectRecursionLimit && call.Context.ObjectRecursionLimit > 0))
            throw call.Error(TooDeep);
        call.CheckLength(writer.BytesCommitted + writer.BytesPending);
        call.Context.Spend(call.Span, 1);
        switch (value)
        {
            case null or EmptyScriptObject:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case Enum:
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case BigInteger or TimeSpan or char:
                writer.WriteStringValue(call.Context.ScalarToString(value, nested: false));
                break;
            case double or float or decimal:
                JsonSerializer.Serialize(writer, value, value.GetType());
                break;
            case not null when NumberOperation.IsNumber(value):
                writer.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case IEnumerable items and not (ScriptObject or IDictionary or IDictionary<string, object?>):
                writer.WriteStartArray();
                foreach (var item in items) Write(call, writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var name in MemberAccess.GetMembers(call.Context, value))
                {
                    MemberAccess.TryGet(call.Context, call.Span, value, name, out var member);
                    writer.WritePropertyName(name);
                    Write(call, writer, member, depth + 1);
                }
                writer.WriteEndObject();
                break;
        }
    }
}
