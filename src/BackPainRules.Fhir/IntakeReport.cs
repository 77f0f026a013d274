using System.Text;

namespace BackPainRules.Fhir;

/// <summary>How an encounter was read from FHIR: for every term where its value came from or why it is unknown, and everything that was left out and why.</summary>
/// <remarks>Holds values of the patient. Write it where the record may be written, and not into a log.</remarks>
public sealed class IntakeReport
{
    internal IntakeReport(DateOnly asOf, BackPainMention backPain, IReadOnlyList<TermReading> terms, IReadOnlyList<IgnoredData> ignored, IReadOnlyList<RecordedDiagnosis> diagnoses, IReadOnlyList<PrefetchReading> prefetch, IReadOnlyList<string> problems) =>
        (AsOf, BackPain, Terms, Ignored, Diagnoses, Prefetch, Problems) = (asOf, backPain, terms, ignored, diagnoses, prefetch, problems);

    /// <summary>The day as of which the record was read.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Whether the record speaks of back pain at all.</summary>
    public BackPainMention BackPain { get; }

    /// <summary>Every term of the vocabulary, in its order.</summary>
    public IReadOnlyList<TermReading> Terms { get; }

    /// <summary>What was left out, in the order of the input.</summary>
    public IReadOnlyList<IgnoredData> Ignored { get; }

    /// <summary>Diagnoses on record that are conditions of the vocabulary. They are no part of the encounter, and nothing that reassures may be said over them.</summary>
    public IReadOnlyList<RecordedDiagnosis> Diagnoses { get; }

    /// <summary>What came for each query, where the input came from queries.</summary>
    public IReadOnlyList<PrefetchReading> Prefetch { get; }

    /// <summary>What is wrong with the input as a whole: malformed JSON, several patients, none.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>The terms of which the record contradicts itself.</summary>
    public IEnumerable<TermReading> Conflicts => Terms.Where(term => term.IsConflict);

    /// <summary>Diagnoses on record that an assessment has not weighed: nothing that reassures may be said over them.</summary>
    /// <remarks>A diagnosis of a nerve root or of stenosis is weighed where the rules suspect the same: that it may be treated without imaging is what they say of it. Any other is never weighed.</remarks>
    public IReadOnlyList<RecordedDiagnosis> NotWeighedBy(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return [.. Diagnoses.Where(diagnosis => diagnosis.Condition.Category != Category.RadiculopathyOrStenosis || assessment.Suspicions.All(suspicion => suspicion.Condition.Id != diagnosis.Condition.Id))];
    }

    /// <summary>What was read of a term.</summary>
    /// <exception cref="KeyNotFoundException">The term is not one of the vocabulary that was read for.</exception>
    public TermReading this[Term term] => Terms.FirstOrDefault(reading => reading.Term.Id == term.Id) ?? throw new KeyNotFoundException($"{term.Id} is not in the vocabulary that was read for");

    /// <summary>The report for people: what is known, what is not and why, what was left out.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append("Read as of ").Append(AsOf.ToString("O")).Append('\n');
        text.Append("Back pain: ").Append(BackPain switch { BackPainMention.OnRecord => "on record", BackPainMention.NotOnRecord => "not on record", _ => "cannot be told" }).Append('\n');
        Section("Problems", Problems);
        Section("Queries", Prefetch);
        Section("Diagnoses on record", Diagnoses);
        Section("Known", Terms.Where(term => term.Value is not null));
        Section("Unknown", Terms.Where(term => term.Value is null && (term.Term.IsScreening || term.Sources.Count > 0)));
        Section("Left out", Ignored);
        return text.ToString();

        void Section(string title, IEnumerable<object> items)
        {
            var lines = items.Select(item => $"- {item}\n").ToList();
            if (lines.Count > 0) text.Append('\n').Append(title).Append('\n').AppendJoin("", lines);
        }
    }
}
