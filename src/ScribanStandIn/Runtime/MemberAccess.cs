using System.Collections;
using Scriban.Evaluation;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Reads and writes members of any kind of value.</summary>
internal static class MemberAccess
{
    public static bool TryGet(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        switch (target)
        {
            case IScriptObject members: return members.TryGetValue(context, span, member, out value);
            case LoopState loop: return loop.TryGet(member, out value);
            case string text:
                value = member == "size" ? text.Length : null;
                return member == "size";
            case KeyValuePair<string, object?> entry:
                value = member switch { "key" => entry.Key, "value" => entry.Value, _ => null };
                return member is "key" or "value";
            case IDictionary<string, object?> dictionary: return dictionary.TryGetValue(member, out value);
            case IDictionary dictionary:
                value = dictionary.Contains(member) ? dictionary[member] : null;
                return dictionary.Contains(member);
            case DateTime date when DateFunctions.TryGetMember(date, member, out value): return true;
            case TimeSpan span1 when TimeSpanFunctions.TryGetMember(span1, member, out value): return true;
            case ScriptRange range:
                value = member == "size" ? range.Count : null;
                return member == "size";
            case ICollection list when member == "size":
                value = list.Count;
                return true;
            case bool:
            case not null when NumberOperation.IsNumber(target):
                // A number has no members; relaxed access makes that null, as for any missing member.
                return context.EnableRelaxedMemberAccess
                    ? true
                    : throw new ScriptRuntimeException(span, $"Cannot get or set a member on the primitive `{context.ObjectToString(target)}/{context.GetTypeName(target)}` when accessing member: {member}");
            default: return TypedMembers.For(context, target!.GetType()).TryGet(target, member, out value);
        }
    }

    /// <summary>Writes to script objects and dictionaries only: a template never changes a .NET object.</summary>
    public static bool TrySet(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        switch (target)
        {
            case IScriptObject { IsReadOnly: true }: return false;
            case IScriptObject members: return members.TrySetValue(context, span, member, value, false);
            case IDictionary<string, object?> { IsReadOnly: false } dictionary:
                dictionary[member] = value;
                return true;
            case IDictionary { IsReadOnly: false } dictionary:
                dictionary[member] = value;
                return true;
            default: return false;
        }
    }

    public static bool Has(TemplateContext context, SourceSpan span, object target, string member) => target switch
    {
        IScriptObject members => members.Contains(member),
        _ when target is bool || NumberOperation.IsNumber(target) => false,
        _ => TryGet(context, span, target, member, out _),
    };

    public static IEnumerable<string> GetMembers(TemplateContext context, object target) => target switch
    {
        IScriptObject members => members.GetMembers(),
        KeyValuePair<string, object?> => ["key", "value"],
        IDictionary<string, object?> dictionary => dictionary.Keys,
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(key => key.ToString() ?? ""),
        string or IEnumerable or IScriptCustomFunction or bool => [],
        _ when NumberOperation.IsNumber(target) => [],
        _ => TypedMembers.For(context, target!.GetType()).Names,
    };
}
