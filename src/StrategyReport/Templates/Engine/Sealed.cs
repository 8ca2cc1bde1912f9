using Scriban.Runtime;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// What templates are given, which none of them may change: a change would be seen by all that follow, in the order
/// in which they happen to stand.
/// </summary>
internal static class Sealed
{
    /// <summary>The object with all that it holds.</summary>
    public static T Of<T>(T value)
    {
        switch (value)
        {
            case ScriptObject { IsReadOnly: false } script:
                script.IsReadOnly = true;
                foreach (var member in script.Values) Of(member);
                break;
            case ScriptArray { IsReadOnly: false } list:
                list.IsReadOnly = true;
                foreach (var item in list) Of(item);
                break;
        }

        return value;
    }
}

/// <summary>The names of one paper: what it is given, which stays as it is, and what its templates add.</summary>
internal sealed class GivenNames : ScriptObject
{
    private readonly ScriptObject _builtins;

    public GivenNames(ScriptObject given, ScriptObject builtins) : base(0, autoImportStaticsFromThisType: false)
    {
        _builtins = builtins;
        foreach (var (name, value) in given) SetValue(name, Sealed.Of(value), readOnly: true);
    }

    /// <summary>The language's own names would otherwise be hidden by a variable of the same name.</summary>
    public override bool CanWrite(string member) => base.CanWrite(member) && !_builtins.Contains(member);
}
