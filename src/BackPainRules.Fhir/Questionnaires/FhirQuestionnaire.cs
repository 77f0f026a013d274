using BackPainRules.Fhir.Terminology;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Questionnaires;

/// <summary>The questions of a knowledge base as a FHIR questionnaire: the way negatives get recorded at all.</summary>
/// <remarks>
/// Each link is the id of a term, so that <see cref="FhirIntake"/> reads the answers without a mapping. Findings are asked with yes, no and unknown: unknown is an answer, and another thing than none.
/// Quantities are decimals in the unit of the vocabulary, with the range that is possible. A few details are asked only after what they are details of (rows of kind <c>ask</c> in the bindings); a red flag or a
/// screening question is always asked, and a question that was not shown stays unknown.
/// </remarks>
public static class FhirQuestionnaire
{
    private const string unitExtension = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    private const string minimumExtension = "http://hl7.org/fhir/StructureDefinition/minValue";
    private const string maximumExtension = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private static readonly (string Part, string Title)[] parts =
        [("patient", "About you"), ("presentation", "What you notice"), ("history", "What came before"), ("examination", "What the examination finds"), ("tests", "What tests show")];

    /// <summary>The canonical address of the questionnaire of these bindings.</summary>
    public static string Url(FhirBindings? bindings = null) => (bindings ?? FhirBindings.BuiltIn).Base + "/Questionnaire/acute-low-back-pain";

    /// <summary>The screening set first, then everything else that the vocabulary knows, by the parts of the encounter.</summary>
    public static R4.Questionnaire Of(KnowledgeBase? knowledge = null, FhirBindings? bindings = null)
    {
        var (known, codes) = (knowledge ?? KnowledgeBase.BuiltIn, bindings ?? FhirBindings.BuiltIn);
        return Make(known, codes, "Acute low back pain: screening and further questions", known.Vocabulary.Terms);
    }

    /// <summary>The screening set alone: what must be answered before the pain may be called nonspecific.</summary>
    public static R4.Questionnaire OfScreening(KnowledgeBase? knowledge = null, FhirBindings? bindings = null)
    {
        var (known, codes) = (knowledge ?? KnowledgeBase.BuiltIn, bindings ?? FhirBindings.BuiltIn);
        return Make(known, codes, "Acute low back pain: screening", known.Vocabulary.Screening);
    }

    /// <summary>What an assessment still asks, in its order within each group.</summary>
    public static R4.Questionnaire OfOpenQuestions(Assessment assessment, FhirBindings? bindings = null)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Make(assessment.Knowledge, bindings ?? FhirBindings.BuiltIn, "Acute low back pain: open questions", [.. assessment.OpenQuestions.Select(question => question.Term)]);
    }

    private static R4.Questionnaire Make(KnowledgeBase knowledge, FhirBindings bindings, string title, IReadOnlyList<Term> terms)
    {
        var asked = terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        List<R4.Questionnaire.ItemComponent> groups = [Group("screening", "Please answer all of these", terms.Where(term => term.IsScreening))];
        groups.AddRange(parts.Select(part => Group(part.Part, part.Title, terms.Where(term => term.Part == part.Part && !term.IsScreening))));
        return new()
        {
            Id = ContentId.Of("Questionnaire", bindings.Base, knowledge.Sha256, string.Join(',', terms.Select(term => term.Id))),
            Url = Url(bindings),
            Version = knowledge.Version,
            Name = "AcuteLowBackPain",
            Title = title,
            Status = R4.PublicationStatus.Draft,
            SubjectType = [R4.ResourceType.Patient],
            Description = "Made from the vocabulary of a knowledge base for decision support. What is left unanswered is unknown, never a no.",
            Item = [.. groups.Where(group => group.Item.Count > 0)],
        };

        R4.Questionnaire.ItemComponent Group(string link, string text, IEnumerable<Term> members) => new()
        {
            LinkId = link,
            Text = text,
            Type = R4.Questionnaire.QuestionnaireItemType.Group,
            Item = [.. members.Select(term => Question(bindings, term, asked))],
        };
    }

    private static R4.Questionnaire.ItemComponent Question(FhirBindings bindings, Term term, HashSet<string> asked)
    {
        var item = new R4.Questionnaire.ItemComponent
        {
            LinkId = term.Id,
            Text = term.Question,
            Code = [new R4.Coding(bindings.TermSystem, term.Id, term.Label)],
            Type = term is Quantity ? R4.Questionnaire.QuestionnaireItemType.Decimal : R4.Questionnaire.QuestionnaireItemType.Choice,
        };
        if (term is Quantity quantity)
        {
            if (bindings.Ucum(quantity.Unit) is { } unit) item.Extension.Add(new(unitExtension, new R4.Coding("http://unitsofmeasure.org", unit, quantity.Unit)));
            item.Extension.Add(new(minimumExtension, new R4.FhirDecimal(quantity.Minimum)));
            item.Extension.Add(new(maximumExtension, new R4.FhirDecimal(quantity.Maximum)));
        }
        else
            item.AnswerOption = [.. Options(term).Select(option => new R4.Questionnaire.AnswerOptionComponent { Value = Answer(bindings, option) })];

        if (bindings.TryAsk(term, out var when) && asked.Contains(when.On))
            item.EnableWhen = [Shown(bindings, when)];
        return item;
    }

    internal static R4.Coding Answer(FhirBindings bindings, string option) => new(bindings.AnswerSystem, option, char.ToUpperInvariant(option[0]) + option[1..]);

    private static IEnumerable<string> Options(Term term) => term is Choice choice ? choice.Values.Append("unknown") : ["yes", "no", "unknown"];

    private static R4.Questionnaire.EnableWhenComponent Shown(FhirBindings bindings, AskedWhen when) => new()
    {
        Question = when.On,
        Operator = when.Negated ? R4.Questionnaire.QuestionnaireItemOperator.NotEqual : R4.Questionnaire.QuestionnaireItemOperator.Equal,
        Answer = Answer(bindings, when.Value switch { "present" => "yes", "absent" => "no", var value => value }),
    };
}
