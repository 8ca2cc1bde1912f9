namespace StrategyReport.Diagnostics;

/// <summary>A change of some characters of one line, which is part of mending a finding for certain.</summary>
/// <param name="At">Where the characters stand; its length is for showing them and may be 1 where none are replaced.</param>
/// <param name="Old">What stands there, without a line's end; blank: nothing is replaced. A file that says otherwise is left alone.</param>
/// <param name="New">What is put there; may hold <c>\n</c>, which is written as the file ends its lines.</param>
public sealed record Edit(SourceSpan At, string Old, string New);
