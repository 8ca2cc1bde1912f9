using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace StrategyReport.Tests.Support;

/// <summary>A YAML file of the repository that is none of the data: all its values are text.</summary>
internal static class YamlText
{
    public static JsonNode Read(string file)
    {
        using var text = File.OpenText(Path.Combine(Snapshot.Root, file));
        var stream = new YamlStream();
        stream.Load(text);
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, (JsonNode?)Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        _ => JsonValue.Create(((YamlScalarNode)node).Value ?? "")!,
    };
}
