using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ScribanStandIn.Tests.Api;

/// <summary>Script objects and arrays as a host fills and reads them.</summary>
public class ScriptObjectTests
{
    [Fact]
    public void Members_keep_their_order()
    {
        var script = new ScriptObject { ["b"] = 1, ["a"] = 2 };
        script.Add("c", 3);
        Assert.Equal(["b", "a", "c"], script.Keys);
        Assert.Equal("b1a2c3", Render("{{ for e in o; e.key + e.value; end }}", script));
    }

    [Fact]
    public void It_is_a_dictionary()
    {
        var script = new ScriptObject { ["a"] = 1 };
        Assert.True(script.ContainsKey("a"));
        Assert.True(script.TryGetValue("a", out var value));
        Assert.Equal(1, value);
        Assert.True(script.Remove("a"));
        Assert.False(script.TryGetValue("a", out _));
        Assert.IsAssignableFrom<IDictionary<string, object?>>(script);
    }

    [Fact]
    public void A_read_only_member_cannot_be_written_by_a_template()
    {
        var script = new ScriptObject();
        script.SetValue("a", 1, true);
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render("{{ 1 }}\n{{ o.a = 2 }}", script));
        Assert.Equal(1, failure.Span.Start.Line);
        script.SetReadOnly("a", false);
        Assert.Equal("2", Render("{{ o.a = 2; o.a }}", script));
    }

    [Fact]
    public void A_read_only_object_takes_nothing_new()
    {
        var script = new ScriptObject { ["a"] = 1 };
        script.IsReadOnly = true;
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ o.b = 2 }}", script));
    }

    [Fact]
    public void Properties_and_fields_are_imported_under_renamed_names()
    {
        var script = new ScriptObject();
        script.Import(new Person { FullName = "Ann" });
        Assert.Equal("Ann", script["full_name"]);
        Assert.Equal(7, script["lucky_number"]);
    }

    [Fact]
    public void Dotnet_objects_are_read_but_not_written()
    {
        var person = new Person { FullName = "Ann" };
        Assert.Equal("Ann 3", Render("{{ o.p.full_name }} {{ o.p.full_name.size }}", new ScriptObject { ["p"] = person }));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ o.p.secret = 'x' }}", new ScriptObject { ["p"] = person }));
        Assert.Equal("hidden", person.Secret);
    }

    [Fact]
    public void From_makes_an_object_of_any_other() =>
        Assert.Equal("Ann", ScriptObject.From(new { FullName = "Ann" })["full_name"]);

    [Fact]
    public void Arrays_are_lists()
    {
        var array = new ScriptArray { 1, "a" };
        array.Add(null);
        Assert.Equal(3, array.Count);
        Assert.Equal("a", array[1]);
        Assert.Equal("""3 [1, "a", null]""", Render("{{ o.list.size }} {{ o.list }}", new ScriptObject { ["list"] = array }));
    }

    [Fact]
    public void Dotnet_lists_are_arrays_to_a_template() =>
        Assert.Equal("[3, 4]4", Render("{{ o.list }}{{ o.list[1] }}", new ScriptObject { ["list"] = new List<int> { 3, 4 } }));

    private static string Render(string text, ScriptObject o)
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["o"] = o });
        return Template.Parse(text).Render(context);
    }

    private sealed class Person
    {
#pragma warning disable CA1051 // A field, on purpose.
        public readonly int LuckyNumber = 7;
#pragma warning restore CA1051

        public string FullName { get; init; } = "";

        public string Secret { get; private set; } = "hidden";
    }
}
