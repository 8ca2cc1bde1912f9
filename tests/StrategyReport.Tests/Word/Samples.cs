using System.Globalization;
using System.Text;

namespace StrategyReport.Tests.Word;

/// <summary>A paper with one of everything, as the templates would write it.</summary>
internal static class Samples
{
    public static string Everything
    {
        get
        {
            var sections = new StringBuilder();
            sections.Append("""
                <paper title="Trust Ambitions" subject="Progress" creator="Director of Strategy" keywords="strategy, board">
                <fill tag="title">Trust Ambitions</fill><fill tag="draft">DRAFT</fill><fill tag="mission">Our mission</fill><fill tag="unknown">x</fill>
                <section><h1 number="1">Summary</h1><p number="2" id="summary">The paper in one paragraph: see <ref to="results"/>.</p>
                """);
            foreach (var name in (string[])["Bullets", "OrderedLists", "ListsUnderNumbers", "Footnotes"])
                sections.Append(new PaperCase(name).Text + "\n");
            sections.Append("""
                <h1 number="1" id="results">Results</h1>
                <p number="2">The chart and the table.</p>
                <caption id="status">Status</caption>
                <table description="Status of each ambition" columns="20% auto">
                <thead><tr><th>Objective</th><th>Confidence</th><th>Note</th></tr></thead>
                <tbody><tr><td>Care</td><td fill="009639">Green</td><td>On course</td></tr><tr><td>People</td><td fill="DA291C">Red</td><td><a href="https://example.org/plan">The plan</a></td></tr></tbody></table>
                <chart type="line" title="Days"><categories><c>Apr</c><c>May</c></categories><series name="Luton"><v>11.07</v><v>9.71</v></series></chart>
                <caption label="Figure">Days by month</caption>
                <p number="2">As paragraph <ref to="summary"/> and Table <ref to="status"/> show.</p>
                </section>
                <section page="landscape"><h1 style="Annex Heading">Annex <label id="annex-a">A</label></h1>
                <table style="Annex Table" columns="15% auto"><thead><tr><th>Row</th><th>First</th><th>Second</th></tr><tr><th>Ambition</th><th>one</th><th>two</th></tr></thead><tbody>
                """);
            for (var row = 0; row < 12; row++)
                sections.Append(CultureInfo.InvariantCulture,
                    $"<tr><th>Row {row}</th><td><data tag=\"ambition/1/r{row}\" title=\"Row\"><p style=\"Cell Heading\">Partnerships</p>"
                    + $"<p>{Words(80)}</p><ul><li>one<ul><li>two</li></ul></li></ul></data></td><td><p>None to report.</p></td></tr>");
            return sections.Append("</tbody></table></section></paper>").ToString();
        }
    }

    /// <summary>So many different words.</summary>
    public static string Words(int count)
    {
        string[] words = ["partners", "plan", "services", "together", "for", "children", "and", "adults", "in", "Bedfordshire"];
        return string.Join(' ', Enumerable.Range(0, count).Select(i => words[(i * 7 + i / 10) % words.Length]));
    }
}
