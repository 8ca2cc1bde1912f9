using System.Reflection;
using System.Runtime.CompilerServices;

namespace StrategyReport.Tests.Support;

/// <summary>
/// What is written in the source and named by no code of the product: it can go, or it is there for tests alone. What the
/// compiler adds to a record does not count, nor does what another member's declaration asks for: an override, the member of an
/// interface, a constructor without parameters, which <c>new()</c> calls. Constants stand in the code of those who use them, so nothing can be said of these.
/// </summary>
internal static class UncalledMembers
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(params Assembly[] product)
    {
        var named = product.SelectMany(CompiledReferences.MembersNamedIn).ToHashSet();
        return product.SelectMany(a => a.GetTypes())
            .Where(t => CompiledReferences.IsOurs(t) && !t.Name.Contains('<', StringComparison.Ordinal) && !IsDelegate(t))
            .SelectMany(type => Written(type).Where(m => !named.Contains((m.Module, m.MetadataToken))).Select(m => $"{type.Name}.{m.Name}"))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<MemberInfo> Written(Type type) =>
    [
        .. type.GetMethods(Own).Where(m => !m.IsSpecialName && IsWritten(m) && !IsAskedFor(m)),
        .. type.GetProperties(Own).Where(p => p.Name != "EqualityContract")
            .Select(p => p.GetMethod).OfType<MethodInfo>().Where(m => !IsAskedFor(m)),
        .. type.GetConstructors(Own).Where(c => !c.IsStatic && c.GetParameters().Length > 0 && IsWritten(c)),
        .. type.GetFields(Own).Where(f => !f.IsLiteral && !f.IsSpecialName && IsWritten(f)),
    ];

    private static bool IsWritten(MemberInfo member) =>
        !member.Name.Contains('<', StringComparison.Ordinal) && !member.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>Final and virtual at once: it is an interface's, however the type calls it.</summary>
    private static bool IsAskedFor(MethodInfo method) =>
        method.GetBaseDefinition() != method || method is { IsVirtual: true, IsFinal: true } || IsOfAnInterface(method);

    private static bool IsOfAnInterface(MethodInfo method) =>
        method.IsVirtual && method.DeclaringType is { IsInterface: false } type
        && type.GetInterfaces().Any(i => type.GetInterfaceMap(i).TargetMethods.Contains(method));

    private static bool IsDelegate(Type type) => typeof(Delegate).IsAssignableFrom(type);
}
