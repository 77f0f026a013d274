using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Guidance;

/// <summary>What the resources come from: the facts that were reasons, the rules that were met, the knowledge with its hash.</summary>
internal static class ProvenanceWriter
{
    public static R4.Provenance Write(GuidanceWriter writer, IntakeReport? report, IReadOnlyList<R4.Resource> targets)
    {
        var assessment = writer.Assessment;
        var reasons = Reasons(assessment).ToList();
        var rules = reasons.Select(reason => reason.RuleId).Distinct().Order(StringComparer.Ordinal);
        var facts = reasons.SelectMany(reason => reason.Facts).DistinctBy(fact => fact.Term.Id).OrderBy(fact => fact.Term.Id, StringComparer.Ordinal);
        return new()
        {
            Id = writer.Id("Provenance", string.Join(',', targets.Select(target => target.Id))),
            Target = [.. targets.Select(GuidanceWriter.To)],
            Recorded = writer.Recorded,
            Activity = new R4.CodeableConcept { Text = "assessment by the rules of a knowledge base" },
            Agent = [new() { Type = new R4.CodeableConcept("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "assembler"), Who = GuidanceWriter.Device }],
            Entity =
            [
                Entity(writer.Module.Split('|')[0], $"{assessment.Knowledge.Version}, sha256 {assessment.Knowledge.Sha256}", $"{assessment.Knowledge.Name} {assessment.Knowledge.Version}"),
                .. rules.Select(rule => Entity(writer.Bindings.Base + "/rules", rule, "rule " + rule)),
                .. facts.SelectMany(fact => Sources(writer, fact, report)),
            ],
        };
    }

    private static IEnumerable<Reason> Reasons(Assessment assessment) =>
        assessment.Suspicions.SelectMany(one => one.Because)
            .Concat(assessment.Recommendations.SelectMany(one => one.Because)).Concat(assessment.Mechanisms.SelectMany(one => one.Because))
            .Concat(assessment.Contributors.SelectMany(one => one.Because)).Concat(assessment.ExpectedCourse.SelectMany(one => one.Because))
            .Concat(assessment.Notes.SelectMany(one => one.Because)).Concat(assessment.ClassificationBecause);

    /// <summary>The resources that a fact was read from; where it was not read from any, the fact itself.</summary>
    private static IEnumerable<R4.Provenance.EntityComponent> Sources(GuidanceWriter writer, Fact fact, IntakeReport? report)
    {
        var read = report?.Terms.FirstOrDefault(reading => reading.Term.Id == fact.Term.Id)?.Sources ?? [];
        if (read.Count == 0) return [Entity(writer.Bindings.TermSystem, fact.Term.Id, fact.ToString())];
        return read.Select(source => new R4.Provenance.EntityComponent
        {
            Role = R4.Provenance.ProvenanceEntityRole.Source,
            What = source.Resource.Contains(' ', StringComparison.Ordinal) ? new() { Display = $"{fact} ({source})" } : new(source.Resource) { Display = $"{fact} ({source.Element})" },
        });
    }

    private static R4.Provenance.EntityComponent Entity(string system, string value, string display) => new()
    {
        Role = R4.Provenance.ProvenanceEntityRole.Source,
        What = new() { Identifier = new R4.Identifier(system, value), Display = display },
    };
}
