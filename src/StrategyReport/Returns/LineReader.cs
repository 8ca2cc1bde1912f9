using System.Text;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>Reads what is in a line: runs in whatever holds them, fields by their results, marks.</summary>
/// <param name="part">Whose links it names.</param>
/// <param name="losses">Is told of what is lost in notes.</param>
/// <param name="readNote">Reads the note of an id in "footnotes" or "endnotes".</param>
internal sealed class LineReader(
    ReturnedParts parts, string part, List<StoryItem> items, List<Loss> losses, Func<string, string, IReadOnlyList<StoryItem>> readNote)
{
    private const string Reference = "_Ref_";
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace R = WordXml.R;
    private static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The fields that are open: what they say, and whether their result has begun.</summary>
    private readonly Stack<OpenField> _fields = [];

    private string? _style;
    private bool _isWholeBold;
    private bool _isHeading;
    private bool _isNoteOpen;

    /// <summary>How many controls are open whose words only invite to an answer.</summary>
    private int _asking;

    private sealed class OpenField
    {
        public StringBuilder Instruction { get; } = new();
        public bool HasResult { get; set; }
    }

    public void Read(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        _style = parts.Styles.OfParagraph(properties);
        _isHeading = parts.Shapes.Of(properties).Heading is not null;
        _isWholeBold = parts.Styles.IsOnInParagraph(_style, "b");
        ReadAll(paragraph, null);
    }

    /// <summary>The two ends of a bookmark or a comment's range.</summary>
    public void ReadMark(XElement e)
    {
        if ((string?)e.Attribute(W + "id") is not { } id) return;
        var begins = e.Name.LocalName.EndsWith("Start", StringComparison.Ordinal);
        if (e.Name.LocalName.StartsWith("comment", StringComparison.Ordinal))
        {
            items.Add(new MarkRead(StoryMark.Comment, id, id, begins));
            return;
        }

        // An end says only the id of its start (17.13.6.1).
        if (begins) _names[id] = (string?)e.Attribute(W + "name") ?? "";
        if (_names.TryGetValue(id, out var name)) items.Add(new MarkRead(StoryMark.Bookmark, name, id, begins));
    }

    public void Mark(XElement control, bool begins)
    {
        if (ControlValue.IsAsking(control)) _asking += begins ? 1 : -1;
        var tag = ReturnedStyles.Value(control.Element(W + "sdtPr"), "tag") ?? "";
        items.Add(new MarkRead(StoryMark.Control, tag, tag, begins));
    }

    /// <summary>What a control says that is more than its words, and around it the marks that stand in its content.</summary>
    public void ReadValue(XElement? content, string value)
    {
        var marks = content?.Descendants().Where(IsMark).ToLookup(e => e.Name.LocalName.EndsWith("Start", StringComparison.Ordinal));
        foreach (var mark in marks?[true] ?? []) ReadMark(mark);
        if (value.Length > 0) items.Add(new RunRead(new ReturnedRun(value), IsPrompt: _asking > 0));
        foreach (var mark in marks?[false] ?? []) ReadMark(mark);
    }

    public static bool IsMark(XElement e) => e.Name.Namespace == W
        && e.Name.LocalName is "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd";

    private void ReadAll(XElement container, string? link)
    {
        foreach (var e in container.Elements()) Read(e, link);
    }

    private void Read(XElement e, string? link)
    {
        if (e.Name.Namespace == M)
        {
            items.Add(new OddRead(OddThing.Equation, string.Concat(e.Descendants(M + "t").Select(t => t.Value))));
            return;
        }

        if (StoryReader.IsAlternatives(e))
        {
            if (StoryReader.Chosen(e) is { } chosen) ReadAll(chosen, link);
            return;
        }

        switch (e.Name.LocalName)
        {
            case "r":
                ReadRun(e, link);
                break;
            case "hyperlink":
                ReadAll(e, LinkOf(e) ?? link);
                break;
            case "fldSimple" when part != Strays.Margin:
                ReadAll(e, LinkOf((string?)e.Attribute(W + "instr") ?? "") ?? link);
                break;
            case "sdt":
                Mark(e, begins: true);
                if (ControlValue.Of(e) is { } value) ReadValue(e.Element(W + "sdtContent"), value);
                else ReadAll(e.Element(W + "sdtContent") ?? e, link);
                Mark(e, begins: false);
                break;
            case "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd":
                ReadMark(e);
                break;
            case "smartTag" or "customXml" or "sdtContent" or "dir" or "bdo":
                ReadAll(e, link);
                break;
        }
    }

    private void ReadRun(XElement run, string? link)
    {
        var text = new StringBuilder();
        var properties = run.Element(W + "rPr");
        var isHidden = parts.Styles.IsOnIn(properties, _style, "vanish");
        var isHighlit = ReturnedStyles.Value(properties, "highlight") is not (null or "none");
        var isPrompt = _asking > 0 || parts.Styles.IsNamed(ReturnedStyles.Value(properties, "rStyle"), "Placeholder Text");
        foreach (var e in run.Elements())
        {
            if (e.Name == W + "fldChar")
            {
                Flush();
                ReadField((string?)e.Attribute(W + "fldCharType"));
            }
            else if (e.Name == W + "instrText")
            {
                if (_fields.TryPeek(out var field) && !field.HasResult) field.Instruction.Append(e.Value);
            }
            else if (!IsInInstruction)
            {
                ReadSign(e);
            }
        }

        Flush();
        return;

        void Flush()
        {
            var isHeading = parts.Styles.IsNamed(ReturnedStyles.Value(properties, "rStyle"), "Cell Heading Char", "Cell Heading");
            if (text.Length == 0) return;
            if (isHidden) items.Add(new OddRead(OddThing.Hidden, text.ToString()));
            else items.Add(new RunRead(Format(text.ToString(), properties, FieldLink ?? link), isHeading, isPrompt));
            if (isHighlit && !isHidden) items.Add(new OddRead(OddThing.Highlight, text.ToString()));
            text.Clear();
        }

        void ReadSign(XElement e)
        {
            if (RunSigns.Of(e) is { } sign)
            {
                // The blank between the number of a note and its text.
                if (_isNoteOpen) sign = sign.TrimStart(' ', '\t');
                _isNoteOpen = false;
                text.Append(sign);
                return;
            }

            if (e.Name == W + "footnoteRef" || e.Name == W + "endnoteRef")
            {
                _isNoteOpen = true;
                return;
            }

            if (e.Name == W + "footnoteReference" || e.Name == W + "endnoteReference")
            {
                Flush();
                var notes = e.Name.LocalName.StartsWith("foot", StringComparison.Ordinal) ? "footnotes" : "endnotes";
                var note = readNote(notes, (string?)e.Attribute(W + "id") ?? "");
                items.Add(new RunRead(new ReturnedRun("") { Note = BlockBuilder.Build(note, "", losses) }));
            }
            else if (e.Name == W + "commentReference" && (string?)e.Attribute(W + "id") is { } id)
            {
                items.Add(new MarkRead(StoryMark.Comment, id, id, Begins: false));
            }
            else if (StoryReader.IsAlternatives(e))
            {
                foreach (var chosen in StoryReader.Chosen(e)?.Elements() ?? []) ReadSign(chosen);
            }
            else if (OddThings.Of(e) is { } odd)
            {
                Flush();
                items.Add(odd);
            }
        }
    }

    /// <summary>Or in what Word works out for each page at a margin, such as its number.</summary>
    private bool IsInInstruction => _fields.Any(f => !f.HasResult) || (part == Strays.Margin && _fields.Count > 0 && FieldLink is null);

    private string? FieldLink => _fields.Select(f => LinkOf(f.Instruction.ToString())).FirstOrDefault(l => l is not null);

    private void ReadField(string? type)
    {
        if (type == "begin") _fields.Push(new OpenField());
        else if (type == "separate" && _fields.TryPeek(out var field)) field.HasResult = true;
        else if (type == "end") _fields.TryPop(out _);
    }

    /// <summary>Only how it differs from its paragraph: a heading is bold throughout by being one.</summary>
    private ReturnedRun Format(string text, XElement? properties, string? link)
    {
        var styles = parts.Styles;
        var bold = styles.IsOnIn(properties, _style, "b");
        return new ReturnedRun(
            text,
            _isHeading ? bold || !_isWholeBold : bold && !_isWholeBold,
            styles.IsOnIn(properties, _style, "i") && !styles.IsOnInParagraph(_style, "i"),
            styles.IsOnIn(properties, _style, "strike") || styles.IsOnIn(properties, _style, "dstrike"),
            styles.IsNamed(ReturnedStyles.Value(properties, "rStyle"), "Code", "HTML Code", "Source Text", "Verbatim Char"),
            link);
    }

    private string? LinkOf(XElement hyperlink)
    {
        var anchor = (string?)hyperlink.Attribute(W + "anchor");
        var address = parts.Link(part, (string?)hyperlink.Attribute(R + "id"));
        return address is null ? anchor is null ? null : Inner(anchor) : anchor is null ? address : address + "#" + anchor;
    }

    /// <summary>Where a field leads (17.16.5.25, 17.16.5.51); null where it leads nowhere.</summary>
    private static string? LinkOf(string instruction)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) return null;
        if (words[0].Equals("REF", StringComparison.OrdinalIgnoreCase)) return Inner(words[1]);
        if (!words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase)) return null;
        var target = words[1] == @"\l" && words.Length > 2 ? words[2] : words[1];
        return words[1] == @"\l" ? Inner(target.Trim('"')) : target.Trim('"');
    }

    private static string Inner(string bookmark) =>
        "#" + (bookmark.StartsWith(Reference, StringComparison.Ordinal) ? bookmark[Reference.Length..] : bookmark);
}
