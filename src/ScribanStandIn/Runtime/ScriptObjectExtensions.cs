using System.Collections;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>Brings .NET objects and functions into script objects.</summary>
public static class ScriptObjectExtensions
{
    public static void AssertNotReadOnly(this IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        if (scriptObject.IsReadOnly) throw new InvalidOperationException("The object is readonly");
    }

    public static bool TryGetValue(this IScriptObject @this, string key, out object? value)
    {
        ArgumentNullException.ThrowIfNull(@this);
        return @this.TryGetValue(null!, default, key, out value);
    }

    public static void SetValue(this IScriptObject @this, string member, object? value, bool readOnly)
    {
        ArgumentNullException.ThrowIfNull(@this);
        @this.TrySetValue(null!, default, member, value, readOnly);
    }

    /// <summary>Copies the members of another script object; read-only ones stay as they are.</summary>
    public static void Import(this IScriptObject @this, IScriptObject other)
    {
        ArgumentNullException.ThrowIfNull(@this);
        ArgumentNullException.ThrowIfNull(other);
        foreach (var member in other.GetMembers())
            if (@this.CanWrite(member) && other.TryGetValue(member, out var value)) @this.SetValue(member, value, !other.CanWrite(member));
    }

    /// <summary>
    /// Copies the members of a script object or dictionary under their own names, the public properties and fields
    /// of an object under renamed ones, and of a <see cref="Type"/> its static members and methods.
    /// </summary>
    public static void Import(this IScriptObject script, object? obj, MemberFilterDelegate? filter = null, MemberRenamerDelegate? renamer = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        switch (obj)
        {
            case null:
                break;
            case IScriptObject other:
                script.Import(other);
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary) script.SetValue(entry.Key.ToString() ?? "", entry.Value, false);
                break;
            case Type type:
                ImportStatics(script, type, filter, renamer ?? StandardMemberRenamer.Default);
                break;
            case not null when !ScriptObject.IsImportable(obj):
                throw new ArgumentOutOfRangeException(nameof(obj), $"Unsupported object type `{obj.GetType()}`. Expecting plain class or struct");
            default:
                foreach (var member in TypedMembers.Visible(obj.GetType(), BindingFlags.Instance, filter))
                    script.SetValue(TypedMembers.Rename(member, renamer ?? StandardMemberRenamer.Default), TypedMembers.Read(member, obj), false);
                break;
        }
    }

    /// <summary>Makes a delegate callable under a name.</summary>
    public static void Import(this IScriptObject script, string member, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentNullException.ThrowIfNull(member);
        ArgumentNullException.ThrowIfNull(function);
        script.SetValue(member, new DelegateFunction(function), true);
    }

    private static void ImportStatics(IScriptObject script, Type type, MemberFilterDelegate? filter, MemberRenamerDelegate renamer)
    {
        foreach (var member in TypedMembers.Visible(type, BindingFlags.Static, filter))
            script.SetValue(TypedMembers.Rename(member, renamer), TypedMembers.Read(member, null), member is FieldInfo { IsInitOnly: true });
        for (var current = type; current is not null && current != typeof(object) && current != typeof(ScriptObject); current = current.BaseType)
        {
            foreach (var method in current.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (!method.IsSpecialName && !method.IsDefined(typeof(ScriptMemberIgnoreAttribute)) && (filter is null || filter(method)))
                    script.SetValue(TypedMembers.Rename(method, renamer), new DelegateFunction(null, method), true);
            }
        }
    }
}
