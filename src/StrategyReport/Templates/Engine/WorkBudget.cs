using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// Counts the work of one paper's templates and what it makes: steps stand for time, characters for memory. Nothing
/// is given back, so that the sum bounds what can be alive at once.
/// </summary>
/// <param name="ambitions">How many ambitions the paper has: what is allowed grows with them.</param>
internal sealed class WorkBudget(int ambitions)
{
    private readonly long _scale = 1 + (ambitions / EngineLimits.Ambitions);
    private long _steps;
    private long _characters;
    private long _paper;

    /// <summary>How much work there may be.</summary>
    public long Steps => EngineLimits.Steps * _scale;

    /// <exception cref="OverBudgetException">The templates work more than <see cref="EngineLimits.Steps"/>.</exception>
    public void Step(long count, ScribanSpan at)
    {
        _steps += count;
        if (_steps > Steps)
            throw new OverBudgetException(at,
                $"The templates do more work than a paper can need ({Steps:N0} steps). Look for a loop or a recursion without end");
    }

    /// <summary>Counts the reading of a text.</summary>
    public void Read(long characters, ScribanSpan at) => Step(characters / EngineLimits.CharactersPerStep, at);

    /// <summary>Counts a text that was made or written.</summary>
    /// <exception cref="OverBudgetException">The templates make more text than <see cref="EngineLimits.Characters"/>.</exception>
    public void Make(long characters, ScribanSpan at)
    {
        Read(characters, at);
        _characters += characters;
        if (_characters > EngineLimits.Characters * _scale)
            throw new OverBudgetException(
                at, $"The templates make more text than a paper can hold ({EngineLimits.Characters * _scale:N0} characters)");
    }

    /// <summary>Counts what goes to the paper itself, on top of <see cref="Make"/>.</summary>
    /// <exception cref="OverBudgetException">The paper is longer than <see cref="EngineLimits.LongestPaper"/>.</exception>
    public void Publish(long characters, ScribanSpan at)
    {
        _paper += characters;
        if (_paper > EngineLimits.LongestPaper * _scale)
            throw new OverBudgetException(
                at, $"The paper becomes longer than {EngineLimits.LongestPaper * _scale:N0} characters of markup. "
                    + "Look for a loop or a recursion without end");
    }
}

/// <summary>A template goes beyond what <see cref="EngineLimits"/> allows; the message says which bound.</summary>
internal sealed class OverBudgetException(ScribanSpan at, string message) : TemplateFault(at, message);
