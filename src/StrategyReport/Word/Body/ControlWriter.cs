using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>
/// Content controls (w:sdt). Those around data are invisible in Word and carry the tag of the YAML field, so that
/// an edit can find its way back; checkboxes can be ticked.
/// </summary>
internal sealed class ControlWriter(WordXml xml, DocumentIds ids)
{
    /// <summary>Word's limit for tags and titles.</summary>
    private const int Longest = 64;

    /// <summary>A control around blocks, or around runs in a paragraph; without tag and title it only keeps its content together.</summary>
    public void Write(string tag, string title, Action content)
    {
        xml.Open("sdt");
        OpenProperties(tag, title);
        xml.Open("w15", "appearance", WordXml.W15);
        xml.Writer.WriteAttributeString("w15", "val", WordXml.W15, "hidden");
        xml.Close();
        xml.Close();
        xml.Open("sdtContent");
        content();
        xml.Close();
        xml.Close();
    }

    /// <summary>A box that Word ticks on a click: state and sign are stored both (w14:checkbox).</summary>
    public void WriteCheckbox(bool ticked, string tag, string title, string? colour)
    {
        xml.Open("sdt");
        OpenProperties(tag, title);
        xml.Open("w14", "checkbox", WordXml.W14);
        State("checked", ticked ? "1" : "0", null);
        State("checkedState", "2612", "MS Gothic");
        State("uncheckedState", "2610", "MS Gothic");
        xml.Close();
        xml.Close();
        xml.Open("sdtContent");
        xml.Open("r");
        xml.Open("rPr");
        xml.Open("rFonts");
        xml.Attribute("ascii", "MS Gothic");
        xml.Attribute("eastAsia", "MS Gothic");
        xml.Attribute("hAnsi", "MS Gothic");
        xml.Attribute("hint", "eastAsia");
        xml.Close();
        if (colour is not null) xml.Value("color", colour);
        xml.Close();
        xml.Text("t", ticked ? "\u2612" : "\u2610");
        xml.Close();
        xml.Close();
        xml.Close();
    }

    private void OpenProperties(string tag, string title)
    {
        xml.Open("sdtPr");
        if (title.Length > 0) xml.Value("alias", Shorten(title));
        if (tag.Length > 0) xml.Value("tag", Shorten(tag));
        xml.Value("id", ids.NextControl());
    }

    private void State(string name, string value, string? font)
    {
        xml.Open("w14", name, WordXml.W14);
        xml.Writer.WriteAttributeString("w14", "val", WordXml.W14, value);
        if (font is not null) xml.Writer.WriteAttributeString("w14", "font", WordXml.W14, font);
        xml.Close();
    }

    /// <summary>What is longer than Word allows keeps its beginning, and a sum of all of it stands at the end (FNV-1a).</summary>
    private static string Shorten(string text)
    {
        if (text.Length <= Longest) return text;
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        return text[..(Longest - 9)] + "~" + hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
