using System.Text;

namespace StrategyReport.Markup.Tree;

/// <summary>Inlines as characters alone: for titles, bookmarks' text and alternative text. Footnotes are left out.</summary>
internal static class PlainText
{
    /// <param name="labels">For what references show; without them a reference shows nothing.</param>
    public static string Of(IReadOnlyList<Inline> inlines, NumberLabels? labels = null)
    {
        var text = new StringBuilder();
        Append(text, inlines, labels);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<Inline> inlines, NumberLabels? labels)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text characters: text.Append(characters.Value); break;
                case LineBreak: text.Append(' '); break;
                case Image image: text.Append(image.Description); break;
                case Reference reference:
                    var number = labels?.ReferenceText(reference.Target) ?? "";
                    var words = reference.WordsBefore(number);
                    Append(text, words, labels);
                    if (words.Count > 0 && number.Length > 0) text.Append('\u00A0');
                    text.Append(number);
                    Append(text, reference.WordsAfter(number), labels);
                    break;
                case Emphasised emphasised: Append(text, emphasised.Inlines, labels); break;
                case Styled styled: Append(text, styled.Inlines, labels); break;
                case Link link: Append(text, link.Inlines, labels); break;
                case Label label: Append(text, label.Inlines, labels); break;
                case DataInline data: Append(text, data.Inlines, labels); break;
                case Revised { Revision: Revision.Deleted }: break;
                case Revised revised: Append(text, revised.Inlines, labels); break;
                case Footnote or Checkbox: break;
                default: throw Walk.Unknown(inline);
            }
        }
    }
}
