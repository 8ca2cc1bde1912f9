using StrategyReport.Whereabouts;

namespace StrategyReport.Tests.Whereabouts;

public sealed class WordingTests
{
    [Theory]
    [InlineData("The “Harbour” group’s  plan", "the \"harbour\" group's plan")]
    [InlineData(" 2024–25 — to\u00A0come… ", "2024-25 - to come...")]
    [InlineData("• co\u00ADordi\u200Bnate\r\nit", "coordinate it")]
    [InlineData("☒ None", "none")]
    [InlineData(" \t ", "")]
    public void What_differs_from_program_to_program_is_the_same(string text, string same) => Assert.Equal(same, Wording.Of(text));

    [Theory]
    [InlineData("Section 3.0", "3")]
    [InlineData("3.4.", "3.4")]
    [InlineData("para. 3.4", "3.4")]
    [InlineData("10", "10")]
    [InlineData("Annex B:", "annex b")]
    [InlineData("TABLE 2", "table 2")]
    public void A_number_is_the_same_however_it_is_named(string number, string same) => Assert.Equal(same, Wording.OfNumber(number));

    [Theory]
    [InlineData("3.4", true)]
    [InlineData("2.5.1", true)]
    [InlineData("footnote 1", true)]
    [InlineData("42", false)]
    [InlineData("1.8m", false)]
    [InlineData("2 wards", false)]
    [InlineData("five wards 2", false)]
    public void A_number_of_the_paper_is_known_by_its_form(string number, bool isOne) => Assert.Equal(isOne, Wording.IsNumber(number));

    [Theory]
    [InlineData("five wards meet", "wards meet, (five)", 1)]
    [InlineData("five wards meet", "six wards", 0.4)]
    [InlineData("five", "six", 0)]
    [InlineData("", "", 0)]
    public void Two_texts_are_as_alike_as_the_words_they_share(string one, string other, double likeness) =>
        Assert.Equal(likeness, Wording.Likeness(Wording.Words(one), Wording.Words(other)), 6);
}
