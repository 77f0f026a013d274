namespace BackPainRules.Population;

/// <summary>The built-in knowledge with one decision taken otherwise, to show what that decision costs and what it buys.</summary>
internal static class Alternative
{
    /// <summary>Spinal tenderness alone is noted and looked at again: no suspicion, hence no picture and no blood test. Beside another sign it counts as before.</summary>
    /// <remarks>Without the note and the visit the copy would not load: a screening finding that is present has to be taken up somewhere.</remarks>
    public static BackPainAssessor TendernessAloneIsNoted() => new(Of(
        ("""
        rule fracture.spinal-tenderness
          when spinal tenderness is met
          then suspect vertebral fracture, possible

        """,
        """
        rule fracture.spinal-tenderness
          when spinal tenderness is met
          then recommend reassessment, routine
           and note "The spine is tender: look again."

        """),
        ("""
            - spinal infection risk is met
            - spinal tenderness is met
          then suspect spinal infection, possible

        """,
        """
            - spinal infection risk is met
          then suspect spinal infection, possible

        """)));

    private static KnowledgeBase Of(params (string Text, string Instead)[] changes)
    {
        var documents = KnowledgeBase.BuiltInDocuments();
        foreach (var (text, instead) in changes)
        {
            if (documents.Sum(document => document.Text.Split(text).Length - 1) != 1)
                throw new InvalidOperationException($"The knowledge documents do not say this exactly once, so the alternative cannot be made from them; change it with them:\n\n{text}");
            documents = [.. documents.Select(document => document with { Text = document.Text.Replace(text, instead, StringComparison.Ordinal) })];
        }

        return KnowledgeBase.Load(documents);
    }
}
