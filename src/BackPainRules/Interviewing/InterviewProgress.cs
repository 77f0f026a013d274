namespace BackPainRules.Interviewing;

/// <summary>How far an interview has come.</summary>
/// <param name="Answered">The questions that were answered in this round.</param>
/// <param name="Skipped">The questions that were put in this round and are still unknown.</param>
/// <param name="Left">
/// The questions that may still be put. An upper bound: an answer can close other questions, and never opens one.
/// </param>
/// <param name="ScreeningLeft">The screening questions without an answer, those that were skipped included. While there are any, nothing is reassuring.</param>
public sealed record InterviewProgress(int Answered, int Skipped, int Left, int ScreeningLeft);
