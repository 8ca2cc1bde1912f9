using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ScribanStandIn.Tests.Api;

/// <summary>Includes and the loader that brings them.</summary>
public class LoaderTests
{
    [Theory]
    [InlineData("{{ include 'hi' }}", "hi")]
    [InlineData("[{{ x = include 'hi' }}{{ x | string.upcase }}]", "[HI]")]
    [InlineData("{{ include 'args' 1 'b' }}", "args 1 b")]
    [InlineData("{{ include 'args' 1 named: 'n' }}", "args 1 n")]
    [InlineData("{{ 'args' | include 5 6 }}", "args 5 6")]
    [InlineData("{{ $x = 1; include 'locals' }}{{ $x }}{{ g }}", "[]12")]
    [InlineData("{{ g = 1; include 'globals' }}{{ g }}", "1|5")]
    [InlineData("a{{ include 'returns' }}b", "a1b")]
    [InlineData("{{ include_join ['hi', 'hi'] ', ' }}", "hi, hi")]
    [InlineData("{{ include_join ['hi', 'hi'] 'tpl:comma' '<' '>' }}", "<hi, hi>")]
    [InlineData("  {{ include 'lines' }}", "  one\n  two")]
    [InlineData("{{ for i in 1..3; include 'hi'; end }}", "hihihi")]
    public void Include_renders_the_template_that_the_loader_has(string text, string expected) => Assert.Equal(expected, Render(text));

    [Fact]
    public void A_template_is_loaded_once_for_a_context()
    {
        var loader = new Loader();
        var context = new TemplateContext { TemplateLoader = loader };
        Template.Parse("{{ include 'hi'; include 'hi' }}").Render(context);
        Template.Parse("{{ include 'hi' }}").Render(context);
        Assert.Equal(1, loader.Loads);
        Assert.Single(context.CachedTemplates);
    }

    [Fact]
    public void Reset_forgets_the_templates_of_the_loader_before()
    {
        var loader = new Loader();
        var context = new TemplateContext { TemplateLoader = loader };
        Template.Parse("{{ include 'hi' }}").Render(context);
        context.Reset();
        Assert.Empty(context.CachedTemplates);
        Template.Parse("{{ include 'hi' }}").Render(context);
        Assert.Equal(2, loader.Loads);
    }

    [Fact]
    public void A_runtime_error_carries_the_path_and_line_of_the_include()
    {
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render("\n{{ include 'fails' }}"));
        Assert.Equal("/fails.sbn", failure.Span.FileName);
        Assert.Equal(2, failure.Span.Start.Line);
        Assert.StartsWith("/fails.sbn(3,", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Syntax_errors_of_an_include_are_handed_over()
    {
        var failure = Assert.Throws<ScriptParserRuntimeException>(() => Render("\n{{ include 'broken' }}"));
        Assert.Equal(1, failure.Span.Start.Line);
        Assert.All(failure.ParserMessages, message => Assert.Equal("/broken.sbn", message.Span.FileName));
        Assert.NotEmpty(failure.ParserMessages);
    }

    [Theory]
    [InlineData("{{ 1 }}\n{{ include 'no-path' }}")]
    [InlineData("{{ 1 }}\n{{ include 'no-text' }}")]
    [InlineData("{{ 1 }}\n{{ include null }}")]
    [InlineData("{{ 1 }}\n{{ include }}")]
    public void What_cannot_be_loaded_is_an_error_at_the_call(string text) =>
        Assert.Equal(1, Assert.Throws<ScriptRuntimeException>(() => Render(text)).Span.Start.Line);

    [Fact]
    public void An_exception_of_the_loader_is_wrapped()
    {
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render("{{ 1 }}\n{{ include 'throws' }}"));
        Assert.IsType<FileNotFoundException>(failure.InnerException);
        Assert.Equal(1, failure.Span.Start.Line);
    }

    [Fact]
    public void An_include_of_itself_ends_at_the_recursion_limit() =>
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ include 'itself' }}"));

    private static string Render(string text)
    {
        var context = new TemplateContext { TemplateLoader = new Loader() };
        return Template.Parse(text, "/page.sbn").Render(context).ReplaceLineEndings("\n");
    }

    private sealed class Loader : ITemplateLoader
    {
        public int Loads { get; private set; }

        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
            templateName == "no-path" ? null : $"/{templateName}.sbn";

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            Loads++;
            return templatePath switch
            {
                "/hi.sbn" => "hi",
                "/comma.sbn" => ", ",
                "/args.sbn" => "{{ $0 }} {{ $1 }} {{ $2 }}{{ $named }}",
                "/locals.sbn" => "[{{ $x }}]{{ $x = 9; g = 2 }}",
                "/globals.sbn" => "{{ g }}|{{ g = 5 }}",
                "/returns.sbn" => "1{{ ret }}2",
                "/lines.sbn" => "one\ntwo",
                "/fails.sbn" => "\n\n{{ nothing.there }}",
                "/broken.sbn" => "\n{{ if }}",
                "/itself.sbn" => "{{ include 'itself' }}",
                "/throws.sbn" => throw new FileNotFoundException("gone"),
                _ => null,
            };
        }

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
            new(Load(context, callerSpan, templatePath));
    }
}
