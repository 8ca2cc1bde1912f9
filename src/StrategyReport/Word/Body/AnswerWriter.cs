using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>
/// The answers of a form: content controls (ECMA-376 Part 1, 17.5.2) that cannot be deleted, in ranges that everyone may edit
/// (17.13.7) while the rest of the document is protected (17.15.1.29).
/// </summary>
internal sealed class AnswerWriter(WordXml xml, DocumentIds ids)
{
    private readonly Stack<int> _open = [];

    /// <param name="isBlank">Whether what is written in it invites to answer, and goes when somebody does.</param>
    /// <param name="options">Null: blocks may be written; empty: words of a line; else there is a choice among them.</param>
    public void Begin(string tag, string title, bool isBlank, IReadOnlyList<string>? options)
    {
        _open.Push(ids.NextBookmark());
        xml.Open("permStart");
        xml.Attribute("id", _open.Peek());
        xml.Attribute("edGrp", "everyone");
        xml.Close();
        xml.Open("sdt");
        xml.Open("sdtPr");
        if (title.Length > 0) xml.Value("alias", ControlTag.Of(title));
        xml.Value("tag", ControlTag.Of(tag));
        xml.Value("id", ids.NextControl());
        xml.Value("lock", "sdtLocked");
        if (isBlank) xml.Flag("showingPlcHdr");
        if (options is []) xml.Flag("text");
        if (options is [_, ..]) WriteChoice(options);
        xml.Close();
        xml.Open("sdtContent");
    }

    public void End()
    {
        xml.Close();
        xml.Close();
        xml.Open("permEnd");
        xml.Attribute("id", _open.Pop());
        xml.Close();
    }

    private void WriteChoice(IReadOnlyList<string> options)
    {
        xml.Open("dropDownList");
        foreach (var option in options)
        {
            xml.Open("listItem");
            xml.Attribute("displayText", option);
            xml.Attribute("value", option);
            xml.Close();
        }

        xml.Close();
    }
}
