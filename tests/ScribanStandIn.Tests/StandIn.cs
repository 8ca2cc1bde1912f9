using Scriban;

namespace ScribanStandIn.Tests;

/// <summary>Which of the two the tests run against: a few limits and gaps are the stand-in's alone.</summary>
internal static class StandIn
{
    /// <summary>False when the solution is built with <c>-p:UseScribanPackage=true</c>; the package is version 7.</summary>
    public static bool IsUsed => typeof(Template).Assembly.GetName().Version!.Major != 7;

    /// <summary>Why a test of the stand-in alone does not run, or null where it does.</summary>
    public static string? Absence => IsUsed ? null : "The Scriban package is used, not the stand-in.";
}

/// <summary>A test of what the stand-in does and the package does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StandInFactAttribute : FactAttribute
{
    public StandInFactAttribute(bool slow = false) =>
        Skip = StandIn.Absence ?? (slow && Environment.GetEnvironmentVariable("STRATEGY_REPORT_SLOW") != "1"
            ? "Slow: set STRATEGY_REPORT_SLOW=1, as the gate does."
            : null);
}

/// <summary>A test of what the stand-in does and the package does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StandInTheoryAttribute : TheoryAttribute
{
    public StandInTheoryAttribute() => Skip = StandIn.Absence;
}
