using System.Diagnostics.CodeAnalysis;
using Scriban.Functions;
using Scriban.Runtime;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Scriban's own functions, each bounded. Left out is what reads the clock or draws lots (the same input gives the same
/// bytes), what writes code at run time, and what a native program cannot do.
/// </summary>
internal static class Builtins
{
    private const string Clock =
        "reads the clock, and the same data must give the same paper. Take the date from the data, such as paper.meeting_date";
    private const string Chance = "draws lots, and the same data must give the same paper";
    private const string Code = "runs a text as a template, whose faults nobody could place. Write it as a template and include it";
    private const string Json = "has no use in a paper, and works in no native program";

    /// <summary>A new object each time: a template may set members of it, such as date.format.</summary>
    // Scriban finds its functions, and the members of dates and of an object's entries, by reflection: trimming must leave them.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ArrayFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(DateTimeFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(HtmlFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(MathFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(ObjectFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicMethods, typeof(StringFunctions))]
    [DynamicDependency(
        DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.PublicProperties, typeof(TimeSpanFunctions))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(DateTime))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(TimeSpan))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicProperties, typeof(KeyValuePair<string, object?>))]
    [UnconditionalSuppressMessage("Trimming", "IL2026",
        Justification = "ScriptObject.From comes along with the public methods; no template can call it.")]
    public static ScriptObject Create() => new()
    {
        ["array"] = Bounded(new ArrayFunctions(), array => array.SetValue("map", MemberMap.Function, readOnly: true)),
        ["blank"] = EmptyScriptObject.Default,
        ["date"] = Bounded(new Dates(), Refuse("date", Clock, "now", "utc_now")),
        ["empty"] = EmptyScriptObject.Default,
        ["html"] = Bounded(new HtmlFunctions(), html => html.SetValue("strip", RegularExpressions.StripTags, readOnly: true)),
        ["include"] = new BoundedFunction(new IncludeFunction()),
        ["include_join"] = new BoundedFunction(new IncludeJoinFunction()),
        ["math"] = Bounded(new MathFunctions(), Refuse("math", Chance, "random", "uuid")),
        ["object"] = Bounded(
            new ObjectFunctions(), Refuse("object", Code, "eval", "eval_template") + Refuse("object", Json, "from_json", "to_json")),
        ["regex"] = Bounded(RegularExpressions.All(), _ => { }),
        ["string"] = Bounded(new StringFunctions(), _ => { }),
        ["timespan"] = Bounded(new TimeSpanFunctions(), _ => { }),
    };

    private static ScriptObject Bounded(ScriptObject functions, Action<ScriptObject> replace)
    {
        replace(functions);
        foreach (var name in functions.Keys.ToArray())
            if (functions[name] is IScriptCustomFunction function and not RefusedFunction)
                functions.SetValue(name, new BoundedFunction(function, compares: name == "uniq"), readOnly: true);
        return functions;
    }

    private static Action<ScriptObject> Refuse(string group, string why, params string[] names) => functions =>
    {
        foreach (var name in names) functions.SetValue(name, new RefusedFunction($"{group}.{name}", why), readOnly: true);
    };
}
