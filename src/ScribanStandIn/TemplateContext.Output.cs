using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<IScriptOutput> _outputs = new();
    private IScriptOutput _output = new StringBuilderOutput();
    private int _outputLength;
    private bool _outputIsCut;
    private bool _atLineStart;

    /// <summary>Where text is written now: the result, or the innermost <c>capture</c> or include.</summary>
    public IScriptOutput Output => _output;

    public int OutputCount => _outputs.Count + 1;

    /// <summary>Off while an expression is evaluated for its value only.</summary>
    public bool EnableOutput { get; set; } = true;

    /// <summary>What is written after each newline; null for nothing.</summary>
    public string? CurrentIndent { get; set; }

    public void PushOutput() => PushOutput(new StringBuilderOutput());

    public void PushOutput(IScriptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _outputs.Push(_output);
        _output = output;
    }

    public IScriptOutput PopOutput()
    {
        var previous = _output;
        _output = _outputs.Pop();
        return previous;
    }

    public TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not null) Write(ObjectToString(textAsObject));
        return this;
    }

    public TemplateContext Write(string? text) => text is null ? this : Write(text, 0, text.Length);

    public TemplateContext WriteLine() => Write(NewLine);

    public TemplateContext Write(string text, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (CurrentIndent is null)
        {
            if (count > 0) _atLineStart = text[startIndex + count - 1] == '\n';
            WriteChunk(text, startIndex, count);
            return this;
        }
        var end = startIndex + count;
        while (startIndex < end)
        {
            if (_atLineStart) WriteChunk(CurrentIndent, 0, CurrentIndent.Length);
            var newLine = text.IndexOf('\n', startIndex, end - startIndex);
            _atLineStart = newLine >= 0;
            var next = newLine < 0 ? end : newLine + 1;
            WriteChunk(text, startIndex, next - startIndex);
            startIndex = next;
        }
        return this;
    }

    /// <summary>Runs an action and gives what it wrote, free of the indent around it.</summary>
    internal string Capture(Action action)
    {
        var (indent, atLineStart) = (CurrentIndent, _atLineStart);
        (CurrentIndent, _atLineStart) = (null, false);
        PushOutput();
        try
        {
            action();
            return _output.ToString() ?? "";
        }
        finally
        {
            PopOutput();
            (CurrentIndent, _atLineStart) = (indent, atLineStart);
        }
    }

    /// <summary>Past <see cref="LimitToString"/> the output is cut, once, with an ellipsis.</summary>
    private void WriteChunk(string text, int start, int count)
    {
        var allowed = LimitToString <= 0 ? count : Math.Min(count, Math.Max(0, LimitToString - _outputLength));
        if (allowed > 0) _output.Write(text, start, allowed);
        _outputLength += allowed;
        if (allowed >= count || _outputIsCut) return;
        _output.Write("...", 0, 3);
        _outputIsCut = true;
    }
}
