using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>What is wrong, already in a designer's words; what the engine itself throws goes through <see cref="EngineWords"/>.</summary>
/// <param name="hint">What would be right.</param>
internal class TemplateFault(ScribanSpan at, string message, string? hint = null) : ScriptRuntimeException(at, message)
{
    public string? Hint { get; } = hint;
}
