using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

public class NumberLabelCases
{
    private const string Markup = """
        <paper title="Numbers" numbers="%1.0 %1.%2 %1.%2.%3">
          <section>
            <h1 number="1" id="one">One</h1>
            <p number="2" id="p11">1.1<footnote>First<!-- note --></footnote></p>
            <p number="3">1.1.1</p><p number="3" id="p112">1.1.2</p>
            <p number="2">1.2</p><p number="3" id="p121">1.2.1</p>
            <h1 number="1">Two</h1><p number="2" id="p21">2.1</p>
            <caption id="t1">One</caption><caption label="Figure" id="f1">One</caption><caption id="t2">Two</caption>
            <h2 id="plain">A <em>plain</em> heading</h2>
            <p>Annex <label id="annex">B</label></p>
            <table><tbody><tr><td><p number="2" id="cell">2.2<footnote>Second</footnote></p></td></tr></tbody></table>
          </section>
        </paper>
        """;

    private static readonly Paper Paper = MarkupParser.Parse(Markup, "case.html", new DiagnosticBag())!;

    [Theory]
    [InlineData("one", "1.0")]
    [InlineData("p11", "1.1")]
    [InlineData("p112", "1.1.2")]
    [InlineData("p121", "1.2.1")]
    [InlineData("p21", "2.1")]
    [InlineData("t1", "1")]
    [InlineData("f1", "1")]
    [InlineData("t2", "2")]
    [InlineData("plain", "A plain heading")]
    [InlineData("annex", "B")]
    [InlineData("cell", "2.2")]
    public void A_reference_shows_what_its_target_shows(string id, string text) =>
        Assert.Equal(text, NumberLabels.Of(Paper, Paper.NumberPatterns).ReferenceText(id));

    [Fact]
    public void A_reference_leaves_out_the_dot_at_the_end_of_a_number()
    {
        var labels = NumberLabels.Of(Paper, ["%1.", "%1.%2."]);
        Assert.Equal("1.1.", labels.LabelOf((Block)labels.TargetOf("p11")!));
        Assert.Equal("1.1", labels.ReferenceText("p11"));
    }

    [Fact]
    public void A_level_without_a_pattern_has_no_number()
    {
        var labels = NumberLabels.Of(Paper, ["%1.0"]);
        Assert.Null(labels.LabelOf((Block)labels.TargetOf("p11")!));
        Assert.Equal("1.1", labels.ReferenceText("p11")); // Its text: it happens to say so.
    }

    [Fact]
    public void Footnotes_count_in_the_order_of_their_marks()
    {
        var labels = NumberLabels.Of(Paper, Paper.NumberPatterns);
        var numbers = new List<int>();
        Walk.Visit(Paper, node => { if (node is Footnote footnote) numbers.Add(labels.NumberOf(footnote)); });
        Assert.Equal([1, 2], numbers);
    }
}
