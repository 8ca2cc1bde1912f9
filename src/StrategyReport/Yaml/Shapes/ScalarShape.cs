using System.Diagnostics.CodeAnalysis;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Shapes;

/// <summary>One value: a text, a number, a date.</summary>
/// <param name="mayBeBlank">Whether <c>key:</c> with nothing behind it is allowed; it gives no value then.</param>
internal abstract class ScalarShape<T>(string expected, bool mayBeBlank = false) : Shape<T>(expected)
{
    protected bool MayBeBlank { get; } = mayBeBlank;

    private Diagnostic Cut(YamlScalar scalar, ScalarComment comment, string where)
    {
        if (comment.Header is { } header)
            return YamlMessages.CutHeader(comment.At, comment.Words, header) with { Fix = comment.Fix };
        if (comment.IsAboveText) return YamlMessages.CutAbove(comment.At, comment.Words);
        if (IsText || scalar.IsBlank)
            return YamlMessages.CutText(comment.At, comment.Words, comment.IsSurelyText, IsSentence) with { Fix = comment.Fix };
        var faults = new Findings(new DiagnosticBag());
        var isRight = TryReadScalar(scalar, where, faults, out _) && faults.Count == 0;
        return YamlMessages.CutValue(comment.At, comment.Words) with { Fix = isRight ? [new Edit(comment.At, "#", "# ")] : [] };
    }

    /// <summary>Whether the words are more than a name.</summary>
    protected virtual bool IsSentence => IsText;

    /// <summary>Whether the value is words: a # in it is more likely one of them than a comment.</summary>
    protected virtual bool IsText => false;

    protected sealed override bool TryReadNode(YamlNode node, string where, Findings findings, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not YamlScalar scalar)
        {
            if (node is YamlSequence list && list.Items.Any(i => i is YamlScalar { IsMended: true }))
            {
                // What broke the text has been told within it.
                findings.CountKnown();
                return false;
            }

            if (!IsText || !node.IsWhole || node.AsText is not { } text) return WrongKind(node, where, findings);
            var told = node is YamlMapping { Entries: [var first, ..] } && !text.IsBelow
                ? YamlMessages.ColonInText(text.At, where, Expected, first.Key.Value)
                : YamlMessages.NoText(text.At, where, Expected, node.Kind, text.IsBelow);
            findings.Report(told with { Fix = text.Fix });
            return false;
        }

        // Below a key SR2040 tells them.
        if (scalar.IsItem) foreach (var item in scalar.Swallowed) findings.Report(item);
        if (scalar.IsCut(IsSentence))
        {
            findings.Report(Cut(scalar, scalar.Comment!, where));
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
