using StrategyReport.Word.Numbers;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Fields with their result stored, so that Word never asks to update, and the bookmarks they point at.</summary>
internal static class FieldWriter
{
    /// <summary>A complex field: instruction and result in runs of their own (ECMA-376 Part 1, 17.16.18).</summary>
    public static void Write(WordXml xml, string instruction, Action result)
    {
        Mark(xml, "begin");
        WriteInstruction(xml, instruction);
        Mark(xml, "separate");
        result();
        Mark(xml, "end");
    }

    /// <summary>Counts captions of one label. The counter's name is a word of letters, digits and _ (17.16.5.56).</summary>
    public static void WriteSequence(WordXml xml, string label, Action result)
    {
        var name = new System.Text.StringBuilder(label.Length);
        foreach (var c in label) name.Append(char.IsLetterOrDigit(c) ? c : '_');
        Write(xml, $" SEQ {name} \\* ARABIC ", result);
    }

    public static void WriteBookmark(WordXml xml, DocumentIds ids, ReferenceTarget? target, Action content)
    {
        if (target is null)
        {
            content();
            return;
        }

        var id = ids.NextBookmark();
        xml.Open("bookmarkStart");
        xml.Attribute("id", id);
        xml.Attribute("name", target.Bookmark);
        xml.Close();
        content();
        xml.Open("bookmarkEnd");
        xml.Attribute("id", id);
        xml.Close();
    }

    public static void WriteInstruction(WordXml xml, string instruction)
    {
        xml.Open("r");
        xml.Text("instrText", instruction);
        xml.Close();
    }

    public static void Mark(WordXml xml, string type)
    {
        xml.Open("r");
        xml.Open("fldChar");
        xml.Attribute("fldCharType", type);
        xml.Close();
        xml.Close();
    }
}
