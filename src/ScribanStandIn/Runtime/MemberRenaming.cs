using System.Reflection;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Gives the name under which templates see a .NET member.</summary>
public delegate string MemberRenamerDelegate(MemberInfo member);

/// <summary>Says whether templates may see a .NET member.</summary>
public delegate bool MemberFilterDelegate(MemberInfo member);

/// <summary>Hides a member from templates.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ScriptMemberIgnoreAttribute : Attribute;

/// <summary>The default renamer: <c>FirstName</c> becomes <c>first_name</c>.</summary>
public static class StandardMemberRenamer
{
    public static readonly MemberRenamerDelegate Default = Rename;

    public static string Rename(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Rename(member.Name);
    }

    public static string Rename(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var builder = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            // An underscore only where a word ends: HTMLName stays one, UserID gets one.
            if (i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]))) builder.Append('_');
            builder.Append(char.ToLowerInvariant(name[i]));
        }
        return builder.ToString();
    }
}
