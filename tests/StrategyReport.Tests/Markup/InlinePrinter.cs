using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

/// <summary>The inlines of the tree → markup, all on one line.</summary>
internal static class InlinePrinter
{
    public static void Inlines(MarkupText text, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines) Inline(text, inline);
    }

    private static void Inline(MarkupText text, Inline inline)
    {
        var source = inline.Source;
        switch (inline)
        {
            case Text characters:
                text.Escaped(characters.Value);
                break;
            case Emphasised emphasised:
                Around(NameOf(emphasised.Emphasis), emphasised.Inlines);
                break;
            case Styled styled:
                Around("span", styled.Inlines, ("style", styled.Style));
                break;
            case Link link:
                Around("a", link.Inlines, ("href", link.Target), ("title", link.Title));
                break;
            case LineBreak:
                text.Empty("br", source);
                break;
            case Image image:
                text.Empty("img", source,
                    ("src", image.File), ("alt", image.Description),
                    ("width", image.WidthPercent is { } width ? width.ToString(CultureInfo.InvariantCulture) + "%" : null));
                break;
            case Checkbox checkbox:
                text.Empty("checkbox", source,
                    ("checked", checkbox.Checked ? "true" : null),
                    ("tag", MarkupPrinter.Unless("", checkbox.Tag)),
                    ("title", MarkupPrinter.Unless("", checkbox.Title)));
                break;
            case Reference reference:
                if (reference.Inlines.Count == 0) text.Empty("ref", source, ("to", reference.Target));
                else Around("ref", reference.Inlines, ("to", reference.Target));
                break;
            case Label label:
                Around("label", label.Inlines, ("id", label.Id));
                break;
            case Footnote footnote:
                MarkupPrinter.Around(text, "footnote", source, footnote.Blocks);
                break;
            case DataInline data:
                Around("data", data.Inlines, ("tag", data.Tag), ("title", MarkupPrinter.Unless("", data.Title)));
                break;
            default:
                throw Walk.Unknown(inline);
        }

        void Around(string name, IReadOnlyList<Inline> inlines, params (string Name, string? Value)[] attributes) =>
            text.Line(name, source, () => Inlines(text, inlines), attributes);
    }

    private static string NameOf(Emphasis emphasis) => emphasis switch
    {
        Emphasis.Strong => "strong",
        Emphasis.Italic => "em",
        Emphasis.Underline => "u",
        Emphasis.Strike => "del",
        Emphasis.Superscript => "sup",
        Emphasis.Subscript => "sub",
        _ => "code",
    };
}
