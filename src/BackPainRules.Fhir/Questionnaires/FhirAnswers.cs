using System.Globalization;
using R4 = Hl7.Fhir.Model;

namespace BackPainRules.Fhir.Questionnaires;

/// <summary>An encounter as answers to the questionnaire, to fill in beforehand what is known. What is unknown is left out.</summary>
public static class FhirAnswers
{
    /// <summary>The answers, completed on a day.</summary>
    /// <param name="encounter">What is known.</param>
    /// <param name="authored">The day on which it was.</param>
    /// <param name="subject">A reference to the patient, <c>Patient/1</c>, or null.</param>
    /// <param name="knowledge">The knowledge base with the vocabulary; the built-in one where left out.</param>
    /// <param name="bindings">The bindings of the questionnaire; the built-in ones where left out.</param>
    public static R4.QuestionnaireResponse Of(Encounter encounter, DateOnly authored, string? subject = null, KnowledgeBase? knowledge = null, FhirBindings? bindings = null)
    {
        ArgumentNullException.ThrowIfNull(encounter);
        var (known, codes) = (knowledge ?? KnowledgeBase.BuiltIn, bindings ?? FhirBindings.BuiltIn);
        return new()
        {
            Id = ContentId.Of("QuestionnaireResponse", encounter.ToJson(indented: false), authored.ToString("O", CultureInfo.InvariantCulture), subject ?? ""),
            Questionnaire = FhirQuestionnaire.Url(codes),
            Status = R4.QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Subject = subject is null ? null : new R4.ResourceReference(subject),
            Authored = authored.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Item = [.. known.Vocabulary.Terms.Where(encounter.Knows).GroupBy(term => term.IsScreening ? "screening" : term.Part).Select(group => new R4.QuestionnaireResponse.ItemComponent
            {
                LinkId = group.Key,
                Item = [.. group.Select(term => new R4.QuestionnaireResponse.ItemComponent { LinkId = term.Id, Text = term.Question, Answer = [new() { Value = Value(encounter, term, codes) }] })],
            })],
        };
    }

    private static R4.DataType Value(Encounter encounter, Term term, FhirBindings bindings) => term switch
    {
        Finding finding => FhirQuestionnaire.Answer(bindings, encounter[finding] == Presence.Present ? "yes" : "no"),
        Quantity quantity => new R4.FhirDecimal(encounter[quantity]!.Value.Low),
        _ => FhirQuestionnaire.Answer(bindings, encounter[(Choice)term]!),
    };
}
