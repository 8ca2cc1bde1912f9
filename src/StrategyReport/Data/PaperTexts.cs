using StrategyReport.Data.Fields;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Data;

internal enum TextKind
{
    /// <summary>Characters as they stand, such as an attribute of the page or of the Word file: no Markdown.</summary>
    Plain,

    /// <summary>A label or title: one line of inline Markdown.</summary>
    Label,

    /// <summary>A sentence of inline Markdown, such as an item of a list or a note.</summary>
    Line,

    /// <summary>Narrative in a cell.</summary>
    Cell,

    /// <summary>Narrative of a section, whose ordered lists are numbered paragraphs.</summary>
    Section,
}

/// <summary>A text of the paper and where it belongs.</summary>
/// <param name="Ambition">The ambition that says it, if any does.</param>
/// <param name="Field">The field that it stands in, if it stands in one.</param>
internal sealed record PaperText(DataText Text, TextKind Kind, Ambition? Ambition = null, Field? Field = null)
{
    /// <summary>Labels, as many of them as there are.</summary>
    internal static IEnumerable<PaperText> Labels(params DataText?[] labels) =>
        labels.OfType<DataText>().Select(l => new PaperText(l, TextKind.Label));

    /// <summary>The same without Markdown.</summary>
    internal static IEnumerable<PaperText> Plain(params DataText?[] texts) =>
        texts.OfType<DataText>().Select(t => new PaperText(t, TextKind.Plain));
}

/// <summary>What a rule about wording walks over: every text of a paper, in the order of its files.</summary>
internal static class PaperTexts
{
    public static IEnumerable<PaperText> Of(Framework framework, PeriodPaper paper) =>
    [
        new PaperText(paper.Title, TextKind.Label),
        .. paper.Cover.SelectMany(r => r.Texts),
        .. paper.Sections.SelectMany(s => s.Texts),
        .. paper.Annexes.SelectMany(a => (IEnumerable<PaperText>)[.. PaperText.Labels(a.Title), .. a.Texts]),
        .. paper.AnnexTable?.Texts ?? [],
        .. paper.Forms?.Texts ?? [],
        .. paper.Ambitions.SelectMany(a => a.Texts),
        .. framework.Organisation.Texts,
        .. paper.Reported(framework).SelectMany(o =>
            (IEnumerable<PaperText>)[.. PaperText.Labels(o.Name), .. o.Ambitions.SelectMany(a => a.Texts)]),
        .. PaperText.Labels([.. framework.SupportingStrategies]),
        .. framework.Scales.SelectMany(s => s.Texts),
        .. framework.Fields.SelectMany(f => f.Texts),
    ];

    /// <summary>The fields that a table or an annex of the paper shows.</summary>
    public static HashSet<string> FieldsShown(PeriodPaper paper) =>
    [
        .. paper.Sections.SelectMany(s => s.Parts).SelectMany(p => p.FieldsShown),
        .. (paper.AnnexTable?.Rows ?? []).SelectMany(r => r.Show),
    ];
}
