using StrategyReport.Diagnostics;

namespace StrategyReport.Model;

/// <summary>What one ambition reports in one period: one YAML file.</summary>
public sealed record Ambition(int Number, SourceSpan Span, IReadOnlyList<KeyValuePair<Field, FieldValue>> Fields);

/// <summary>The value of a field. Closed: one kind for each <see cref="FieldType"/>, and nothing at all.</summary>
public abstract record FieldValue(SourceSpan Span);

public sealed record BlankValue(SourceSpan Span) : FieldValue(Span);

/// <summary>For <see cref="FieldType.Text"/> and <see cref="FieldType.Markdown"/>.</summary>
public sealed record TextValue(DataText Text) : FieldValue(Text.Span);

public sealed record ListValue(SourceSpan Span, IReadOnlyList<DataText> Items) : FieldValue(Span);

public sealed record LevelValue(SourceSpan Span, Level Level, DataText? Note) : FieldValue(Span);

/// <param name="Percent">0 to 100.</param>
public sealed record PercentageValue(SourceSpan Span, double Percent, DataText? Note) : FieldValue(Span);

public sealed record StrategiesValue(SourceSpan Span, IReadOnlyList<DataText> Names) : FieldValue(Span);
