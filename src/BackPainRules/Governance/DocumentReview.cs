using BackPainRules.Authoring;

namespace BackPainRules.Governance;

/// <summary>What became of the review of a document.</summary>
/// <param name="Head">What the document says of itself.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="IsReworded">Whether title, prose or examples read otherwise than when it was approved, while its meaning is the same.</param>
/// <param name="Fingerprint">What a reviewer who signs it now signs; another after every change of its meaning or its words.</param>
public sealed record DocumentReview(DocumentHead Head, DocumentStanding Standing, bool IsReworded, string Fingerprint)
{
    /// <summary>How many different reviewers have to sign.</summary>
    internal const int Reviewers = 2;

    /// <summary>The documents that a knowledge base answers for: all of its own, and none of those that it extends. By file name.</summary>
    public static IReadOnlyList<DocumentReview> Of(KnowledgeBase knowledge)
    {
        if (knowledge is null) throw new ArgumentNullException(nameof(knowledge));
        return [.. knowledge.Documents.Where(head => knowledge.Adaptation?.Documents.Contains(head.Document) != false)
            .OrderBy(head => head.Document, StringComparer.Ordinal).Select(head => Of(knowledge, head))];
    }

    /// <summary>What is missing before a document with these authors and reviewers counts as approved; null where nothing is.</summary>
    internal static string? Missing(IReadOnlyList<string> authors, IReadOnlyList<string> reviewers)
    {
        var (writing, reading) = (authors.Select(Name).ToList(), reviewers.Select(Name).ToList());
        return writing.Count == 0 ? "it does not say who wrote it"
            : reading.Distinct().Count() < reading.Count ? "a reviewer is named twice"
            : reading.Count < Reviewers ? $"it has {(reading.Count == 0 ? "no reviewer" : "one reviewer")}, and two are needed"
            : reading.All(writing.Contains) ? "all of its reviewers are its authors, and one who did not write it is needed"
            : null;
    }

    /// <summary>A name, so that two ways of spacing or capitals are one person.</summary>
    internal static string Name(string written) => string.Join(" ", written.Split([' '], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static DocumentReview Of(KnowledgeBase knowledge, DocumentHead head)
    {
        var (now, signed) = (DocumentFingerprint.Of(knowledge, head), DocumentFingerprint.Parse(head.Approval));
        var standing = head.Status switch
        {
            "retired" => DocumentStanding.Retired,
            "draft" => DocumentStanding.Draft,
            "in review" => DocumentStanding.InReview,
            _ when signed is null || head.Reviewed.Length == 0 || Missing(head.Authors, head.Reviewers) is not null => DocumentStanding.NotSigned,
            _ => signed.Meaning == now.Meaning ? DocumentStanding.Approved : DocumentStanding.Lapsed,
        };
        return new(head, standing, standing == DocumentStanding.Approved && signed!.Wording != now.Wording, now.ToString());
    }

    /// <summary>The standing in words.</summary>
    internal static string Of(DocumentStanding standing) => standing switch
    {
        DocumentStanding.Draft => "draft",
        DocumentStanding.InReview => "in review",
        DocumentStanding.NotSigned => "not signed",
        DocumentStanding.Lapsed => "approval lapsed",
        DocumentStanding.Approved => "approved",
        _ => "retired",
    };
}
