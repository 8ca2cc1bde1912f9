using System.Xml;
using StrategyReport.Diagnostics;

namespace StrategyReport.Markup.Parsing;

/// <summary>XML text → elements, each checked against the <see cref="Grammar"/> as it is met.</summary>
internal static class MarkupReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root, or null where the text is no XML or has another root.</summary>
    public static Element? Read(string markup, string fileName, DiagnosticBag diagnostics)
    {
        Element? root = null, current = null;
        var found = new List<Diagnostic>();
        using var reader = XmlReader.Create(new StringReader(markup), Settings);
        try
        {
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var isEmpty = reader.IsEmptyElement;
                        var element = Open(reader, current, fileName, found);
                        root ??= element;
                        if (!isEmpty) current = element;
                        break;
                    case XmlNodeType.EndElement:
                        current = current!.Parent;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                        if (current is not null) AddText(current, reader.Value, found);
                        break;
                }
            }
        }
        catch (XmlException exception)
        {
            diagnostics.AddRange(WithoutConsequences(found, current)
                                 ?? [.. found, WellFormedness.Explain(exception, markup, fileName, root, current)]);
            return null;
        }

        diagnostics.AddRange(found);
        return root?.Name == "paper" ? root : null;
    }

    /// <summary>
    /// Where a tag was never closed, all that follows seems to stand inside it. One message says so, and what was
    /// found before it; null where that is not what happened.
    /// </summary>
    private static List<Diagnostic>? WithoutConsequences(List<Diagnostic> found, Element? open)
    {
        Element? first = null;
        for (var element = open; element is not null; element = element.Parent)
            if (element.FirstIntruder is not null)
                first = element;
        if (first?.FirstIntruder is not { } intruder) return null;
        return [.. found.Take(intruder.FoundBefore), MarkupMessages.NotWellFormed(
            first.TagPlace, $"<{first.Name}> is not closed.", $"Add </{first.Name}> before <{intruder.Name}> begins at {intruder.Place}.")];
    }

    private static Element Open(XmlReader reader, Element? parent, string fileName, List<Diagnostic> diagnostics)
    {
        var lines = (IXmlLineInfo)reader;
        var depth = reader.Depth;
        var name = reader.Name;
        var place = new SourceSpan(fileName, lines.LineNumber, lines.LinePosition - 1);
        var attributes = new List<(string Name, string Value)>(reader.AttributeCount);
        while (reader.MoveToNextAttribute()) attributes.Add((reader.Name, reader.Value));

        var element = new Element(name, Grammar.Of(name), parent, attributes, place);
        if (depth == MarkupLimits.Depth) diagnostics.Add(MarkupMessages.TooDeep(element.TagPlace, name, MarkupLimits.Depth));
        if (depth >= MarkupLimits.Depth) return element; // Left out, with all that is in it.

        if (MayStand(element, diagnostics)) parent?.Nodes.Add(element);
        else parent?.LeaveOut(element);
        if (element.Rule is not null) AttributeReader.Check(element, diagnostics);
        return element;
    }

    private static bool MayStand(Element element, List<Diagnostic> diagnostics)
    {
        var parent = element.Parent;
        var content = parent?.Content ?? Content.Parts;
        if (element.Rule is not { } rule)
        {
            diagnostics.Add(MarkupMessages.UnknownElement(
                element.TagPlace, element.Name, Grammar.AllowedIn(parent?.Rule, content)));
            return false;
        }

        if (!Grammar.MayStand(rule, parent?.Rule, content))
        {
            if (parent is not null && content == Content.Inlines)
                parent.FirstIntruder ??= new Intruder(rule.Name, element.TagPlace, diagnostics.Count);
            diagnostics.Add(MarkupMessages.Misplaced(
                element.TagPlace, rule.Name, parent?.Name, WhereIt(rule, parent, content)));
            return false;
        }

        for (var ancestor = parent; rule.NotInside is not null && ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Name != rule.NotInside) continue;
            diagnostics.Add(MarkupMessages.Misplaced(
                element.TagPlace, rule.Name, ancestor.Name, $"Close </{ancestor.Name}> first."));
            return false;
        }

        return true;
    }

    private static string WhereIt(ElementRule rule, Element? parent, Content content) => rule.Standing switch
    {
        _ when parent is null => "The text is one <paper> with <section> elements in it.",
        Standing.Part when rule.Name == "paper" => "There is one <paper>, around everything else.",
        Standing.Part => $"It stands in <{string.Join(">, <", Grammar.ParentsOf(rule.Name))}>.",
        Standing.Block when content == Content.Inlines => $"<{parent.Name}> holds text only: close it before <{rule.Name}> begins.",
        _ when content == Content.Parts => $"<{parent.Name}> holds <{string.Join(">, <", parent.Rule!.Parts)}>.",
        _ when content == Content.Text => $"<{parent.Name}> holds characters only.",
        _ => $"<{parent.Name}/> holds nothing.",
    };

    private static void AddText(Element parent, string text, List<Diagnostic> diagnostics)
    {
        if (parent.Content is Content.Parts or Content.Nothing)
        {
            if (!WhiteSpace.IsBlank(text))
                diagnostics.Add(MarkupMessages.TextNotAllowed(parent.TagPlace, parent.Name, text.Trim()));
        }
        else if (parent.Nodes is [.., RawText last])
        {
            last.Value += text; // Across a comment, or from and to a CDATA section.
        }
        else
        {
            parent.Nodes.Add(new RawText(text));
        }
    }
}
