using StrategyReport.Sources;

namespace StrategyReport;

/// <summary>What to build, and from what.</summary>
/// <param name="Sources">Where both folders are.</param>
/// <param name="DataFolder">Holds <c>framework.yaml</c> and a folder for each period.</param>
/// <param name="TemplatesFolder">Holds a folder for each layout, with its templates and its <c>reference.docx</c>.</param>
/// <param name="Objective">The id of the one objective whose annex is wanted; null: the whole paper.</param>
/// <param name="Final">Whether this is the paper that goes to the Board: no drafting notes, no gaps.</param>
public sealed record ReportRequest(
    SourceFiles Sources, string DataFolder, string TemplatesFolder, string Period, string? Objective = null, bool Final = false);
