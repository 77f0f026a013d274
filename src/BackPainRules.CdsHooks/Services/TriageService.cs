using BackPainRules.CdsHooks.Cards;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Services;

/// <summary>As the chart is opened: what the record says of the back pain, in one card.</summary>
internal sealed class TriageService(RecordReader reader, IOptions<BackPainCdsOptions> options) : BackPainService(reader, options,
    "back-pain-triage", "patient-view", "Low back pain: triage",
    "Says whether low back pain on record is nonspecific, specific or not yet to be told, how soon to act and why, and which screening questions nobody has answered.")
{
    protected override IEnumerable<Card> Answer(CardWriter writer, PatientRecord record, CdsRequest request) => Concerns(record) ? [TriageCard.Of(writer, record)] : [];
}
