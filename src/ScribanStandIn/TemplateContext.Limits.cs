using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    // One unit of work is about what a short statement takes; a call takes more.
    private const long WorkInMillisecond = 4000;
    private const long WorkInCall = 100;

    private int _callDepth;
    private int _loopSteps;
    private long _work;

    /// <summary>How often a loop may run, inner loops and list functions included; 0 for no limit.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>How deep functions and includes may nest; 0 for as deep as the stack allows.</summary>
    public int RecursiveLimit { get; set; } = 100;

    /// <summary>The longest text that may be built or printed; 0 for no limit.</summary>
    public int LimitToString { get; set; } = 1_048_576;

    /// <summary>How deep a printed object may nest; 0 for as deep as the stack allows.</summary>
    public int ObjectRecursionLimit { get; set; } = 20;

    public TimeSpan RegexTimeOut { get; set; } = TimeSpan.FromSeconds(10);

    public CancellationToken CancellationToken { get; set; }

    internal int LoopDepth { get; private set; }

    internal bool IsRunning => _callDepth > 0 || LoopDepth > 0 || OutputCount > 1;

    /// <summary>Throws if the host has cancelled.</summary>
    public void CheckAbort()
    {
        if (CancellationToken.IsCancellationRequested) throw new ScriptAbortException(CurrentSpan, CancellationToken);
    }

    internal void StartBudgets()
    {
        (_work, _outputLength, _outputIsCut) = (0, 0, false);
        (_loopSteps, LoopDepth, _callDepth) = (0, 0, 0);
    }

    /// <summary>
    /// Counts work that neither loops nor recursion depth bound: a function that calls itself twice, list functions
    /// within list functions, long texts built over and over.
    /// </summary>
    internal void Spend(SourceSpan span, long amount)
    {
        _work += amount;
        if (LoopLimit > 0 && _work > WorkLimit)
            throw new ScriptRuntimeException(span, "The template does too much work: raise LoopLimit if it is meant to.");
    }

    internal void SpendTime(SourceSpan span, TimeSpan time) => Spend(span, (long)(time.TotalMilliseconds * WorkInMillisecond));

    /// <summary>How long a regular expression may take, so that many slow ones do not add up either.</summary>
    internal TimeSpan TimeForMatching
    {
        get
        {
            var limit = RegexTimeOut > TimeSpan.Zero ? RegexTimeOut : TimeSpan.FromDays(1);
            var left = LoopLimit > 0 ? TimeSpan.FromMilliseconds(Math.Max(1, (WorkLimit - _work) / WorkInMillisecond)) : limit;
            return left < limit ? left : limit;
        }
    }

    private long WorkLimit => Math.Max(2_000_000, LoopLimit * 100L);

    internal void EnterLoop() => LoopDepth++;

    internal void ExitLoop()
    {
        // Inner loops share the budget of the outermost, the next one starts anew.
        if (--LoopDepth == 0) _loopSteps = 0;
    }

    /// <summary>Counts one run of a loop statement.</summary>
    internal void StepLoop(SourceSpan span)
    {
        CheckAbort();
        if (++_loopSteps > LoopLimit && LoopLimit > 0)
            throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{LoopLimit}` for loop statement.");
    }

    /// <summary>Counts one item that a builtin or an operator looks at.</summary>
    internal void StepInternal(SourceSpan span, ref int steps)
    {
        CheckAbort();
        CheckCount(span, ++steps);
        Spend(span, 1);
    }

    /// <summary>Throws if a list of this size may not be made.</summary>
    internal void CheckCount(SourceSpan span, long count)
    {
        if (LoopLimit > 0 && count > LoopLimit)
            throw new ScriptRuntimeException(span, $"Exceeding number of iteration limit `{LoopLimit}` for internal iteration.");
    }

    /// <summary>Throws if a text of this length may not be made; to be called before making it.</summary>
    internal void CheckLength(SourceSpan span, long length)
    {
        if (LimitToString > 0 && length > LimitToString)
            throw new ScriptRuntimeException(span, $"The text would exceed LimitToString `{LimitToString}`.");
        Spend(span, length >> 7);
    }

    internal void EnterRecursive(SourceSpan span)
    {
        CheckStack(span);
        if (++_callDepth > RecursiveLimit && RecursiveLimit > 0)
        {
            _callDepth--;
            throw new ScriptRuntimeException(span, $"Exceeding number of recursive depth limit `{RecursiveLimit}`");
        }
        Spend(span, WorkInCall);
    }

    internal void ExitRecursive() => _callDepth--;

    internal static void CheckStack(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new ScriptRuntimeException(span, "Exceeding recursive depth limit, near to stack overflow");
    }
}
