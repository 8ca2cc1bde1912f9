using StrategyReport.Data;

namespace StrategyReport.Rules;

/// <summary>How the house says that there is nothing to report: an option of SR2002, by which every rule knows such a text.</summary>
internal static class NothingToReport
{
    public const string Code = "SR2002";

    public static WordsOption Words { get; } = new(
        Code, "nothing", "What the house says where there is nothing to report, the usual form first.",
        "None to report", "None", "Nil", "Nothing to report", "Not applicable", "N/A");
}
