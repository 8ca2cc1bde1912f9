using Scriban.Evaluation;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template, which may be rendered many times.</summary>
public class Template
{
    private Template(string text, string? sourceFilePath, ParserOptions? parserOptions, LexerOptions? lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        ParserOptions = parserOptions ?? ParserOptions.Default;
        LexerOptions = lexerOptions ?? LexerOptions.Default;
        Page = Parser.Parse(text, sourceFilePath, ParserOptions, LexerOptions, Messages);
    }

    public string? SourceFilePath { get; }

    /// <summary>The tree; null if there were errors.</summary>
    public ScriptPage? Page { get; }

    public bool HasErrors => Messages.HasErrors;

    public LogMessageBag Messages { get; } = new();

    public ParserOptions ParserOptions { get; }

    public LexerOptions LexerOptions { get; }

    /// <summary>Parses a template; errors are in <see cref="Messages"/>.</summary>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null) =>
        new(text ?? "", sourceFilePath, parserOptions, lexerOptions);

    /// <summary>Parses and evaluates code without braces around it.</summary>
    public static object? Evaluate(string expression, TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly }).Evaluate(context);
    }

    /// <summary>Parses and evaluates code without braces around it.</summary>
    public static object? Evaluate(string expression, object? model, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Evaluate(expression, CreateContext(model, memberRenamer, memberFilter));

    /// <summary>Runs the template for the value of its last statement, without output.</summary>
    public object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var enabled = context.EnableOutput;
        context.EnableOutput = false;
        try
        {
            return Start(context);
        }
        finally
        {
            context.EnableOutput = enabled;
        }
    }

    /// <summary>Renders the template; the context keeps its globals, not its output.</summary>
    public string Render(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var builder = (context.Output as StringBuilderOutput)?.Builder;
        try
        {
            Start(context);
            return context.Output.ToString() ?? "";
        }
        finally
        {
            builder?.Clear();
        }
    }

    /// <summary>Renders the template with the members of an object as variables.</summary>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null) =>
        Render(CreateContext(model, memberRenamer, memberFilter));

    /// <summary>Runs the page within whatever runs already.</summary>
    internal object? Run(TemplateContext context)
    {
        if (HasErrors)
            throw new InvalidOperationException($"This template has errors. Check the <Template.HasErrors> and <Template.Messages> before evaluating a template. Messages:\n{Messages}");
        if (SourceFilePath is not null) context.PushSourceFile(SourceFilePath);
        try
        {
            var result = context.Evaluator.Execute(Page!.Body);
            if (result is not null && context.EnableOutput) context.Write(Page.Span, result);
            return result;
        }
        finally
        {
            context.Evaluator.Flow = FlowState.None;
            if (SourceFilePath is not null) context.PopSourceFile();
        }
    }

    private object? Start(TemplateContext context)
    {
        if (!context.IsRunning) context.StartBudgets();
        return Run(context);
    }

    private static TemplateContext CreateContext(object? model, MemberRenamerDelegate? memberRenamer, MemberFilterDelegate? memberFilter)
    {
        var members = new ScriptObject();
        members.Import(model, memberFilter, memberRenamer);
        var context = new TemplateContext { MemberRenamer = memberRenamer ?? StandardMemberRenamer.Default, MemberFilter = memberFilter };
        context.PushGlobal(members);
        return context;
    }
}
