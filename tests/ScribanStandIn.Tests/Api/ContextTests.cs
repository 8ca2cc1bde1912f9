using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ScribanStandIn.Tests.Api;

/// <summary>The switches of <see cref="TemplateContext"/>.</summary>
public class ContextTests
{
    [Fact]
    public void The_limits_are_those_of_the_package()
    {
        var context = new TemplateContext();
        Assert.Equal((1000, 100, 1_048_576, 20), (context.LoopLimit, context.RecursiveLimit, context.LimitToString, context.ObjectRecursionLimit));
        Assert.Equal(TimeSpan.FromSeconds(10), context.RegexTimeOut);
        Assert.True(context is { StrictVariables: false, EnableRelaxedMemberAccess: true, EnableRelaxedIndexerAccess: true, AutoIndent: true });
        Assert.True(context is { EnableRelaxedTargetAccess: false, EnableRelaxedFunctionAccess: false, EnableNullIndexer: false });
    }

    [Theory]
    [InlineData("{{ nope }}", false)]
    [InlineData("{{ nope ?? 1 }}", false)]
    [InlineData("{{ if nope; end }}", false)]
    [InlineData("{{ o.nope }}", true)]
    [InlineData("{{ o.a }}{{ x = 1; x }}", true)]
    public void Strict_variables_refuse_unknown_variables_but_not_members(string text, bool allowed)
    {
        var context = new TemplateContext { StrictVariables = true };
        context.PushGlobal(new ScriptObject { ["o"] = new ScriptObject { ["a"] = 1 } });
        if (allowed)
            Template.Parse(text).Render(context);
        else
            Assert.Contains("nope", Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context)).OriginalMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Relaxed_access_is_a_matter_of_switches()
    {
        Assert.Throws<ScriptRuntimeException>(() => Render(new() { EnableRelaxedMemberAccess = false }, "{{ o = {}; o.a }}"));
        Assert.Throws<ScriptRuntimeException>(() => Render(new() { EnableRelaxedIndexerAccess = false }, "{{ a = [1]; a[5] }}"));
        Assert.Equal("ab", Render(new() { EnableRelaxedTargetAccess = true }, "a{{ nope.a.b }}b"));
        Assert.Equal("ab", Render(new() { EnableRelaxedFunctionAccess = true }, "a{{ nope 1 }}b"));
        Assert.Equal("ab", Render(new() { EnableNullIndexer = true }, "a{{ x = [1]; x[null] }}b"));
    }

