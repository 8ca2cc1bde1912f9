using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;

namespace StrategyReport.Tests.Markup;

/// <summary>A text broken in two hundred ways, which are the same on every machine.</summary>
internal static class Broken
{
    public static void AssertIsToldOrRead(string markup)
    {
        var random = new Random(20240331);
        for (var i = 0; i < 200 && markup.Length > 0; i++)
        {
            var start = random.Next(markup.Length);
            var length = random.Next(Math.Min(12, markup.Length - start) + 1);
            var moved = markup.Substring(random.Next(markup.Length - length + 1), length);
            var broken = markup.Remove(start, length).Insert(start, random.Next(3) == 0 ? "" : moved);

            var diagnostics = new DiagnosticBag();
            var paper = MarkupParser.Parse(broken, "case.html", diagnostics);
            Assert.True(paper is null == diagnostics.HasErrors, broken);
        }
    }
}
