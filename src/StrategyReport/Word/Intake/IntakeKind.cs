using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>A kind of part that a paper takes from the reference document.</summary>
/// <param name="Relation">The last word of the relationship that leads to it.</param>
/// <param name="Type">The type of its root in the schema.</param>
internal sealed record IntakeKind(string Relation, XName Root, string Type)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static IntakeKind Styles { get; } = new("styles", W + "styles", "w:CT_Styles");
    public static IntakeKind Numbering { get; } = new("numbering", W + "numbering", "w:CT_Numbering");
    public static IntakeKind Settings { get; } = new("settings", W + "settings", "w:CT_Settings");
    public static IntakeKind Footnotes { get; } = new("footnotes", W + "footnotes", "w:CT_Footnotes");
    public static IntakeKind Fonts { get; } = new("fontTable", W + "fonts", "w:CT_FontsList");
    public static IntakeKind Theme { get; } = new("theme", A + "theme", "a:CT_OfficeStyleSheet");
    public static IntakeKind Header { get; } = new("header", W + "hdr", "w:CT_HdrFtr");
    public static IntakeKind Footer { get; } = new("footer", W + "ftr", "w:CT_HdrFtr");

    public static IReadOnlyList<IntakeKind> All { get; } = [Styles, Numbering, Settings, Footnotes, Fonts, Theme, Header, Footer];

    /// <summary>Whether a document may have more than one.</summary>
    public bool IsMany => this == Header || this == Footer;

    public string ContentType => this == Theme ? "application/vnd.openxmlformats-officedocument.theme+xml" : $"{Word}{Relation}+xml";
}
