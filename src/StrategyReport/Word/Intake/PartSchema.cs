using System.Collections.Concurrent;
using System.Globalization;
using System.Xml.Linq;

namespace StrategyReport.Word.Intake;

/// <summary>The schema of what is taken from a reference document: schema.txt, of which a type is read when it is first met.</summary>
internal static class PartSchema
{
    private static readonly Dictionary<string, XNamespace> Namespaces = new(StringComparer.Ordinal)
    {
        ["w"] = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        ["a"] = "http://schemas.openxmlformats.org/drawingml/2006/main",
        ["r"] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        ["wp"] = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        ["pic"] = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        ["wps"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        ["v"] = "urn:schemas-microsoft-com:vml",
        ["o"] = "urn:schemas-microsoft-com:office:office",
        ["w10"] = "urn:schemas-microsoft-com:office:word",
        ["xml"] = XNamespace.Xml,
    };

    private static readonly Lazy<(string Text, Dictionary<string, Range> Lines)> Schema = new(ReadLines);
    private static readonly ConcurrentDictionary<string, PartType> Types = new(StringComparer.Ordinal);

    /// <param name="name">As the schema has it: <c>w:CT_Style</c>.</param>
    public static PartType Of(string name) => Types.GetOrAdd(name, static n => Read(n, LineOf(n)));

    /// <summary>A name as messages show it: <c>w:style</c>.</summary>
    public static string Shown(XName name)
    {
        foreach (var (prefix, space) in Namespaces)
            if (space == name.Namespace)
                return prefix + ":" + name.LocalName;
        return name.LocalName;
    }

    /// <summary>Where the line of each name stands, behind the name.</summary>
    private static (string Text, Dictionary<string, Range> Lines) ReadLines()
    {
        using var stream = typeof(PartSchema).Assembly.GetManifestResourceStream("word-schema.txt")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var lines = new Dictionary<string, Range>(640, StringComparer.Ordinal);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            if (line.IsEmpty || line[0] == '#') continue;
            var end = line.IndexOf(' ') is >= 0 and var at ? at : line.Length;
            lines[line[..end].ToString()] = (range.Start.Value + end)..range.End.Value;
        }

        return (text, lines);
    }

    private static string LineOf(string name) => Schema.Value.Text[Schema.Value.Lines[name]].Trim();

    private static PartType Read(string name, string line)
    {
        var prefix = name[..name.IndexOf(':', StringComparison.Ordinal)];
        var parts = (" " + line).Split(" ;");
        var attributes = new Dictionary<XName, PartAttribute>();
        PartValue? text = null;
        foreach (var word in parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '#')
            {
                text = PartValue.Parse(word[1..], WordsOf);
                continue;
            }

            var at = word.IndexOf('=', StringComparison.Ordinal);
            var isRequired = word[at - 1] == '!';
            // Attributes of WordprocessingML have its namespace, those of drawings none.
            var attribute = Name(word[..(isRequired ? at - 1 : at)], prefix == "w" ? prefix : "");
            attributes[attribute] = new PartAttribute(PartValue.Parse(word[(at + 1)..], WordsOf), isRequired);
        }

        var children = new Dictionary<XName, PartChild[]>();
        var slots = new List<PartSlot>();
        foreach (var word in parts.Length < 2 ? [] : parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (names, least, most) = Occurrence(word);
            var slot = new PartSlot(slots.Count, least, most);
            slots.Add(slot);
            foreach (var child in names.Split('|'))
            {
                var at = child.IndexOf('=', StringComparison.Ordinal);
                var type = at < 0 ? child : child[(at + 1)..];
                if (!type.Contains(':', StringComparison.Ordinal)) type = prefix + ":" + type;
                var element = Name(at < 0 ? child : child[..at], prefix);
                children[element] = [.. children.GetValueOrDefault(element) ?? [], new PartChild(slot, type)];
            }
        }

        return new PartType(attributes, text, children, slots);
    }

    private static (string Names, int Least, int Most) Occurrence(string word)
    {
        switch (word[^1])
        {
            case '?': return (word[..^1], 0, 1);
            case '*': return (word[..^1], 0, int.MaxValue);
            case '+': return (word[..^1], 1, int.MaxValue);
            case '}':
                var at = word.IndexOf('{', StringComparison.Ordinal);
                var isPlain = char.IsAsciiDigit(word[^2]);
                var number = int.Parse(word.AsSpan(at + 1, word.Length - at - (isPlain ? 2 : 3)), CultureInfo.InvariantCulture);
                return (word[..at], isPlain ? 0 : number, word[^2] == '+' ? int.MaxValue : number);
            default: return (word, 1, 1);
        }
    }

    private static string[] WordsOf(string list) => LineOf(list).Split('|');

    private static XName Name(string name, string usual)
    {
        var at = name.IndexOf(':', StringComparison.Ordinal);
        var prefix = at < 0 ? usual : name[..at];
        return prefix.Length == 0 ? name : Namespaces[prefix] + name[(at + 1)..];
    }
}
