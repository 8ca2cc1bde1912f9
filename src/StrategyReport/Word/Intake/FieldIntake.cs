using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>
/// Fields that are whole and ask for nothing outside of the paper (ECMA-376 Part 1, 17.16): of others the text that they show is kept.
/// </summary>
internal static class FieldIntake
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>What a header says of its paper; none that reads other files, runs programs or points into the specimen's text.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "TITLE",
        "SUBJECT", "AUTHOR", "LASTSAVEDBY", "KEYWORDS", "COMMENTS", "DOCPROPERTY", "INFO", "FILENAME", "NUMWORDS", "NUMCHARS", "EDITTIME",
        "REVNUM", "IF", "COMPARE", "QUOTE", "SYMBOL", "ADVANCE", "EQ", "=",
    };

    /// <summary>Fields that are worked out while pages are laid out, and need no text until then.</summary>
    private static readonly HashSet<string> LaidOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "IF", "=", "COMPARE", "QUOTE", "SYMBOL", "ADVANCE", "EQ",
    };

    /// <summary>A field that is being read.</summary>
    private sealed class Open
    {
        public List<XElement> Marks { get; } = [];
        public string Code { get; set; } = "";
        public bool IsSeparated { get; set; }
        public bool HasText { get; set; }
    }

    public static void Tidy(XElement flow, PartTidy tidy)
    {
        foreach (var simple in Own(flow).Where(e => e.Name == W + "fldSimple").Reverse().ToList())
        {
            var code = (string)simple.Attribute(W + "instr")!;
            if (IsKnown(code, simple.Descendants(W + "t").Any(t => !string.IsNullOrWhiteSpace(t.Value)))) continue;
            Tell(code, tidy);
            simple.ReplaceWith(simple.Nodes());
        }

        var open = new Stack<Open>();
        foreach (var e in Own(flow).ToList())
        {
            if (e.Name == W + "fldChar") Mark(e, open, tidy);
            else if (e.Name == W + "instrText")
            {
                if (!open.TryPeek(out var field) || field.IsSeparated) Remove([e], "the code of no field", tidy);
                else
                {
                    field.Code += e.Value;
                    field.Marks.Add(e);
                }
            }
            else if ((e.Name == W + "t" && !string.IsNullOrWhiteSpace(e.Value)) || e.Name == W + "drawing" || e.Name == W + "sym")
                foreach (var field in open)
                    field.HasText |= field.IsSeparated;
        }

        foreach (var field in open) Remove(field.Marks, "a field without an end", tidy);
    }

    private static void Mark(XElement mark, Stack<Open> open, PartTidy tidy)
    {
        var kind = (string?)mark.Attribute(W + "fldCharType");
        if (kind == "begin") open.Push(new Open { Marks = { mark } });
        else if (!open.TryPeek(out var field) || (kind == "separate" && field.IsSeparated)) Remove([mark], "a part of no field", tidy);
        else
        {
            field.Marks.Add(mark);
            field.IsSeparated = true;
            if (kind == "separate") return;
            open.Pop();
            // A box that is filled loses what it held: half of a field would be left.
            var isInOneBox = field.Marks.Select(m => m.Ancestors(W + "sdt").FirstOrDefault()).Distinct().Count() == 1;
            if (isInOneBox && IsKnown(field.Code, field.HasText)) return;
            Tell(field.Code, tidy);
            Remove(field.Marks, null, tidy);
        }
    }

    /// <summary>What stands in the flow itself, without text boxes in it.</summary>
    private static IEnumerable<XElement> Own(XElement flow) =>
        flow.Descendants().Where(e => e.Ancestors().First(a => a == flow || a.Name == W + "txbxContent") == flow);

    private static bool IsKnown(string code, bool hasText)
    {
        var words = code.Split([' ', '\t', '\n', '\r', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return false;
        var kind = words[0].StartsWith('=') ? "=" : words[0];
        return Known.Contains(kind) && (hasText || LaidOut.Contains(kind));
    }

    private static void Tell(string code, PartTidy tidy) => tidy.Note($"the field '{code.Trim()}', of which the text is kept");

    private static void Remove(List<XElement> marks, string? what, PartTidy tidy)
    {
        foreach (var mark in marks) mark.Remove();
        if (what is not null) tidy.Note(what);
    }
}
