using Scriban.Evaluation;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Renders the template of that name with <paramref name="arguments"/> as its <c>$</c>.</summary>
    internal string Include(string? templateName, ScriptArray arguments, SourceSpan caller)
    {
        var template = LoadTemplate(templateName, caller);
        EnterRecursive(caller);
        PushLocal();
        try
        {
            CurrentLocals.Arguments = arguments;
            if (arguments.HasMembers) arguments.ScriptObject.CopyTo(CurrentLocals.Variables);
            return Capture(() => template.Run(this));
        }
        finally
        {
            PopLocal();
            ExitRecursive();
            // `ret` ends the include, not what includes it.
            Evaluator.Flow = FlowState.None;
        }
    }

    private Template LoadTemplate(string? templateName, SourceSpan caller)
    {
        if (string.IsNullOrEmpty(templateName)) throw new ScriptRuntimeException(caller, "Include template name cannot be null or empty");
        var loader = TemplateLoader
            ?? throw new ScriptRuntimeException(caller, $"Unable to include <{templateName}>. No TemplateLoader registered in TemplateContext.TemplateLoader");
        var path = Guard(() => loader.GetPath(this, caller, templateName), caller, $"Unexpected exception while getting the path for the include name `{templateName}`")
            ?? throw new ScriptRuntimeException(caller, $"Include template path is null for `{templateName}`");
        if (CachedTemplates.TryGetValue(path, out var cached)) return cached;
        var text = Guard(() => loader.Load(this, caller, path), caller, $"Unexpected exception while creating template from path `{path}`")
            ?? throw new ScriptRuntimeException(caller, $"The result of including `{path}` cannot be null");
        var template = Template.Parse(text, path, TemplateLoaderParserOptions, TemplateLoaderLexerOptions);
        if (template.HasErrors) throw new ScriptParserRuntimeException(caller, $"Error while parsing template `{path}`", template.Messages);
        return CachedTemplates[path] = template;
    }

    private static string? Guard(Func<string?> read, SourceSpan caller, string message)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(caller, message, exception);
        }
    }
}
