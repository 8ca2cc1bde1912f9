using System.Collections.Concurrent;
using StrategyReport.Data;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Prose;

/// <summary>
/// The texts of a run, each parsed once, when it is first asked for: rules, planned actions and templates read the same tree,
/// on whatever core they run.
/// </summary>
internal sealed class MarkdownTexts
{
    private readonly ConcurrentDictionary<DataText, MarkdownText> _narratives = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<DataText, MarkdownText> _lines = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<DataText, MarkdownText> _plain = new(ReferenceEqualityComparer.Instance);

    public MarkdownText Of(DataText text, TextKind kind)
    {
        var known = kind == TextKind.Plain ? _plain : MarkdownSyntax.IsLine(kind) ? _lines : _narratives;
        return known.TryGetValue(text, out var parsed) ? parsed : known.GetOrAdd(text, new MarkdownText(text, kind));
    }

    /// <summary>Lets go of what was parsed, several times as large as the texts: whoever still asks has it parsed again.</summary>
    public void Forget()
    {
        _narratives.Clear();
        _lines.Clear();
        _plain.Clear();
    }

    public MarkdownText Of(PaperText text) => Of(text.Text, text.Kind);
}
