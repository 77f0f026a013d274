using BackPainRules.CdsHooks.Cards;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Services;

/// <summary>As an encounter begins: what to ask. What is urgent already comes first.</summary>
internal sealed class QuestionService(RecordReader reader, IOptions<BackPainCdsOptions> options) : BackPainService(reader, options,
    "back-pain-questions", "encounter-start", "Low back pain: what to ask",
    "Lists the screening questions of low back pain that the record does not answer, the one that can matter most first.")
{
    protected override IEnumerable<Card> Answer(CardWriter writer, PatientRecord record, CdsRequest request) =>
        !Concerns(record) ? []
        : record.Assessment.Urgency >= Urgency.Soon ? [TriageCard.Of(writer, record)]
        : !record.Assessment.Screening.Complete ? [Questions.Of(writer, record)]
        : [];
}
