using Scriban;

namespace ScribanStandIn.Tests;

/// <summary>Which of the two the tests run against: a few limits and gaps are the stand-in's alone.</summary>
internal static class StandIn
{
    /// <summary>False when the solution is built with <c>-p:UseScribanPackage=true</c>; the package is version 7.</summary>
    public static bool IsUsed => typeof(Template).Assembly.GetName().Version!.Major != 7;
}
