using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ScribanStandIn.Tests.Api;

/// <summary>Host functions as templates call them.</summary>
public class FunctionTests
{
    private delegate string Greeting(string name, string greeting, int times);

    private delegate int Total(params object[] values);

    [Fact]
    public void Arguments_are_converted_to_the_types_of_the_parameters()
    {
        Assert.Equal("5", Render("{{ next '4' }}", "next", new Func<int, int>(n => n + 1)));
        Assert.Equal("text", Render("{{ kind 'a' }}", "kind", new Func<string, string>(_ => "text")));
        Assert.Equal("2.5", Render("{{ half 5 }}", "half", new Func<double, double>(n => n / 2)));
        Assert.Equal("7", Render("{{ text 7 }}", "text", new Func<string, string>(t => t)));
    }

    [Fact]
    public void An_argument_that_does_not_convert_is_an_error_at_its_place()
    {
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render("{{ 1 }}\n{{ next 'x' }}", "next", new Func<int, int>(n => n + 1)));
        Assert.Equal(1, failure.Span.Start.Line);
    }

    [Fact]
    public void Values_arrive_as_they_are_in_a_parameter_of_type_object()
    {
        object?[] expected = [1, 3_000_000_000L, 1.5, 2m, "a", true, null];
        var given = new List<object?>();
        Render("{{ for x in [1, 3000000000, 1.5, 2m, 'a', true, null]; take x; end; take [1]; take {a: 1} }}", "take", new Func<object?, string>(value =>
        {
            given.Add(value);
            return "";
        }));
        Assert.Equal(expected, given.Take(7));
        Assert.IsType<ScriptArray>(given[7]);
        Assert.IsType<ScriptObject>(given[8]);
    }

    [Theory]
    [InlineData("greet 'Ann'", "Hello, Ann")]
    [InlineData("greet 'Ann' 'Hi'", "Hi, Ann")]
    [InlineData("greet 'Ann' times: 2", "Hello, AnnHello, Ann")]
    [InlineData("greet greeting: 'Hi' name: 'Bob'", "Hi, Bob")]
    [InlineData("'Ann' | greet times: 2 greeting: 'Oh'", "Oh, AnnOh, Ann")]
    public void Defaults_and_names_of_parameters_are_honoured(string call, string expected) =>
        Assert.Equal(expected, Render("{{ " + call + " }}", "greet", new Greeting(Greet)));

    [Theory]
    [InlineData("total", "0")]
    [InlineData("total 1", "1")]
    [InlineData("total 1 2 3", "6")]
    [InlineData("1 | total 2", "3")]
    [InlineData("total ^[4, 5]", "9")]
    public void Params_take_any_number_of_arguments(string call, string expected) =>
        Assert.Equal(expected, Render("{{ " + call + " }}", "total", new Total(Sum)));

    [Fact]
    public void Context_and_span_are_filled_in()
    {
        var function = new Func<TemplateContext, SourceSpan, string, string>((context, span, text) =>
            $"{text} {span.Start.Line} {context.CurrentGlobal is not null}");
        Assert.Equal("\nx 1 True", Render("\n{{ where 'x' }}", "where", function));
    }

    [Fact]
    public void A_void_function_prints_nothing()
    {
        var calls = 0;
        Assert.Equal("[]", Render("[{{ act }}]", "act", new Action(() => calls++)));
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Too_few_arguments_are_an_error() =>
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ next }}", "next", new Func<int, int>(n => n + 1)));

    [Fact]
    public void An_exception_of_the_host_is_wrapped_with_the_place_of_the_call()
    {
        var thrown = new InvalidDataException("bad data");
        var failure = Assert.Throws<ScriptRuntimeException>(() => Render("a\n  {{ fail 1 }}", "fail", new Func<int, string>(_ => throw thrown)));
        Assert.Same(thrown, failure.InnerException);
        Assert.Equal((1, 5), (failure.Span.Start.Line, failure.Span.Start.Column));
        Assert.StartsWith("page.sbn(2,6) : error : ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_object_is_called_without_a_delegate()
    {
        var globals = new ScriptObject { ["shout"] = new Shout() };
        Assert.Equal("HI!", Render("{{ 'hi' | shout }}", globals));
        Assert.Equal("HI?", Render("{{ shout 'hi' mark: '?' }}", globals));
    }

    [Fact]
    public void Static_methods_of_a_type_become_functions_under_renamed_names()
    {
        var globals = new ScriptObject();
        globals.Import(typeof(Sums));
        Assert.Equal("6", Render("{{ sum_of_three 1 2 3 }}", globals));
    }

    [Fact]
    public void Static_methods_of_a_subclass_become_its_members() =>
        Assert.Equal("9", Render("{{ numbers.square 3 }}", new ScriptObject { ["numbers"] = new Numbers() }));

    private static string Greet(string name, string greeting = "Hello", int times = 1) => string.Concat(Enumerable.Repeat($"{greeting}, {name}", times));

    private static int Sum(params object[] values) => values.Sum(value => Convert.ToInt32(value, CultureInfo.InvariantCulture));

    private static string Render(string text, string name, Delegate function)
    {
        var globals = new ScriptObject();
        globals.Import(name, function);
        return Render(text, globals);
    }

    private static string Render(string text, ScriptObject globals)
    {
        var context = new TemplateContext();
        context.PushGlobal(globals);
        return Template.Parse(text, "page.sbn").Render(context);
    }

    public static class Sums
    {
        public static int SumOfThree(int a, int b, int c) => a + b + c;
    }

    public class Numbers : ScriptObject
    {
        public static int Square(int number) => number * number;
    }

    private sealed class Shout : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 2;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(string);

        public ScriptParameterInfo GetParameterInfo(int index) => index == 0
            ? new ScriptParameterInfo(typeof(string), "text")
            : new ScriptParameterInfo(typeof(string), "mark", "!");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ((string)arguments[0]!).ToUpperInvariant() + arguments[1];

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
