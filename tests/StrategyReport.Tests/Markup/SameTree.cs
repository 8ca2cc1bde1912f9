using System.Collections;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

/// <summary>Compares two trees record by record: a list in a record is equal only to itself.</summary>
internal static class SameTree
{
    /// <summary>The printed tree is read as the same tree, and printed the same again.</summary>
    public static void AssertReadsBack(Paper paper, string file)
    {
        Assert(paper, Parse(MarkupPrinter.Print(paper, sources: true)));
        Xunit.Assert.Equal(MarkupPrinter.Print(paper), MarkupPrinter.Print(Parse(MarkupPrinter.Print(paper))));

        Paper Parse(string markup)
        {
            var again = MarkupParser.Parse(markup, file, new DiagnosticBag());
            Xunit.Assert.NotNull(again);
            return again;
        }
    }

    public static void Assert(object? expected, object? actual, string path = "paper")
    {
        if (expected is string or null || expected.GetType().IsValueType)
        {
            Xunit.Assert.True(Equals(expected, actual), $"{path}: {expected} became {actual}");
            return;
        }

        Xunit.Assert.True(actual?.GetType() == expected.GetType() || expected is IList, $"{path}: {expected} became {actual}");
        if (expected is IList list)
        {
            var others = (IList)actual!;
            Xunit.Assert.True(list.Count == others.Count, $"{path}: {list.Count} became {others.Count}");
            for (var i = 0; i < list.Count; i++) Assert(list[i], others[i], $"{path}[{i}]");
            return;
        }

        // What is printed is written by no template.
        foreach (var property in expected.GetType().GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name != nameof(Node.Template)))
            Assert(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
    }
}
