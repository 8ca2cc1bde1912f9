using YamlDotNet.RepresentationModel;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>A data file as YamlDotNet's own model reads it: independent of the program's loading.</summary>
internal static class YamlFile
{
    public static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(path);
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public static string Text(this YamlNode node, string key) => node.Find(key) is YamlScalarNode scalar ? scalar.Value ?? "" : "";

    public static IEnumerable<YamlNode> List(this YamlNode node, string key) =>
        node.Find(key) is YamlSequenceNode list ? list.Children : [];

    public static YamlNode? Find(this YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
