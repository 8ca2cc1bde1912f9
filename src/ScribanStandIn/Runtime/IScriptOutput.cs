using System.Text;

namespace Scriban.Runtime;

/// <summary>Where rendered text goes.</summary>
public interface IScriptOutput
{
    void Write(string text, int offset, int count);

    ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken);
}

/// <summary>Collects rendered text in memory.</summary>
public class StringBuilderOutput : IScriptOutput
{
    public StringBuilderOutput()
        : this(new StringBuilder())
    {
    }

    public StringBuilderOutput(StringBuilder builder) => Builder = builder;

    public StringBuilder Builder { get; }

    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public override string ToString() => Builder.ToString();
}
