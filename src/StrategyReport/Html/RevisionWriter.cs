using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Html;

/// <summary>What has come or gone: seen by its look, and said in words, since few screen readers tell the elements (HTML, 4.7).</summary>
internal static class RevisionWriter
{
    public static void Open(HtmlPage page, Revision revision)
    {
        page.Open(Name(revision));
        page.Element("span", revision == Revision.Inserted ? "[Added:" : "[Removed:", ("class", "hidden"));
    }

    public static void Close(HtmlPage page, Revision revision)
    {
        page.Element("span", "]", ("class", "hidden"));
        page.Close(Name(revision));
    }

    /// <summary>"Table 2", beside the number that it had.</summary>
    public static void Number(HtmlPage page, Caption caption)
    {
        var former = caption.FormerNumber?.ToString(CultureInfo.InvariantCulture);
        var now = caption.Revision == Revision.Deleted ? null : page.Labels.NumberOf(caption).ToString(CultureInfo.InvariantCulture);
        if (now is null || (former is null && caption.Revision is not null))
        {
            Revised(page, caption.Revision!.Value, $"{caption.Label} {now ?? former}");
            return;
        }

        page.Characters(caption.Label + " ");
        if (former is not null) Revised(page, Revision.Deleted, former);
        if (former is not null) Revised(page, Revision.Inserted, now);
        else page.Characters(now);
    }

    /// <summary>What stands before a heading, beside what stood there.</summary>
    public static void Label(HtmlPage page, string label, string former)
    {
        if (former != label) Revised(page, Revision.Deleted, former);
        if (former != label) Revised(page, Revision.Inserted, label);
        else page.Characters(label);
    }

    /// <summary>Whether all of a list's item has gone: then it counts no more.</summary>
    public static bool IsGone(ListItem item) => item.Blocks.Count > 0 && item.Blocks.All(b => b.Revision == Revision.Deleted);

    private static void Revised(HtmlPage page, Revision revision, string text)
    {
        Open(page, revision);
        page.Characters(text);
        Close(page, revision);
    }

    private static string Name(Revision revision) => revision == Revision.Inserted ? "ins" : "del";
}
