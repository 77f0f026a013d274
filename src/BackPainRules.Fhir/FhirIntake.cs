using BackPainRules.Fhir.Reading;
using BackPainRules.Fhir.Terminology;
using Hl7.Fhir.Model;

namespace BackPainRules.Fhir;

/// <summary>Reads FHIR R4 into an encounter, as of a day, with a report of where everything came from. A gap never becomes a no.</summary>
/// <remarks>
/// What alarms counts even where it is not confirmed, carries no date or stands in damaged JSON; what reassures counts only where it is explicit, confirmed, dated and current. No input makes it fail.
/// Reads no clock. Safe for all threads.
/// </remarks>
public sealed class FhirIntake
{
    private static readonly Lazy<FhirIntake> builtIn = new(() => new());
    private static readonly IReadOnlyDictionary<string, IResourceReader> readers =
        new IResourceReader[] { new PatientReader(), new ConditionReader(), new ObservationReader(), new QuestionnaireResponseReader(), new MedicationReader(), new ProcedureReader(), new ServiceRequestReader() }
            .SelectMany(reader => reader.Types.Select(type => (type, reader))).ToDictionary(pair => pair.type, pair => pair.reader, StringComparer.Ordinal);

    private readonly Thresholds thresholds;

    /// <summary>Reads for the built-in knowledge, or another knowledge base, with the built-in bindings, or others.</summary>
    /// <exception cref="FhirBindingsException">The bindings speak of terms or outcomes that the knowledge base does not know.</exception>
    public FhirIntake(KnowledgeBase? knowledge = null, FhirBindings? bindings = null)
    {
        (Knowledge, Bindings) = (knowledge ?? KnowledgeBase.BuiltIn, bindings ?? FhirBindings.BuiltIn);
        BindingCheck.Against(Knowledge.Vocabulary, Bindings);
        thresholds = new(Knowledge);
    }

    /// <summary>Reads for the built-in knowledge with the built-in bindings.</summary>
    public static FhirIntake Default => builtIn.Value;

    /// <summary>The types of resources that something is read from, in ordinal order. Medication is looked up where a medicine refers to it.</summary>
    public static IReadOnlyList<string> ResourceTypes { get; } = [.. readers.Keys.Append("Medication").Order(StringComparer.Ordinal)];

    /// <summary>The knowledge base whose vocabulary is read for.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>What codes mean.</summary>
    public FhirBindings Bindings { get; }

    /// <summary>Reads JSON: a bundle, a resource, a list of resources, or one resource a line.</summary>
    /// <param name="json">The JSON, sound or not.</param>
    /// <param name="asOf">The day as of which the record is read.</param>
    /// <param name="patientId">Whose record it is, where the input may hold several patients.</param>
    public FhirReading Read(string json, DateOnly asOf, string? patientId = null) => Read(new FhirInput().Add(json), asOf, patientId);

    /// <summary>Reads JSON from a stream.</summary>
    /// <param name="json">The JSON, sound or not.</param>
    /// <param name="asOf">The day as of which the record is read.</param>
    /// <param name="patientId">Whose record it is, where the input may hold several patients.</param>
    public FhirReading Read(Stream json, DateOnly asOf, string? patientId = null) => Read(new FhirInput().Add(json), asOf, patientId);

    /// <summary>Reads a bundle or a resource.</summary>
    /// <param name="resource">A bundle or a resource of the Firely SDK.</param>
    /// <param name="asOf">The day as of which the record is read.</param>
    /// <param name="patientId">Whose record it is, where the input may hold several patients.</param>
    public FhirReading Read(Resource resource, DateOnly asOf, string? patientId = null) => Read(new FhirInput().Add(resource), asOf, patientId);

