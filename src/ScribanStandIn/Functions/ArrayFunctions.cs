using System.Collections;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The builtin <c>array</c>: works on anything that can be enumerated and never changes it.</summary>
internal static class ArrayFunctions
{
    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("add", "list list, any value", call => Like(call[0], Items(call).Append(call[1])));
        table.Add("add_range", "list list1, list list2", Concat);
        table.Add("any", "list list, any function, params any args", Any);
        table.Add("compact", "list list", call => Range(call, Items(call).Where(item => item is not null)));
        table.Add("concat", "list list1, list list2", Concat);
        table.Add("contains", "list list, any item", call => Items(call).Any(item => IsSame(item, call[1])));
        table.Add("cycle", "list list, any group = null", Cycle);
        table.Add("each", "list list, any function", Each);
        table.Add("filter", "list list, any function", Filter);
        table.Add("first", "list list", call => call[0] is IList list ? list.Count > 0 ? list[0] : null : Items(call).FirstOrDefault());
        table.Add("insert_at", "list list, int index, any value", InsertAt);
        table.Add("join", "list list, string delimiter, any function = null", Join);
        table.Add("last", "list list", call => call[0] is IList list ? list.Count > 0 ? list[^1] : null : Items(call).LastOrDefault());
        table.Add("limit", "list list, int count", call => Range(call, Items(call).Take(call.Int(1))));
        table.Add("map", "any list, string member", Map);
        table.Add("offset", "list list, int index", call => Range(call, Items(call).Skip(call.Int(1))));
        table.Add("remove_at", "list list, int index", RemoveAt);
        table.Add("reverse", "list list", call => call[0] is null ? new ScriptArray() : Range(call, Items(call).Reverse()));
        table.Add("size", "list list", call => call[0] is ICollection list ? list.Count : Items(call).Count());
        table.Add("sort", "any list, string member = null", Sort);
        table.Add("uniq", "list list", call => Range(call, Items(call).Distinct()));
        return table;
    }

    /// <summary>The items of the first argument, each counted against the limits; none for null.</summary>
    private static IEnumerable<object?> Items(BuiltinCall call) => Items(call, call[0] as IEnumerable);

    private static IEnumerable<object?> Items(BuiltinCall call, IEnumerable? list)
    {
        var steps = 0;
        foreach (var item in list ?? Array.Empty<object?>())
        {
            call.Context.StepInternal(call.Span, ref steps);
            yield return item;
        }
    }

    private static ScriptRange? Range(BuiltinCall call, IEnumerable<object?> items) =>
        call[0] is null ? null : new ScriptRange(items.ToList());

    private static object Like(object? list, IEnumerable<object?> items) =>
        list is IList ? new ScriptArray(items) : new ScriptRange(items.ToList());

    private static ScriptRange? Concat(BuiltinCall call)
    {
        if (call[0] is null && call[1] is null) return null;
        var items = Items(call).Concat(Items(call, (IEnumerable?)call[1])).ToList();
        call.Context.CheckCount(call.Span, items.Count);
        return new ScriptRange(items);
    }

    private static object Any(BuiltinCall call)
    {
        if (call[1] is not IScriptCustomFunction function) return false;
        var arguments = ((ScriptArray)call[2]!).Prepend(null).ToArray();
        foreach (var item in Items(call))
        {
            arguments[0] = item;
            if (call.Context.Evaluator.Call(function, call.Span, arguments) is true) return true;
        }
        return false;
    }

    private static bool IsSame(object? item, object? sought)
    {
        if (item is not Enum named) return Equals(item, sought);
        return sought is string name ? named.ToString() == name : sought is not null && Equals(Convert.ToInt64(named, null), sought is int number ? (long)number : sought);
    }

    private static object? Cycle(BuiltinCall call)
    {
        if (call[0] is null) return null;
        var items = Items(call).ToList();
        var group = call[1] is null
            ? string.Join(',', items.Select(item => call.Context.ObjectToString(item)))
            : call.Context.ObjectToString(call[1]);
        if (items.Count == 0) return null;
        var key = (nameof(Cycle), group);
        var index = call.Context.Tags.TryGetValue(key, out var last) && last is int next ? next % items.Count : 0;
        call.Context.Tags[key] = index + 1;
        return items[index];
    }

    private static ScriptRange? Each(BuiltinCall call)
    {
        if (call.Function(1) is not { } function) return Range(call, Items(call));
        return Range(call, Items(call).Select(item => call.Context.Evaluator.Call(function, call.Span, item)));
    }

    private static ScriptRange? Filter(BuiltinCall call)
    {
        if (call.Function(1) is not { } function) return Range(call, Items(call));
        // The items come out as the function saw them: converted to the type of its parameter.
        var type = function.GetParameterInfo(0).ParameterType;
        return Range(call, Items(call)
            .Select(item => call.Context.ToObject(call.Span, item, type))
            .Where(item => call.Context.ToBool(call.Span, call.Context.Evaluator.Call(function, call.Span, item))));
    }

    private static ScriptArray InsertAt(BuiltinCall call)
    {
        var index = Math.Max(0, call.Int(1));
        call.Context.CheckCount(call.Span, index);
        var array = new ScriptArray(Items(call));
        while (array.Count < index) array.Add(null);
        array.Insert(index, call[2]);
        return array;
    }

    private static string Join(BuiltinCall call)
    {
        var function = call.Function(2);
        var delimiter = call.Text(1);
        var text = new StringBuilder();
        var first = true;
        foreach (var item in Items(call))
        {
            var part = call.Context.ObjectToString(item);
            if (function is not null) part = call.Context.ObjectToString(call.Context.Evaluator.Call(function, call.Span, part));
            call.CheckLength((long)text.Length + (delimiter?.Length ?? 0) + (part?.Length ?? 0));
            if (!first) text.Append(delimiter);
            text.Append(part);
            first = false;
        }
        return text.ToString();
    }

    private static ScriptRange Map(BuiltinCall call)
    {
        var values = new List<object?>();
        var items = call[0] is null or IEnumerable ? Items(call) : [call[0]];
        if (call.Text(1) is { } member)
        {
            foreach (var item in items)
            {
                if (item is not null && MemberAccess.Has(call.Context, call.Span, item, member)
                    && MemberAccess.TryGet(call.Context, call.Span, item, member, out var value))
                    values.Add(value);
            }
        }
        return new ScriptRange(values);
    }

    private static ScriptArray RemoveAt(BuiltinCall call)
    {
        var array = new ScriptArray(Items(call));
        var index = call.Int(1) < 0 ? array.Count + call.Int(1) : call.Int(1);
        if (index >= 0 && index < array.Count) array.RemoveAt(index);
        return array;
    }

    private static object Sort(BuiltinCall call)
    {
        if (call[0] is not null and not IEnumerable) return new ScriptArray { call[0] };
        var items = Items(call).ToList();
        var member = call.Text(1);
        // Sorting looks at each item several times.
        call.Context.Spend(call.Span, items.Count * 5L);
        var keys = string.IsNullOrEmpty(member) ? items : items.ConvertAll(item => SortKey(call, item, member));
        return new ScriptArray(items.Zip(keys).OrderBy(pair => pair.Second, Comparer<object?>.Default).Select(pair => pair.First));
    }

    /// <summary>A member of that very name, else the end of a dotted path.</summary>
    private static object? SortKey(BuiltinCall call, object? item, string member)
    {
        if (item is not null && MemberAccess.TryGet(call.Context, call.Span, item, member, out var exact)) return exact;
        foreach (var step in member.Split('.'))
            if (item is null || !MemberAccess.TryGet(call.Context, call.Span, item, step, out item)) return null;
        return item;
    }
}
