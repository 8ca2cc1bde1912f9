using System.Collections.Concurrent;
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

    private static readonly ConcurrentQueue<Task<ScriptObject>> s_prepared = new();

    /// <summary>
    /// Begins to make the functions of one paper on another thread: reflection takes a fifth of a small build, and meanwhile
    /// the data can be read.
    /// </summary>
    public static void Prepare() => s_prepared.Enqueue(Task.Run(Create));

    /// <summary>The functions of one paper, each time others: <c>array.cycle</c> and the dates belong to one paper.</summary>
    public static ScriptObject Take() => s_prepared.TryDequeue(out var prepared) ? prepared.GetAwaiter().GetResult() : Create();

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
    private static ScriptObject Create() => Sealed.Of(new ScriptObject
    {
        ["array"] = Bounded("array", new ArrayFunctions(), array => array.SetValue("map", MemberMap.Function, readOnly: true)),
        ["blank"] = EmptyScriptObject.Default,
        ["date"] = Bounded("date", new Dates(), Refuse("date", Clock, "now", "utc_now")),
        ["empty"] = EmptyScriptObject.Default,
        ["html"] = Bounded("html", new HtmlFunctions(), html => html.SetValue("strip", RegularExpressions.StripTags, readOnly: true)),
        ["include"] = new BoundedFunction("include", new Inclusion()),
        ["include_join"] = new BoundedFunction("include_join", new IncludeJoinFunction()),
        ["math"] = Bounded(
            "math", new MathFunctions(),
            Refuse("math", Chance, "random", "uuid") + (math => math.SetValue("divided_by", Division, readOnly: true))),
        ["object"] = Bounded(
            "object", new ObjectFunctions(),
            Refuse("object", Code, "eval", "eval_template") + Refuse("object", Json, "from_json", "to_json")
            + (functions => functions.SetValue("kind", Kind, readOnly: true))),
        ["regex"] = Bounded("regex", RegularExpressions.All(), _ => { }),
        ["string"] = Bounded("string", new StringFunctions(), _ => { }),
        ["timespan"] = Bounded("timespan", new TimeSpanFunctions(), _ => { }),
    });

    /// <summary>Scriban's, which makes a large number of a whole one that is divided by nothing.</summary>
    private static HostFunction Division { get; } = new(
        [new ScriptParameterInfo(typeof(double), "value"), new ScriptParameterInfo(typeof(object), "divisor")],
        (context, at, a) => (double)context.ToObject(at, a[1], typeof(double))! is 0
            ? throw new TemplateFault(at, EngineWords.NoNumber)
            : MathFunctions.DividedBy(context, at, (double)a[0]!, a[1]!));

    private static HostFunction Kind { get; } = new(
        [new ScriptParameterInfo(typeof(object), "value")], (context, _, a) => context.EngineKind(a[0]));

    private static ScriptObject Bounded(string group, ScriptObject functions, Action<ScriptObject> replace)
    {
        replace(functions);
        foreach (var name in functions.Keys.ToArray())
            if (functions[name] is IScriptCustomFunction function and not RefusedFunction)
                functions.SetValue(name, new BoundedFunction($"{group}.{name}", function, compares: name == "uniq"), readOnly: true);
        return functions;
    }

    private static Action<ScriptObject> Refuse(string group, string why, params string[] names) => functions =>
    {
        foreach (var name in names) functions.SetValue(name, new RefusedFunction($"{group}.{name}", why), readOnly: true);
    };
}
