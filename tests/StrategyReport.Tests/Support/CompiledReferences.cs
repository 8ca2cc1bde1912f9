using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StrategyReport.Tests.Support;

/// <summary>
/// Which type refers to which, as the compiler wrote it down: a <c>using</c> line may stand there for nothing, and a type may
/// be used without one. A nested type, which lambdas and iterators become too, counts for the type around it.
/// </summary>
internal static class CompiledReferences
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Each pair of different types of ours, once.</summary>
    public static HashSet<(Type From, Type To)> Of(Assembly assembly) =>
        [.. assembly.GetTypes().Where(IsOurs)
            .SelectMany(from => NamedBy(from).SelectMany(Parts).Where(IsOurs)
                .Select(to => (From: Outer(from), To: Outer(to))))
            .Where(r => r.From != r.To)];

    /// <summary>The methods and fields that any code of an assembly names, as they are defined.</summary>
    public static IEnumerable<(Module, int)> MembersNamedIn(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own))
        where method.GetMethodBody() is not null
        from token in Tokens(method.GetMethodBody()!.GetILAsByteArray()!)
        let member = Resolve(method, token)
        where member is not null and not Type
        select (member.Module, member.MetadataToken);

    /// <summary>The types of one assembly that another refers to, as its metadata lists them.</summary>
    public static IEnumerable<Type> To(Assembly library, Assembly user)
    {
        using var file = new PEReader(File.OpenRead(user.Location));
        var metadata = file.GetMetadataReader();
        var named = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}").ToHashSet();
        return [.. library.GetTypes().Where(t => named.Contains(t.FullName!))];
    }

    /// <summary>The types that whoever may use a type meets there: its bases, and what its public members take and give.</summary>
    public static IEnumerable<Type> OfferedBy(Type type)
    {
        const BindingFlags Offered = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type?> types =
        [
            type.BaseType, .. type.GetInterfaces(), .. type.GetFields(Offered).Select(f => f.FieldType),
            .. type.GetMethods(Offered).Select(m => m.ReturnType),
            .. type.GetMethods(Offered).Concat<MethodBase>(type.GetConstructors())
                .SelectMany(m => m.GetParameters()).Select(p => p.ParameterType),
        ];
        return types.SelectMany(Parts);
    }

    /// <summary>The type that stands in a file by itself.</summary>
    public static Type Outer(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }

    /// <summary>Whether a type is written in a file of ours, and not by the compiler for a collection or a constant.</summary>
    public static bool IsOurs(Type type) =>
        Outer(type).Namespace is { } room && room.StartsWith("StrategyReport", StringComparison.Ordinal) && Outer(type).Name[0] != '<';

    private static IEnumerable<Type?> NamedBy(Type type) =>
    [
        type.BaseType, .. type.GetInterfaces(), .. type.GetFields(Own).Select(f => f.FieldType),
        .. type.GetMethods(Own).SelectMany(m => InMethod(m).Append(m.ReturnType)), .. type.GetConstructors(Own).SelectMany(InMethod),
        .. type.GetCustomAttributesData().Select(a => a.AttributeType),
    ];

    private static IEnumerable<Type?> InMethod(MethodBase method)
    {
        IEnumerable<Type?> types = method.GetParameters().Select(p => p.ParameterType);
        return method.GetMethodBody() is not { } body ? types : types
            .Concat(body.LocalVariables.Select(l => l.LocalType))
            .Concat(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType))
            .Concat(Tokens(body.GetILAsByteArray()!).SelectMany(token => At(method, token)));
    }

    private static IEnumerable<Type?> At(MethodBase method, int token)
    {
        var member = Resolve(method, token);
        yield return member as Type ?? member?.DeclaringType;
        if (member is MethodInfo { IsGenericMethod: true } called)
            foreach (var argument in called.GetGenericArguments()) yield return argument;
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);

    /// <summary>The tokens of types and members in a body (ECMA-335, III.1.2 and VI.C.2).</summary>
    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xfe ? (short)(0xfe00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(il, at);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }

    /// <summary>List&lt;Row[]&gt; → List and Row.</summary>
    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type],
    };
}
