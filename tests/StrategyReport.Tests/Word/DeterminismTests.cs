using System.Globalization;
using System.IO.Compression;

namespace StrategyReport.Tests.Word;

public class DeterminismTests
{
    [Fact]
    public void The_same_paper_gives_the_same_bytes_in_any_culture()
    {
        var first = DocxReader.Of(Samples.Everything).Bytes;
        var before = CultureInfo.CurrentCulture;
        try
        {
            // Globalisation is invariant here, so a culture that differs is made by hand.
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.NegativeSign = "−";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(first, DocxReader.Write(Samples.Everything).Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_package_says_nothing_of_time_or_machine()
    {
        var document = DocxReader.Of(Samples.Everything);
        using var zip = new ZipArchive(new MemoryStream(document.Bytes), ZipArchiveMode.Read);

        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        Assert.All(zip.Entries, e => Assert.Equal(0, e.ExternalAttributes));
        Assert.Equal(["[Content_Types].xml", "_rels/.rels"], zip.Entries.Take(2).Select(e => e.FullName));
        var rest = zip.Entries.Skip(2).Select(e => e.FullName).ToList();
        Assert.Equal(rest.Order(StringComparer.Ordinal), rest);
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("app.xml", StringComparison.Ordinal));
        // "Version made by": the byte after the version says which system made an entry.
        for (var i = document.Bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); i >= 0;)
        {
            Assert.Equal(0, document.Bytes[i + 5]);
            var next = document.Bytes.AsSpan(i + 4).IndexOf("PK\u0001\u0002"u8);
            i = next < 0 ? -1 : i + 4 + next;
        }
    }

    [Fact]
    public void Properties_are_the_papers_and_have_no_dates()
    {
        var core = DocxReader.Of(Samples.Everything).Part("docProps/core.xml");

        Assert.Equal(
            ["title=Trust Ambitions", "subject=Progress", "creator=Director of Strategy", "keywords=strategy, board", "language=en-GB"],
            core.Elements().Select(e => $"{e.Name.LocalName}={e.Value}"));
    }
}
