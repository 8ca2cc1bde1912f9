using System.Reflection;

namespace Scriban.Runtime;

/// <summary>The public properties and fields of a .NET type under their template names; methods are not reachable.</summary>
internal sealed class TypedMembers
{
    private readonly Dictionary<string, MemberInfo> _members;

    private TypedMembers(TemplateContext context, Type type)
    {
        _members = new Dictionary<string, MemberInfo>(context.KeyComparer);
        foreach (var member in Visible(type, BindingFlags.Instance, context.MemberFilter))
            _members[Rename(member, context.MemberRenamer)] = member;
    }

    public IEnumerable<string> Names => _members.Keys;

    public static TypedMembers For(TemplateContext context, Type type)
    {
        if (!context.TypedMembers.TryGetValue(type, out var members))
            context.TypedMembers[type] = members = new TypedMembers(context, type);
        return members;
    }

    public bool TryGet(object target, string name, out object? value)
    {
        value = _members.TryGetValue(name, out var member) ? Read(member, target) : null;
        return member is not null;
    }

    /// <summary>The readable fields and properties of a type, base types first.</summary>
    public static IEnumerable<MemberInfo> Visible(Type type, BindingFlags kind, MemberFilterDelegate? filter)
    {
        var types = new Stack<Type>();
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType) types.Push(current);
        return types
            .SelectMany(current => current.GetMembers(kind | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(member => member is FieldInfo { IsLiteral: false }
                or PropertyInfo { GetMethod.IsPublic: true } and not PropertyInfo { GetMethod: null })
            .Where(member => member is not PropertyInfo property || property.GetIndexParameters().Length == 0)
            .Where(member => !member.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && (filter is null || filter(member)));
    }

    public static object? Read(MemberInfo member, object? target) =>
        member is FieldInfo field ? field.GetValue(target) : ((PropertyInfo)member).GetValue(target);

    public static string Rename(MemberInfo member, MemberRenamerDelegate renamer) =>
        renamer(member) is { Length: > 0 } name ? name : member.Name;
}
