using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Tests.Support;

/// <summary>The bookmarks of a Word file, as Word wants them.</summary>
internal static class Marks
{
    private static readonly XNamespace W = DocxReader.W;

    /// <summary>
    /// Names are unique in any case over all parts, ends stand after their starts and in the same cell, cells end in a paragraph, and
    /// no control is around blocks but that of the contents. Gives the number of bookmarks.
    /// </summary>
    public static int AssertSound(byte[] document)
    {
        var file = new WordFile(document);
        var roots = file.Parts.Keys.Select(file.Root).OfType<XElement>().ToList();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var root in roots)
        {
            var open = new Dictionary<string, XElement>();
            foreach (var e in root.Descendants())
            {
                if (e.Name == W + "bookmarkStart")
                {
                    Assert.Matches("^[A-Za-z_][A-Za-z0-9_]{0,39}$", (string)e.Attribute(W + "name")!);
                    Assert.True(names.Add((string)e.Attribute(W + "name")!), e.ToString());
                    Assert.True(open.TryAdd((string)e.Attribute(W + "id")!, e), e.ToString());
                }
                else if (e.Name == W + "bookmarkEnd")
                {
                    Assert.True(open.Remove((string)e.Attribute(W + "id")!, out var start), e.ToString());
                    Assert.Equal(start.Ancestors(W + "tc"), e.Ancestors(W + "tc"));
                }
            }

            Assert.Empty(open);
            Assert.All(root.Descendants(W + "tc"), cell => Assert.Equal(W + "p", cell.Elements().Last().Name));
        }

        Assert.All(file.Root("word/document.xml")!.Descendants(W + "sdt").Where(s => s.Parent!.Name != W + "p" && s.Parent!.Name != W + "hyperlink"),
            control => Assert.NotNull(control.Element(W + "sdtPr")!.Element(W + "docPartObj")));
        return names.Count;
    }
}
