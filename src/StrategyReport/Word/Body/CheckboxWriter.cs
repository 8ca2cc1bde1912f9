using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Boxes that Word ticks on a click: a content control (w14:checkbox) that stores state and sign both.</summary>
internal sealed class CheckboxWriter(WordXml xml, DocumentIds ids)
{
    public void Write(bool ticked, string tag, string title, string? colour)
    {
        xml.Open("sdt");
        xml.Open("sdtPr");
        if (title.Length > 0) xml.Value("alias", ControlTag.Of(title));
        if (tag.Length > 0) xml.Value("tag", ControlTag.Of(tag));
        xml.Value("id", ids.NextControl());
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

    private void State(string name, string value, string? font)
    {
        xml.Open("w14", name, WordXml.W14);
        xml.Writer.WriteAttributeString("w14", "val", WordXml.W14, value);
        if (font is not null) xml.Writer.WriteAttributeString("w14", "font", WordXml.W14, font);
        xml.Close();
    }
}
