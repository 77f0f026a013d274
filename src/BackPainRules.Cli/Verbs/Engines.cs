namespace BackPainRules.Cli.Verbs;

/// <summary>What can apply the rules. Whichever does, the results are the same to the byte.</summary>
internal static class Engines
{
    public const string BuiltIn = "built-in";
    public const string NRules = "nrules";

    /// <summary>How to get an assessor for a knowledge base with the engine of this name.</summary>
    public static Func<KnowledgeBase, BackPainAssessor> Named(string? name) => name == NRules
        ? OnNRules
        : knowledge => knowledge == KnowledgeBase.BuiltIn ? BackPainAssessor.Default : new(knowledge);

#if NRULES
    private static Func<KnowledgeBase, BackPainAssessor> OnNRules => knowledge => new(new BackPainRules.NRules.NRulesEngine(knowledge));
#else
    private static Func<KnowledgeBase, BackPainAssessor> OnNRules =>
        throw new WrongCallException("this build has the built-in engine only, since its package sources do not serve NRules; leave out '--engine nrules'");
#endif
}
