using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>The value at a path; a function is given, not called.</summary>
    private object? GetValue(ScriptExpression path) => path switch
    {
        ScriptVariable variable => context.GetValue(variable),
        ScriptThisExpression => context.CurrentGlobal,
        ScriptNestedExpression nested => Evaluate(nested.Expression),
        ScriptMemberExpression member => GetMember(member),
        ScriptIndexerExpression indexer => GetItem(indexer),
        _ => Evaluate(path),
    };

    private void SetValue(ScriptExpression path, object? value)
    {
        switch (path)
        {
            case ScriptVariable { Name.Length: > 0 } variable:
                context.SetValue(variable, value);
                break;
            case ScriptMemberExpression member:
                SetMember(member, value);
                break;
            case ScriptIndexerExpression indexer:
                SetItem(indexer, value);
                break;
            case ScriptNestedExpression { Expression: ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression } nested:
                SetValue(nested.Expression, value);
                break;
            default:
                var target = path is ScriptNestedExpression other ? other.Expression : path;
                throw new ScriptRuntimeException(target.Span, "Unsupported target expression for assignment.");
        }
    }

    private object? GetMember(ScriptMemberExpression member)
    {
        var target = EvaluateTarget(member.Target);
        var (name, span) = (member.Member.Name, member.Member.Span);
        if (target is null)
        {
            if (context.EnableRelaxedTargetAccess || member.NullConditional) return null;
            throw new ScriptRuntimeException(span, $"Cannot get the member {Describe(member)} for a null object.");
        }
        if (MemberAccess.TryGet(context, span, target, name, out var value)
            || context.TryGetMember?.Invoke(context, span, target, name, out value) == true)
            return value;
        return context.EnableRelaxedMemberAccess
            ? null
            : throw new ScriptRuntimeException(span, $"Cannot get member with name {name}.");
    }

    private void SetMember(ScriptMemberExpression member, object? value)
    {
        var span = member.Member.Span;
        var target = EvaluateTarget(member.Target)
            ?? throw new ScriptRuntimeException(span, $"Object `{Describe(member.Target)}` is null. Cannot access member: {Describe(member)}");
        if (!MemberAccess.TrySet(context, span, target, member.Member.Name, value))
            throw new ScriptRuntimeException(span, $"Cannot set a value for the readonly member: {Describe(member)}");
    }

    private object? GetItem(ScriptIndexerExpression indexer)
    {
        var target = EvaluateTarget(indexer.Target);
        if (target is null)
        {
            if (context.EnableRelaxedTargetAccess || IsNullConditional(indexer.Target)) return null;
            throw new ScriptRuntimeException(indexer.Target.Span, $"Object `{Describe(indexer.Target)}` is null. Cannot access indexer: {Describe(indexer)}");
        }
        if (EvaluateIndex(indexer) is not { } index) return null;
        if (IsMemberIndex(target, index)) return GetMemberByIndex(indexer, target, context.ObjectToString(index) ?? "");
        var span = indexer.Index.Span;
        var length = LengthOf(target, span);
        var i = context.ToInt(span, index);
        i = i < 0 ? length + i : i;
        if (i >= 0 && i < length)
            return target switch
            {
                string text => text[i],
                ScriptRange range => range[i],
                _ => ((IList)target)[i],
            };
        return context.EnableRelaxedIndexerAccess
            ? null
            : throw new ScriptRuntimeException(span, $"The index {i} is out of bounds [0, {length}] on the `{Describe(indexer.Target)}`");
    }

    private void SetItem(ScriptIndexerExpression indexer, object? value)
    {
        var target = EvaluateTarget(indexer.Target)
            ?? throw new ScriptRuntimeException(indexer.Target.Span, $"Object `{Describe(indexer.Target)}` is null. Cannot access indexer: {Describe(indexer)}");
        if (EvaluateIndex(indexer) is not { } index) return;
        var span = indexer.Index.Span;
        if (IsMemberIndex(target, index))
        {
            var name = context.ObjectToString(index) ?? "";
            if (!MemberAccess.TrySet(context, span, target, name, value))
                throw new ScriptRuntimeException(span, $"Cannot set a value for the readonly member `{name}` in the indexer: {Describe(indexer.Target)}['{name}']");
            return;
        }
        var length = LengthOf(target, span);
        var i = context.ToInt(span, index);
        i = i < 0 ? length + i : i;
        switch (target)
        {
            case ScriptArray array:
                context.CheckCount(span, (long)i + 1);
                array[i] = value;
                break;
            case IList { IsReadOnly: false } list when i >= 0 && i < length:
                list[i] = value;
                break;
            default: throw new ScriptRuntimeException(span, $"Cannot set the item {i} of the `{Describe(indexer.Target)}`");
        }
    }

    private object? EvaluateIndex(ScriptIndexerExpression indexer)
    {
        var pipe = _pipe;
        _pipe = null;
        var index = Evaluate(indexer.Index);
        _pipe = pipe;
        if (index is null && !context.EnableNullIndexer)
            throw new ScriptRuntimeException(indexer.Index.Span, $"Cannot access target `{Describe(indexer.Target)}` with a null indexer: {Describe(indexer)}");
        return index;
    }

    private object? GetMemberByIndex(ScriptIndexerExpression indexer, object target, string name)
    {
        var span = indexer.Index.Span;
        if (MemberAccess.TryGet(context, span, target, name, out var value)
            || context.TryGetMember?.Invoke(context, span, target, name, out value) == true
            || context.EnableRelaxedMemberAccess)
            return value;
        throw new ScriptRuntimeException(span, $"Cannot access target `{Describe(indexer.Target)}` with an indexer: {Describe(indexer.Index)}");
    }

    /// <summary>Is the index a name, as with objects and dictionaries, rather than a position?</summary>
    private static bool IsMemberIndex(object target, object index) => target switch
    {
        string or ScriptRange => false,
        IDictionary => true,
        IScriptObject => index is string || target is not IList,
        IList => false,
        _ => !NumberOperation.IsNumber(target) && target is not bool,
    };

    private int LengthOf(object target, SourceSpan span) => target switch
    {
        string text => text.Length,
        ScriptRange range => range.Count,
        IList list => list.Count,
        _ => throw new ScriptRuntimeException(span, $"Cannot use the {context.GetTypeName(target)} primitive as a list."),
    };

    private static bool IsNullConditional(ScriptExpression expression) => expression switch
    {
        ScriptMemberExpression member => member.NullConditional || IsNullConditional(member.Target),
        ScriptIndexerExpression indexer => IsNullConditional(indexer.Target),
        ScriptNestedExpression nested => IsNullConditional(nested.Expression),
        _ => false,
    };
}
