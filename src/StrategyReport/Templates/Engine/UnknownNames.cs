using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using StrategyReport.Diagnostics;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>Answers a name that the engine does not find: with the name that was probably meant.</summary>
internal sealed class UnknownNames(ScriptObject globals, ScriptObject builtins)
{
    /// <exception cref="UnknownNameException">Always: the engine asks only for what it did not find.</exception>
    public bool Variable(TemplateContext context, ScribanSpan span, ScriptVariable variable, out object? value) =>
        throw new UnknownNameException(
            span, $"There is no variable or function '{MessageText.Short(variable.Name)}'", variable.Name,
            [.. globals.Keys, .. builtins.Keys]);

    /// <exception cref="UnknownNameException">Always: the engine asks only for what it did not find.</exception>
    public static bool Member(TemplateContext context, ScribanSpan span, object target, string member, out object? value) =>
        throw new UnknownNameException(
            span, $"There is no '{MessageText.Short(member)}' in this value", member, Members(context, span, target));

    /// <summary>What may be meant: not the functions that are refused.</summary>
    private static string[] Members(TemplateContext context, ScribanSpan span, object target) =>
        [.. context.GetMemberAccessor(target).GetMembers(context, span, target)
            .Where(name => target is not ScriptObject value || value[name] is not RefusedFunction)];
}

/// <summary>A template uses a name that does not exist.</summary>
internal sealed class UnknownNameException(ScribanSpan at, string message, string name, IReadOnlyCollection<string> known)
    : TemplateFault(at, message, known.Contains(name) ? null : NearMiss.Hint(name, known));
