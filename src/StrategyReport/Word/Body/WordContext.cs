using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>What the writers of all stories share.</summary>
/// <param name="Language">Of the paper's words (BCP 47).</param>
/// <param name="Marks">Of tracked changes; null: there are none.</param>
internal sealed record WordContext(
    LoweredPaper Paper, StyleMap Styles, CrossReferences References, DocumentIds Ids, PieceRecorder Pieces, ChartPalette Palette,
    string Language, RevisionMarks? Marks, DiagnosticBag Diagnostics);
