using System.Collections;
using Scriban.Functions;
using Scriban.Runtime;

namespace StrategyReport.Templates.Engine;

/// <summary><c>array.map list 'member'</c>, where a member that no item has is an error instead of an empty list.</summary>
internal static class MemberMap
{
    public static HostFunction Function { get; } = new(
        [new ScriptParameterInfo(typeof(object), "list"), new ScriptParameterInfo(typeof(string), "member")],
        (context, at, arguments) =>
        {
            var (list, member) = (arguments[0], (string?)arguments[1]);
            var result = context.Made(ArrayFunctions.Map(context, at, list, member), at);
            if (result is ICollection { Count: 0 } && member is not null && list is IEnumerable items and not string)
                foreach (var item in items)
                    if (item is not null) context.TryGetMember!(context, at, item, member, out _);
            return result;
        });
}
