using StrategyReport.Comparison;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Changes;

/// <summary>
/// A comparison by the headings of the first level under which the edits stand; what has gone is under the one it stood under.
/// </summary>
internal sealed class HeadedParts
{
    private readonly PaperComparison _comparison;
    private readonly List<(string Name, List<EditStep<Node>> Edits)> _parts = [("Cover", [])];

    /// <summary>That of the new paper under which the next edits stand.</summary>
    private int _standing;

    /// <summary>Whether the last part is of a heading that has gone, and what it headed may stay.</summary>
    private bool _isGoing;

    private HeadedParts(PaperComparison comparison) => _comparison = comparison;

    public static IEnumerable<(string Name, IReadOnlyList<EditStep<Node>> Edits)> Of(PaperComparison comparison)
    {
        var parts = new HeadedParts(comparison);
        foreach (var edit in comparison.Sections) parts.Add(edit);
        return parts._parts.Select(p => (p.Name, (IReadOnlyList<EditStep<Node>>)p.Edits));
    }

    private void Add(EditStep<Node> edit)
    {
        switch (edit)
        {
            case Changed { New: Section } section:
                foreach (var part in section.Parts) Add(part);
                _isGoing = false;
                return;
            case Kept<Node>(_, Section section):
                if (section.Blocks.OfType<Heading>().LastOrDefault(h => h.Level == 1) is { } last) Begin(last);
                return;
            case MovedHere<Node>(_, Section section, _):
                if (section.Blocks.OfType<Heading>().FirstOrDefault(h => h.Level == 1) is { } first) Begin(first);
                break;
            case Added<Node>(Section section):
                foreach (var block in section.Blocks) Add(new Added<Node>(block));
                return;
            case Removed<Node>(Section section):
                foreach (var block in section.Blocks) Add(new Removed<Node>(block));
                _isGoing = false;
                return;
            case Kept<Node>(_, Heading { Level: 1 } heading): Begin(heading); break;
            case MovedHere<Node>(_, Heading { Level: 1 } heading, _): Begin(heading); break;
            case Added<Node>(Heading { Level: 1 } heading): Begin(heading); break;
            case Changed { New: Heading { Level: 1 } heading }: Begin(heading); break;
            case Removed<Node>(Heading { Level: 1 } heading):
                _parts.Add((_comparison.OldWords.TextOf([heading]), []));
                _isGoing = true;
                break;
        }

        if (edit is Removed<Node> or MovedAway<Node>)
        {
            _parts[^1].Edits.Add(edit);
            return;
        }

        // What the heading stood over stays: then only the heading has gone, from the part that all of it is in now.
        if (_isGoing && edit is not Added<Node>)
        {
            _parts[_standing].Edits.AddRange(_parts[^1].Edits);
            _parts.RemoveAt(_parts.Count - 1);
            _isGoing = false;
        }

        _parts[_standing].Edits.Add(edit);
    }

    private void Begin(Heading heading)
    {
        _parts.Add((_comparison.NewWords.TextOf([heading]), []));
        _standing = _parts.Count - 1;
        _isGoing = false;
    }
}
