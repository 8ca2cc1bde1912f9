using System.Diagnostics.CodeAnalysis;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>One value: a text, a number, a date.</summary>
/// <param name="mayBeBlank">Whether <c>key:</c> with nothing behind it is allowed; it gives no value then.</param>
internal abstract class ScalarShape<T>(string expected, bool mayBeBlank = false) : Shape<T>(expected)
{
    protected bool MayBeBlank { get; } = mayBeBlank;

    /// <summary>Whether the value is words: a # in it is more likely one of them than a comment.</summary>
    protected virtual bool IsText => false;

    protected sealed override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not YamlScalar scalar)
        {
            if (!IsText || !node.IsWhole || node.AsText is not { } text) return WrongKind(node, where, findings);
            var told = node is YamlMapping { Entries: [var first, ..] } && !text.IsBelow
                ? YamlMessages.ColonInText(text.At, where, Expected, first.Key.Value)
                : YamlMessages.NoText(text.At, where, Expected, node.Kind, text.IsBelow);
            findings.Report(told with { Fix = text.Fix });
            return false;
        }

        foreach (var item in scalar.Swallowed) findings.Report(item);
        if (scalar.IsCut(IsText))
        {
            var comment = scalar.Comment!;
            findings.Report(YamlMessages.CutText(comment.At, comment.Words, comment.IsSurelyText, IsText) with { Fix = comment.Fix });
            if (scalar.IsBlank) return false;
            scalar = scalar with { Text = scalar.Text with { IsSpoilt = true } };
            findings = new Findings(new DiagnosticBag());
        }

        if (!scalar.IsBlank) return TryReadScalar(scalar, where, findings, out value);
        if (!MayBeBlank) findings.Report(YamlMessages.Blank(scalar.Span, where, Expected));
        return false;
    }

    /// <param name="scalar">Not blank.</param>
    protected abstract bool TryReadScalar(YamlScalar scalar, string where, Findings findings, [MaybeNullWhen(false)] out T value);

    protected void Refuse(YamlScalar scalar, string where, Findings findings) =>
        findings.Report(YamlMessages.BadValue(scalar.Span, where, scalar.Value, Expected));
}
