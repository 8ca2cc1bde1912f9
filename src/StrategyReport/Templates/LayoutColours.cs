using Scriban.Runtime;
using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Yaml;
using StrategyReport.Yaml.Reading;
using StrategyReport.Yaml.Shapes;

namespace StrategyReport.Templates;

/// <summary>The layout's <c>colours.yaml</c>: the colours that are neither a style's in Word nor the fill of a level.</summary>
/// <param name="Papers">What templates call <c>colours.NAME</c>.</param>
/// <param name="Page">What the page's style sheet calls <c>var(--NAME)</c>.</param>
internal sealed record LayoutColours(
    ChartPalette Charts, IReadOnlyList<(string Name, string Colour)> Papers, IReadOnlyList<(string Name, string Colour)> Page)
{
    private const string FileName = "colours.yaml";
    private const string WhatItHolds = "It should hold the keys charts, papers and page; 'templates export' writes one to begin with.";
    private const string Names = "of lower-case letters, digits and underscores, such as 'objective'";

    /// <summary>The colours, or null where the file is missing (SR3005) or anything in it is wrong.</summary>
    /// <param name="folder">The layout's.</param>
    public static LayoutColours? Read(SourceFiles sources, string folder, DiagnosticBag diagnostics)
    {
        var path = $"{folder}/{FileName}";
        if (!sources.HasFile(path))
        {
            diagnostics.Add(TemplateMessages.NoColours(path));
            return null;
        }

        var found = new DiagnosticBag();
        var colours = SourceFile.Read(sources, path, found) is { } file && YamlReader.Read(file, Shape().KeyNames, found) is { } document
                      && Shape().TryRead(document.Root, "the file", new Findings(found), out var read) ? read : null;
        diagnostics.AddRange(found.Select(d => d.Code == "SR1009" ? d with { Hint = WhatItHolds } : d));
        return found.HasErrors ? null : colours;
    }

    public ScriptObject Script()
    {
        var script = new ScriptObject();
        foreach (var (name, colour) in Papers) script[name] = colour;
        return script;
    }

    private static GroupShape<LayoutColours> Shape() => new("the colours", keys =>
    {
        var charts = keys.Required("charts", ChartsShape(), "Charts, in the Word paper and on the web page.", _ => NoPalette);
        var papers = keys.Required("papers", NamedShape(), "The colours that templates name.");
        var page = keys.Required("page", NamedShape(), "The colours that the page's style sheet names.");
        return group =>
        {
            CheckNames(papers, group);
            CheckNames(page, group);
            return new LayoutColours(charts.Of(group), papers.Of(group), page.Of(group));
        };
    });

    /// <summary>Stands in for one that could not be read, which stops the paper.</summary>
    private static ChartPalette NoPalette { get; } = new(["000000"], "000000", "000000", "000000", "FFFFFF");

    private static GroupShape<ChartPalette> ChartsShape() => new("the colours of charts", keys =>
    {
        var list = new ListShape<string>("a list of colours", new ColourShape());
        var series = keys.Required("series", list, "Series and slices in turn.");
        var text = keys.Required("text", new ColourShape(), "Titles, names and numbers.", _ => NoPalette.Text);
        var axis = keys.Required("axis", new ColourShape(), "The line along the categories.", _ => NoPalette.Axis);
        var gridlines = keys.Required("gridlines", new ColourShape(), "The lines behind the marks.", _ => NoPalette.Gridlines);
        var background = keys.Required("background", new ColourShape(), "What charts stand on.", _ => NoPalette.Background);
        return group =>
        {
            if (series.NodeIn(group) is YamlSequence { Items.Count: 0 } none)
                group.Report(YamlMessages.Blank(none.Span, "key 'series'", list.Expected));
            return new ChartPalette(series.Of(group), text.Of(group), axis.Of(group), gridlines.Of(group), background.Of(group));
        };
    });

    private static DictionaryShape<string, (string Name, string Colour)> NamedShape() =>
        new("colours by their names", new ColourShape(), (name, colour) => (name.Text, colour), mayBeBlank: true);

    /// <summary>Templates and style sheets could not name others.</summary>
    private static void CheckNames(Key key, Group group)
    {
        if (key.NodeIn(group) is not YamlMapping named) return;
        foreach (var (name, _) in named.Entries)
            if (!IsName(name.Value)) group.Report(YamlMessages.BadValue(name.Span, "the name of a colour", name.Value, Names));
    }

    private static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0])
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
