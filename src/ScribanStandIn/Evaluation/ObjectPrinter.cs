using System.Collections;
using System.Text;
using Scriban.Functions;
using Scriban.Runtime;

namespace Scriban.Evaluation;

/// <summary>Writes arrays and objects as text, bounded in depth and length.</summary>
internal sealed class ObjectPrinter(TemplateContext context)
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public string Print(object value)
    {
        Append(value);
        context.CheckLength(context.CurrentSpan, Math.Min(_text.Length, context.LimitToString));
        return IsFull ? _text.ToString(0, context.LimitToString) + "..." : _text.ToString();
    }

    private bool IsFull => context.LimitToString > 0 && _text.Length >= context.LimitToString;

    private void Append(object? value)
    {
        TemplateContext.CheckStack(context.CurrentSpan);
        if (++_depth > context.ObjectRecursionLimit && context.ObjectRecursionLimit > 0)
            throw new InvalidOperationException("Structure is too deeply nested or contains reference loops.");
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string or EmptyScriptObject:
                _text.Append(context.ScalarToString(value, nested: true));
                break;
            case ScriptObject members:
                AppendMembers(members);
                break;
            case IDictionary<string, object?> dictionary:
                AppendMembers(dictionary);
                break;
            case KeyValuePair<string, object?> entry:
                AppendMembers([new("key", entry.Key), new("value", entry.Value)]);
                break;
            case IEnumerable items:
                AppendItems(items);
                break;
            default:
                _text.Append(context.ScalarToString(value, nested: true));
                break;
        }
        _depth--;
    }

    private void AppendItems(IEnumerable items)
    {
        _text.Append('[');
        var steps = 0;
        foreach (var item in items)
        {
            if (steps > 0) _text.Append(", ");
            context.StepInternal(context.CurrentSpan, ref steps);
            Append(item);
            if (IsFull) return;
        }
        _text.Append(']');
    }

    private void AppendMembers(IEnumerable<KeyValuePair<string, object?>> members)
    {
        _text.Append('{');
        var first = true;
        foreach (var (name, value) in members)
        {
            if (!first) _text.Append(", ");
            first = false;
            _text.Append(IsSimpleName(name) ? name : "\"" + StringFunctions.Escape(name) + "\"").Append(": ");
            Append(value);
            if (IsFull) return;
        }
        _text.Append('}');
    }

    private static bool IsSimpleName(string name) =>
        name.Length > 0 && (name[0] == '_' || char.IsLetter(name[0])) && name.All(c => c == '_' || char.IsLetterOrDigit(c));
}
