using System.Text;

namespace StrategyReport.Markup.Parsing;

/// <summary>
/// Blanks as in HTML: a run of blanks, tabs and newlines is one blank, none at the ends of a block, none beside
/// a line break. A no-break space is a character like any other.
/// </summary>
internal static class WhiteSpace
{
    public static bool IsBlank(string text)
    {
        foreach (var c in text)
            if (!IsWhite(c)) return false;
        return true;
    }

    /// <summary>The text of an element that holds characters only, such as a chart's category.</summary>
    public static string Collapse(string text)
    {
        var run = new List<RawNode> { new RawText(text) };
        Collapse(run);
        return ((RawText)run[0]).Value;
    }

    /// <summary>Collapses the texts of one block, those of the elements within it included.</summary>
    public static void Collapse(IReadOnlyList<RawNode> block)
    {
        var run = new Run();
        run.Add(block, isCode: false);
        run.End();
    }

    private static bool IsWhite(char c) => c is ' ' or '\t' or '\r' or '\n';

    private sealed class Run
    {
        /// <summary>The text that ends in the last blank written, while nothing has followed it.</summary>
        private RawText? _blankAtEndOf;

        /// <summary>Whether another blank would be too many: at the start, after a blank, after a line break.</summary>
        private bool _noBlank = true;

        public void Add(IReadOnlyList<RawNode> nodes, bool isCode)
        {
            foreach (var node in nodes)
            {
                if (node is RawText text) text.Value = isCode ? Code(text.Value) : Prose(text);
                else if (node is Element element) Add(element, isCode);
            }
        }

        public void End()
        {
            if (_blankAtEndOf is not null) _blankAtEndOf.Value = _blankAtEndOf.Value[..^1];
            (_blankAtEndOf, _noBlank) = (null, true);
        }

        private void Add(Element element, bool isCode)
        {
            switch (element.Name)
            {
                case "br":
                    End();
                    break;
                case "data" when element.Nodes.Count == 0: // Where it is an answer, words that invite to it will stand there.
                case "img" or "checkbox" or "ref" or "footnote": // A footnote's text is a story of its own.
                    (_blankAtEndOf, _noBlank) = (null, false);
                    break;
                default:
                    Add(element.Nodes, isCode || element.Name == "code");
                    break;
            }
        }

        private string Code(string text)
        {
            if (text.Length > 0) (_blankAtEndOf, _noBlank) = (null, false);
            return text.ReplaceLineEndings(" ");
        }

        private string Prose(RawText text)
        {
            var collapsed = new StringBuilder(text.Value.Length);
            foreach (var c in text.Value)
            {
                if (!IsWhite(c))
                {
                    collapsed.Append(c);
                    (_blankAtEndOf, _noBlank) = (null, false);
                }
                else if (!_noBlank)
                {
                    collapsed.Append(' ');
                    (_blankAtEndOf, _noBlank) = (text, true);
                }
            }

            return collapsed.ToString();
        }
    }
}
