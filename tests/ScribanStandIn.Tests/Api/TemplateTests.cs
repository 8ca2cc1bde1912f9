using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ScribanStandIn.Tests.Api;

/// <summary>Parsing, messages and positions.</summary>
public class TemplateTests
{
    [Fact]
    public void A_parse_error_has_file_line_and_column()
    {
        var template = Template.Parse("one\n  {{ 1 + }}", "page.sbn");
        Assert.True(template.HasErrors);
        var message = template.Messages[0];
        Assert.Equal(ParserMessageType.Error, message.Type);
        Assert.Equal(("page.sbn", 1), (message.Span.FileName, message.Span.Start.Line));
        Assert.Matches(@"^page\.sbn\(2,\d+\) : error : .+", message.ToString());
    }

    [Fact]
    public void Without_a_path_the_place_is_the_input() =>
        Assert.StartsWith("<input>(1,", Template.Parse("{{ if }}").Messages[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void All_parse_errors_are_collected()
    {
        var template = Template.Parse("{{ if }}\n{{ for }}", "page.sbn");
        Assert.True(template.Messages.Count >= 2, template.Messages.ToString());
        Assert.Equal(template.Messages.Count, template.Messages.ToString()!.Trim().Split('\n').Length);
    }

    [Fact]
    public void A_template_with_errors_does_not_render() =>
        Assert.Throws<InvalidOperationException>(() => Template.Parse("{{ if }}").Render());

    [Fact]
    public void A_runtime_error_has_its_message_with_and_without_the_place()
    {
        var failure = Assert.Throws<ScriptRuntimeException>(() => Template.Parse("one\r\n  {{ nope.x }}", "page.sbn").Render());
        var place = $"page.sbn(2,{failure.Span.Start.Column + 1})";
        Assert.Equal(1, failure.Span.Start.Line);
        Assert.Equal(place, failure.Span.ToStringSimple());
        Assert.Equal($"{place} : error : {failure.OriginalMessage}", failure.Message);
        Assert.Contains("null", failure.OriginalMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_read_under_renamed_names()
    {
        var model = new { FirstName = "Ann", Q1Value = 2, UserID = 3, HTMLName = "h", Inner = new { LongName = "deep" } };
        Assert.Equal("Ann 2 3 h deep", Template.Parse("{{ first_name }} {{ q1_value }} {{ user_id }} {{ htmlname }} {{ inner.long_name }}").Render(model));
        Assert.Equal("Ann", Template.Parse("{{ FirstName }}").Render(model, member => member.Name));
        Assert.Equal("[]", Template.Parse("[{{ first_name }}]").Render(model, null, member => member.Name != "FirstName"));
    }

    [Fact]
    public void A_dictionary_keeps_its_keys()
    {
        var model = new Dictionary<string, object> { ["TheKey"] = 1, ["two words"] = 2 };
        Assert.Equal("12", Template.Parse("{{ TheKey }}{{ this['two words'] }}").Render(model));
    }

    [Fact]
    public void An_expression_is_evaluated_without_braces()
    {
        Assert.Equal(3, Template.Evaluate("1 + 2", new TemplateContext()));
        Assert.Equal("A", Template.Evaluate("x = 'a'; x | string.upcase", new TemplateContext()));
        Assert.Equal(5, Template.Evaluate("age + 1", new { Age = 4 }));
    }

    [Fact]
    public void Lines_of_both_kinds_are_counted()
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var failure = Assert.Throws<ScriptRuntimeException>(() => Template.Parse($"a{newLine}b{newLine}{{{{ x.y }}}}").Render());
            Assert.Equal(2, failure.Span.Start.Line);
        }
    }

    [Fact]
    public void Expression_depth_is_an_option()
    {
        const string Text = "{{ ((((1)))) }}";
        Assert.True(Template.Parse(Text, null, new ParserOptions { ExpressionDepthLimit = 3 }).HasErrors);
        Assert.False(Template.Parse(Text).HasErrors);
    }
}
