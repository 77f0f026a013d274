using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Feedback;

/// <summary>Where feedback goes. Register your own before or after <c>AddCdsHooks</c> to keep it elsewhere than in memory.</summary>
/// <remarks>Called from many threads at once. The same feedback may come more than once: the same service, card, outcome and time is the same feedback.</remarks>
public interface IFeedbackStore
{
    /// <summary>Takes one in. Whatever is thrown makes the client's request fail with status 500, so that it may send it again.</summary>
    /// <param name="service">The id of the service whose card it is about.</param>
    /// <param name="feedback">Without the user's comment, unless the options say that comments are kept.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    ValueTask AddAsync(string service, CdsFeedback feedback, CancellationToken cancellationToken);
}