    /// <summary>Reads everything that was added to the input.</summary>
    /// <param name="input">Resources, bundles, and what came for queries.</param>
    /// <param name="asOf">The day as of which the record is read.</param>
    /// <param name="patientId">Whose record it is, where the input may hold several patients: an id, or a reference that ends in it.</param>
    public FhirReading Read(FhirInput input, DateOnly asOf, string? patientId = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        var problems = input.Problems.ToList();
        var subjects = new Subjects(input.Items, patientId, problems);
        IReadOnlyList<Item> items = [.. input.Items.Select(item => item with { Doubt = item.Doubt ?? Doubt(subjects, item) })];
        var ledger = new Ledger(Knowledge, Bindings, asOf, items);
        ledger.Ignored.AddRange(input.Ignored);
        foreach (var item in items) Read(ledger, subjects, item);
        BodyMass.Calculate(ledger);
        DropFuture(ledger);

        var weighing = new Weighing(Bindings, thresholds, asOf);
        var byTerm = ledger.Statements.ToLookup(statement => statement.Term.Id);
        List<TermReading> terms = [.. Knowledge.Vocabulary.Terms.Select(term => weighing.Weigh(term, [.. byTerm[term.Id]], Otherwise(term, input.Prefetch)))];
        AgesAtOnset.Settle(Knowledge.Vocabulary, terms, thresholds);
        return new(Recorded(Knowledge.Vocabulary, terms), new(asOf, BackPainMentions.Of(ledger, terms, input), terms, ledger.Ignored, ledger.Diagnoses, input.Prefetch, problems));
    }

    private static string? Doubt(Subjects subjects, Item item) =>
        subjects.IsUncertain ? "it may be about another patient" : subjects.IsNamed(item) ? null : "it cannot be told whom it is about";

    private static void Read(Ledger ledger, Subjects subjects, Item item)
    {
        if (subjects.IsOther(item))
            ledger.Ignore(item, IgnoredReason.OtherSubject, "it is about somebody or something else than the patient");
        else if (readers.TryGetValue(item.Type, out var reader))
            reader.Read(ledger, item);
        else if (item.Type is not ("Medication" or "Encounter" or "OperationOutcome"))
            ledger.Ignore(item, IgnoredReason.UnsupportedType, item.Type == "FamilyMemberHistory" ? "it is about a relative" : "no term is read from resources of this type");
    }

    /// <summary>What is dated after the day is not known on it. A day of grace, for clocks elsewhere, to what alarms.</summary>
    private static void DropFuture(Ledger ledger)
    {
        foreach (var statement in ledger.Statements.Where(statement => statement.When is { } when && when.FirstDay.DayNumber > ledger.AsOf.DayNumber + 1))
            ledger.Ignored.Add(new(statement.Source, IgnoredReason.Future, "it is dated after the day as of which the record is read"));
        ledger.Statements.RemoveAll(statement => statement.When is { } when && when.FirstDay.DayNumber > ledger.AsOf.DayNumber + 1);
    }

    /// <summary>Why a term is unknown of which the record says nothing at all: the worst of what came for the queries that could have told.</summary>
    private static UnknownReason Otherwise(Term term, IReadOnlyList<PrefetchReading> prefetch)
    {
        var isOfPatient = term.Id is Terms.Patient.Age or Terms.Patient.Sex;
        var states = prefetch.Where(reading => isOfPatient == (reading.ResourceTypes is ["Patient"])).Select(reading => reading.State).ToList();
        return states.Contains(PrefetchState.Failed) || states.Contains(PrefetchState.Unparseable) ? UnknownReason.FetchFailed
            : states.Contains(PrefetchState.Truncated) ? UnknownReason.Truncated
            : states.Contains(PrefetchState.Missing) ? UnknownReason.NotSupplied
            : UnknownReason.NotRecorded;
    }

    private static Encounter Recorded(Vocabulary vocabulary, IReadOnlyList<TermReading> terms)
    {
        var builder = new EncounterBuilder(vocabulary);
        foreach (var reading in terms)
            builder = reading switch
            {
                { Value: null } => builder,
                { Term: Quantity, Value: { } number } => builder.Set(reading.Term.Id, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
                { Value: { } value } => builder.Set(reading.Term.Id, value),
            };
        return builder.Build();
    }
}
