namespace BackPainRules;

/// <summary>A detail of a recommendation: the guideline that it follows, the contrast, the interval.</summary>
/// <param name="Name"><c>guideline</c>, <c>contrast</c> or <c>interval</c>.</param>
/// <param name="Value">For example <c>ACP/APS</c>, <c>without</c>, <c>4 weeks</c>.</param>
public sealed record RecommendationAttribute(string Name, string Value)
{
    /// <summary>The attribute in the words of the language.</summary>
    public override string ToString() => Name switch
    {
        "guideline" => $"following {Value}",
        "contrast" => $"{Value} contrast",
        _ => $"in {Value}",
    };
}