    [Fact]
    public void The_newest_global_object_comes_first()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["a"] = 1, ["b"] = 1 });
        context.PushGlobal(new ScriptObject { ["b"] = 2 });
        Assert.Equal("12", Render(context, "{{ a }}{{ b }}"));
        Assert.Equal(2, ((ScriptObject)context.PopGlobal())["b"]);
        Assert.Equal("11", Render(context, "{{ a }}{{ b }}"));
    }

    [Fact]
    public void Globals_stay_and_output_is_emptied_between_renders()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject());
        Assert.Equal("one", Render(context, "{{ x = 5 }}one"));
        Assert.Equal("5", Render(context, "{{ x }}"));
    }

    [Fact]
    public void A_context_works_again_after_a_failure()
    {
        var context = new TemplateContext();
        Assert.Throws<ScriptRuntimeException>(() => Render(context, "lost{{ func f(x); for i in 1..3; capture c; with {}; nope.x; end; end; end; end; f 1 }}"));
        Assert.Equal("123", Render(context, "{{ for i in 1..3; i; end; x; i }}"));
        Assert.Throws<ScriptRuntimeException>(() => Render(context, "{{ for i in 1..2000; end }}"));
        Assert.Equal("", Render(context, "{{ for i in 1..1000; end }}"));
    }

    [Fact]
    public void A_template_renders_many_times()
    {
        var template = Template.Parse("{{ for i in 1..3; i; end }}{{ n }}");
        Assert.Equal("1231", template.Render(new { N = 1 }));
        Assert.Equal("1232", template.Render(new { N = 2 }));
    }

    [Fact]
    public void Culture_is_the_last_one_pushed()
    {
        var context = new TemplateContext();
        context.PushCulture(CultureInfo.GetCultureInfo("de-DE"));
        Assert.Equal("1,5 1.234,50", Render(context, "{{ 1.5 }} {{ 1234.5 | math.format 'N2' }}"));
        context.PopCulture();
        Assert.Equal("1.5", Render(context, "{{ 1.5 }}"));
    }

    [Fact]
    public void Unknown_variables_and_members_may_come_from_the_host()
    {
        var context = new TemplateContext
        {
            TryGetVariable = (TemplateContext _, Scriban.Parsing.SourceSpan _, ScriptVariable variable, out object? value) =>
            {
                value = variable.Name == "magic" ? 42 : null;
                return value is not null;
            },
            TryGetMember = (TemplateContext _, Scriban.Parsing.SourceSpan _, object _, string member, out object? value) =>
            {
                value = member + "!";
                return true;
            },
        };
        Assert.Equal("42 other!", Render(context, "{{ magic }} {{ o = {}; o.other }}"));
    }

    [Fact]
    public void A_runtime_error_may_be_printed_instead()
    {
        var context = new TemplateContext { RenderRuntimeException = failure => "<" + failure.Span.Start.Line + ">" };
        Assert.Equal("a<0>b", Render(context, "a{{ nope.x }}b"));
    }

    [Fact]
    public void A_cancelled_token_stops_loops_and_list_functions()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var context = new TemplateContext { CancellationToken = source.Token };
        Assert.Throws<ScriptAbortException>(() => Render(context, "{{ while true; end }}"));
        Assert.Throws<ScriptAbortException>(() => Render(context, "{{ (1..900) | array.join ',' }}"));
    }

    [Theory]
    [InlineData("{{ for i in 1..11; i; end }}")]
    [InlineData("{{ for i in 1..4; for j in 1..4; end; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ (1..11) | array.size }}")]
    [InlineData("{{ [1] * 11 }}")]
    [InlineData("{{ [] | array.insert_at 20 1 }}")]
    [InlineData("{{ a = []; a[20] = 1 }}")]
    [InlineData("{{ [1, 2, 3, 4, 5, 6] + [1, 2, 3, 4, 5, 6] | array.sort }}")]
    public void Loop_limit_covers_statements_functions_and_operators(string text)
    {
        Assert.Throws<ScriptRuntimeException>(() => Render(new() { LoopLimit = 10 }, text));
        if (!text.Contains("while", StringComparison.Ordinal))
            Render(new() { LoopLimit = 100 }, text);
    }

    [Fact]
    public void Each_loop_of_the_page_has_its_own_budget() =>
        Render(new() { LoopLimit = 10 }, "{{ for i in 1..9; end; for i in 1..9; end }}");

    [Fact]
    public void Recursion_is_limited()
    {
        const string Text = "{{ func f(n); if n > 0; f n - 1; end; end; f 50 }}";
        Assert.Throws<ScriptRuntimeException>(() => Render(new() { RecursiveLimit = 20 }, Text));
        Render(new() { RecursiveLimit = 60 }, Text);
    }

    [Fact]
    public void Output_beyond_the_limit_is_cut()
    {
        var text = Render(new() { LimitToString = 100 }, "{{ for i in 1..50; 'abcdef'; end }}");
        Assert.InRange(text.Length, 90, 110);
        Assert.EndsWith("...", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_and_indentation_are_the_hosts_choice()
    {
        Assert.Equal("  a\nb", Render(new() { AutoIndent = false }, "  {{ 'a\\nb' }}"));
        Assert.Equal("  a\n  b", Render(new(), "  {{ 'a\\nb' }}"));
    }

    private static string Render(TemplateContext context, string text) => Template.Parse(text).Render(context);
}
