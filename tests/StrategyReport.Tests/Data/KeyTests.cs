using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Rules.House;
using StrategyReport.Sources;

namespace StrategyReport.Tests.Data;

/// <summary>
/// The three data files with every key that there is, each key spoilt in turn: a twin for each way says what the author is told. A key
/// that comes to the loaders is added to the file, and the twins say the rest.
/// </summary>
public partial class KeyTests
{
    private const string Period = "2025-26-Q2";

    private static readonly string[] Files = ["framework", "paper", "ambition"];

    public static TheoryData<string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string>();
            foreach (var file in Files)
                foreach (var way in new[] { "kind", "word", "blank", "name" }) ways.Add(file, way);
            return ways;
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public void What_is_wrong_with_a_key_is_told(string file, string way)
    {
        var lines = Text(file).Split('\n');
        var told = new StringBuilder();
        for (var at = 0; at < lines.Length; at++)
        {
            if (KeyOf().Match(lines[at]) is not { Success: true } found) continue;
            told.Append(Path(lines, at)).Append('\n');
            foreach (var finding in Told(file, string.Join('\n', Spoilt(lines, at, found, way)))) told.Append("  ").Append(finding).Append('\n');
        }

        Snapshot.VerifyTwin(System.IO.Path.Combine(Snapshot.FolderOf(), "Keys", $"{file}.{way}.txt"), told.ToString());
    }

    [Theory, InlineData("framework"), InlineData("paper"), InlineData("ambition")]
    public void As_it_stands_nothing_is_wrong(string file) => Assert.Empty(Told(file, Text(file)));

    /// <summary>Of the rules only those that have something to set stand there.</summary>
    [Fact]
    public void Every_key_of_the_schemas_stands_there()
    {
        var written = Files.ToDictionary(f => f, f => Text(f).Split('\n').Select(l => KeyOf().Match(l).Groups["key"].Value).ToHashSet());
        var schemas = DataSchemas.Create(new SourceFiles(Folder([])), "data", []);

        Assert.Equal(3, schemas.Count);
        foreach (var (file, text) in schemas)
            Assert.Empty(Keys(JsonDocument.Parse(text).RootElement).Where(k => !k.StartsWith("SR2", StringComparison.Ordinal))
                .Except(written[file.Split('.')[0]]));
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
            ? member.Value.EnumerateObject().SelectMany(key => Keys(key.Value).Prepend(key.Name)) : Keys(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keys),
        _ => [],
    };

    /// <summary>The file with one of its keys spoilt; what stands below a key goes with its value.</summary>
    private static IEnumerable<string> Spoilt(string[] lines, int at, Match found, string way)
    {
        var (start, value) = (found.Groups["start"].Value, found.Groups["value"].Value);
        var below = lines.Skip(at + 1).TakeWhile(l => l.Length > start.Length && l[..(start.Length + 1)].All(c => c == ' ')).Count();
        var spoilt = way switch
        {
            "name" => $"{start}nonsense:{value}",
            "blank" => $"{start}{found.Groups["key"].Value}:",
            "kind" => $"{start}{found.Groups["key"].Value}: {(below > 0 ? "nonsense" : "[a, [b]]")}",
            _ => $"{start}{found.Groups["key"].Value}: {(below > 0 ? "{nonsense: 1}" : "-1.5 nonsense")}",
        };
        return [.. lines[..at], spoilt, .. lines[(way == "name" ? at + 1 : at + 1 + below)..]];
    }

    private static IEnumerable<Diagnostic> Told(string file, string text)
    {
        var data = new DataFolder(new SourceFiles(Folder(new() { [file] = text })), "data", RuleList.Descriptions);
        return file == "framework" ? data.Framework.Findings : data.Paper(Period).Findings;
    }

    private static MemoryFolder Folder(Dictionary<string, string> changed)
    {
        return new MemoryFolder("data", new Dictionary<string, byte[]>
        {
            ["framework.yaml"] = Bytes("framework"),
            [$"{Period}/paper.yaml"] = Bytes("paper"),
            [$"{Period}/ambitions/01-harm.yaml"] = Bytes("ambition"),
            [$"{Period}/ambitions/02-learning.yaml"] = Encoding.UTF8.GetBytes(Text("ambition").Replace("ambition: 1", "ambition: 2", StringComparison.Ordinal)),
            ["2025-26-Q1/paper.yaml"] = Bytes("paper"),
        });

        byte[] Bytes(string file) => Encoding.UTF8.GetBytes(changed.GetValueOrDefault(file) ?? Text(file));
    }

    private static string Text(string file) => File.ReadAllText(System.IO.Path.Combine(Snapshot.FolderOf(), "Keys", file + ".yaml"));

    /// <summary>The keys from the top of the file to a line.</summary>
    private static string Path(string[] lines, int at)
    {
        var path = new List<string>();
        for (var width = int.MaxValue; at >= 0; at--)
            if (KeyOf().Match(lines[at]) is { Success: true } key && key.Groups["start"].Length < width)
            {
                path.Insert(0, key.Groups["key"].Value);
                width = key.Groups["start"].Length;
            }

        return string.Join('/', path);
    }

    [GeneratedRegex(@"^(?<start>[ -]*)(?<key>\w+):(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOf();
}
