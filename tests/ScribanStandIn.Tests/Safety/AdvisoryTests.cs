using System.Diagnostics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ScribanStandIn.Tests.Safety;

/// <summary>What Scriban's security advisories of 2026 found must end in an error with a position, and soon.</summary>
public class AdvisoryTests
{
    // The times that are asserted leave room for a busy machine.
    private const int Many = 100_000;

    public static TheoryData<string, string> Nested() => new()
    {
        { "parentheses", Repeat("(") + "1" + Repeat(")") },
        { "arrays", Repeat("[") + Repeat("]") },
        { "objects", Repeat("{a:") + "1" + Repeat("}") },
        { "minus", Repeat("- ") + "1" },
        { "not", Repeat("!") + "true" },
        { "index", "a" + Repeat("[a") + Repeat("]") },
        { "conditional", Repeat("1 ? 1 : ") + "1" },
        { "operators", "1" + Repeat(" + 1") },
        { "pipes", "1" + Repeat(" | math.plus 1") },
        { "calls", Repeat("f(") + Repeat(")") },
        { "interpolation", Repeat("$'{") + "1" + Repeat("}'") },
        { "functions", Repeat("do; ") + Repeat("end; ") },
        { "blocks", Repeat("if true; ") + Repeat("end; ") },
        { "case blocks", Repeat("case 1; when 1; ") + Repeat("end; ") },
    };

    /// <summary>GHSA wgh7-7m3c-fx25, p6q4-fgr8-vx4p, 6q7j-xr26-3h2c.</summary>
    [Theory]
    [MemberData(nameof(Nested))]
    public void Deep_nesting_stops_the_parser(string construct, string code)
    {
        var time = Stopwatch.StartNew();
        var template = Template.Parse("{{ " + code + " }}", "text");
        Assert.True(template.HasErrors, construct);
        Assert.True(template.Messages.Count < 10, $"{construct}: {template.Messages.Count} messages");
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    /// <summary>GHSA grr9-747v-xvcp, xcx6-vp38-8hr5.</summary>
    [Theory]
    [InlineData("a = []; a[0] = a; a")]
    [InlineData("a = {}; a.a = a; a")]
    [InlineData("a = {}; a.a = a; a | object.to_json")]
    [InlineData("a = {}; a.a = a; '' + a")]
    [InlineData("a = 1; for i in 1..500; a = [a]; end; a")]
    [InlineData("a = 1; for i in 1..500; a = {a: a}; end; a | object.to_json")]
    [InlineData("a = []; a[0] = a; a == a; b = []; b[0] = b; a == b")]
    [InlineData("a = []; a[0] = a; [a, a] | array.uniq | array.size; a | array.join ','")]
    [InlineData("func f; f; end; f")]
    [InlineData("f(x) = f(x) + 1; f 1")]
    [InlineData("f = do; f; end; f")]
    [InlineData("x = 'x | object.eval'; x | object.eval")]
    [InlineData("a = '{{ a | object.eval_template }}'; a | object.eval_template")]
    public void Endless_objects_and_recursion_are_errors(string code) => Fails(code);

    /// <summary>GHSA 5rpf-x9jg-8j5p, v66j-x4hw-fv9g, m2p3-hwv5-xpqw, xw6w-9jjh-p9cr.</summary>
    [Theory]
    [InlineData("'x' * 2000000000")]
    [InlineData("'abc' | string.pad_left 2000000000")]
    [InlineData("'abc' | string.pad_right 2000000000")]
    [InlineData("a = 'x'; for i in 1..40; a = a + a; end")]
    [InlineData("a = 'x'; for i in 1..40; a = a | string.append a; end")]
    [InlineData("a = 'x'; for i in 1..40; a = a | string.prepend a; end")]
    [InlineData("a = 'x'; for i in 1..40; a = a | string.replace 'x' 'xx'; end")]
    [InlineData("a = 'x'; for i in 1..40; a = a | regex.replace 'x' 'xx'; end")]
    [InlineData("a = 'x'; for i in 1..40; a = $'{a}{a}'; end")]
    [InlineData("a = 'x'; for i in 1..40; a = [a, a] | array.join ''; end")]
    [InlineData("1 | math.format 'D999999999'")]
    [InlineData("1 << 2000000000")]
    [InlineData("a = 3; for i in 1..900; a = a * a; end")]
    public void Text_and_numbers_do_not_grow_without_bound(string code) => Fails(code);

    /// <summary>GHSA c875-h985-hvrc, 24c8-4792-22hx, q6rr-fm2g-g5x8.</summary>
    [Theory]
    [InlineData("1..2000000000 | array.size")]
    [InlineData("(0..1000000000000) | array.join ','")]
    [InlineData("[1] * 2000000000")]
    [InlineData("[] | array.insert_at 2000000000 1")]
    [InlineData("a = []; a[2000000000] = 1")]
    [InlineData("for i in 1..900; for j in 1..900; end; end")]
    [InlineData("while true; end")]
    [InlineData("a = [1]; for i in 1..40; a = a + a; end")]
    [InlineData("a = [1]; for i in 1..40; a = a | array.concat a; end")]
    public void Lists_and_loops_are_counted(string code) => Fails(code);

    /// <summary>Work that no single limit sees: doubling calls, lists within lists, slow expressions one after another.</summary>
    [StandInTheory]
    [InlineData("func f(n); if n > 0; f n - 1; f n - 1; end; end; f 90")]
    [InlineData("(1..1000) | array.each @(do; ret (1..1000) | array.each @(do; ret (1..1000) | array.size; end); end)")]
    [InlineData("a = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; for i in 1..900; a | regex.match '^(a+)+$'; end")]
    public void Work_as_a_whole_is_bounded(string code) => Fails(code);

    /// <summary>GHSA 7jvp-hj45-2f2m.</summary>
    [Fact]
    public void A_template_does_not_write_to_dotnet_objects()
    {
        var target = new Settings();
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["settings"] = target });
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ settings.level = 9 }}").Render(context));
        Assert.Equal(1, target.Level);
    }

    /// <summary>GHSA 5wr9-m6jw-xx44.</summary>
    [Fact]
    public void A_new_member_filter_holds_for_types_already_seen()
    {
        var context = new TemplateContext();
        context.PushGlobal(new ScriptObject { ["settings"] = new Settings() });
        var template = Template.Parse("[{{ settings.level }}]");
        Assert.Equal("[1]", template.Render(context));
        context.MemberFilter = member => member.Name != nameof(Settings.Level);
        Assert.Equal("[]", template.Render(context));
    }

    private static void Fails(string code)
    {
        var template = Template.Parse("{{ " + code + " }}", "text");
        Assert.False(template.HasErrors, template.Messages.ToString());
        var time = Stopwatch.StartNew();
        var failure = Assert.Throws<ScriptRuntimeException>(() => template.Render(new TemplateContext()));
        Assert.Matches(@"^(text|<input>)\(\d+,\d+\) : error : ", failure.Message);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Many));

    private sealed class Settings
    {
        public int Level { get; private set; } = 1;
    }
}
