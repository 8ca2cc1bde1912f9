using System.Diagnostics;

namespace StrategyReport.Fuzz;

/// <summary>What one input may take.</summary>
internal static class Limits
{
    /// <summary>Of the processors, so that other programs on a busy machine are no fault of ours.</summary>
    public static readonly TimeSpan Work = TimeSpan.FromSeconds(5);

    /// <summary>By the clock: one that waits for something works no longer.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(60);

    private const long Memory = 1L << 30;

    /// <summary>What a process has passed, in words; blank: nothing.</summary>
    /// <param name="before">What it had worked when the input began.</param>
    public static string Broken(Process process, TimeSpan before, TimeSpan waited)
    {
        try
        {
            if (process.TotalProcessorTime - before > Work) return "over 5 seconds";
            if (process.WorkingSet64 > Memory) return "over 1 GiB";
            return waited > Wait ? "it hangs" : "";
        }
        catch (InvalidOperationException)
        {
            return ""; // It has ended meanwhile.
        }
    }
}
