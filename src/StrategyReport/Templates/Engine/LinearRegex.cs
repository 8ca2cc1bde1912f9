using System.Text.RegularExpressions;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// A regular expression on .NET's engine without backtracking, whose time grows with the text only, as long as its
/// states do not explode. It knows no look-around and no back-references: patterns with them are refused.
/// </summary>
internal sealed class LinearRegex
{
    /// <summary>Bytes: common patterns take up to three million, exploding ones forty million within a second.</summary>
    private const long MostMemory = 8_000_000;

    /// <summary>Characters that are tried at a time before a text is searched.</summary>
    private const int Trial = 1024;

    private const int BytesPerStep = 128;

    private readonly string _pattern;
    private readonly Regex _regex;
    private long _memory;

    /// <exception cref="ScriptRuntimeException">The pattern is wrong, or of a kind that can take for ever.</exception>
    public LinearRegex(BoundedContext context, string pattern, string options, ScribanSpan at)
    {
        _pattern = pattern;
        try
        {
            _regex = Counted(context, at, () => new Regex(pattern, Flags(options), EngineLimits.LastResort));
        }
        catch (NotSupportedException)
        {
            throw new TemplateFault(at,
                $"The regular expression '{pattern}' looks around or back, or repeats too much: such an expression can take for ever");
        }
        catch (ArgumentException problem)
        {
            throw new TemplateFault(at, problem.Message.Replace("ecogniz", "ecognis", StringComparison.Ordinal));
        }
    }

    /// <summary>All matches, found one after the other; what the search takes is counted before it is gone on with.</summary>
    public IEnumerable<Match> Matches(BoundedContext context, ScribanSpan at, string text)
    {
        _memory = 0; // Of one text: an expression that is used often is not to blame for it, and the steps go on.
        for (var from = 0; from < text.Length; from += Trial)
        {
            var piece = text.Substring(from, Math.Min(Trial, text.Length - from));
            Counted(context, at, () => _regex.Match(piece));
        }

        context.Budget.Step(1 + (text.Length / 16), at);
        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
            // The way to the next one may lead to the end of the text and back.
            context.Budget.Step(1 + ((text.Length - match.Index) / 128), at);
        }
    }

    /// <summary>
    /// Makes the expression or tries it on a piece of text, counting the memory that this takes: the engine makes its
    /// states when they are reached, and its time goes with them. Memory does not depend on the speed of the machine; on
    /// its kind it does a little, which matters for no expression in use (see <see cref="MostMemory"/>).
    /// </summary>
    private T Counted<T>(BoundedContext context, ScribanSpan at, Func<T> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = work();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        context.Budget.Step(taken / BytesPerStep, at);
        _memory += taken;
        return _memory <= MostMemory
            ? result
            : throw new OverBudgetException(at, $"The regular expression '{_pattern}' has too many ways to match");
    }

    private static RegexOptions Flags(string options)
    {
        var flags = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        foreach (var option in options)
            flags |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        return flags;
    }
}
