using System.Globalization;
using System.Text;

namespace BackPainRules.Population;

/// <summary>Writes docs/restraint.md.</summary>
internal static class RestraintReport
{
    private const int Questioned = 100;

    public static string Write(Results results)
    {
        var text = new StringBuilder();
        Opening(text, results);
        Overall(text, results);
        Detail(text, results);
        BySeriousDisease(text, results);
        Behind(text, results);
        Variations(text, results);
        OneDecision(text, results);
        Claims(text, results);
        Meaning(text, results);
        Figures(text);
        return text.ToString();
    }

    private static void Opening(StringBuilder text, Results results) => text.Append(Invariant($"""
        # Restraint, measured

        Four in five patients with acute low back pain have a red flag, and about one in a hundred has serious disease (Henschke2009). Knowledge that sends
        everybody to a scanner would miss nothing and help nobody. This page applies BackPainRules to a generated population and counts whom it would
        image, how soon, and which serious disease it would find, beside two rules of thumb applied to the same patients.

        **The population is synthetic. It is no epidemiological evidence and validates nothing**: it shows what the rules do to patients made from published figures,
        and where no figure was found, from assumptions that are listed below by name.

        This file is generated; do not edit it. It is written again, in a minute or less, by

        ```sh
        dotnet run -c Release --project benchmarks/BackPainRules.Population
        ```

        Knowledge: {KnowledgeBase.BuiltIn.Version}, {KnowledgeBase.BuiltIn.Rules.Count} rules, SHA-256 `{KnowledgeBase.BuiltIn.Sha256}`. {results.Screened.Count:N0} patients, seed {Results.Seed}.

        ## What was done

        - Each patient gets a disease, or none, with the probability of [prevalence.tsv](../benchmarks/BackPainRules.Population/prevalence.tsv); then age, sex and every finding, with the probability
          of that finding in that disease. Findings are independent given the disease, unless a row says that they depend on another finding, on age or on sex. Real findings
          cluster more, so in reality fewer patients would carry any flag and more would carry several.
        - A cited figure is used as it stands, also where it comes from other patients and is probably too high for first presentations of acute pain (spinal
          tenderness 40 %, new urinary retention 5 %, unexplained weight loss 6 %, leg pain 63 %). That is hard on the knowledge, and not flattering. The
          exceptions are the nerve root tests in patients without the disease, whose figures come from patients before surgery, and failure to improve, which an acute
          episode seldom leaves time for.
        - Only assumptions were set so that the share with a red flag meets the cohort of Henschke2009 (80.4 %, median 2): here {results.Everything.Where(response => response.RedFlags > 0)}, median {results.Everything.MedianRedFlags()}. A red
          flag is any finding with that role in the vocabulary, or an age over 50. Serious disease (fracture, malignancy, infection, cauda equina syndrome): {Serious(results.Everything)}.
        - Three records of the same patients ([recording.tsv](../benchmarks/BackPainRules.Population/recording.tsv)): *everything* asked and examined; *screened*, by a clinician who answers the
          whole screening set and a part of the rest; and *as usual*, with a minority recorded. What is not recorded is unknown, not absent. No test results: it is the first visit.
        - The rules of thumb ([baselines.tsv](../benchmarks/BackPainRules.Population/baselines.tsv)) read what is not recorded as "no". *Imaged* means that at least one picture is recommended, after substitutions; what
          another picture covers is not counted again. The rules of thumb know one picture and no urgency.


        """));

    private static void Overall(StringBuilder text, Results results)
    {
        text.Append("## Against the rules of thumb\n\nIntervals are Wilson's, for 95 %: the sampling error of the simulation only.\n\n");
        foreach (var (name, survey) in Records(results))
        {
            text.Append(Invariant($"""
                **{name}**

                | | imaged | imaged, of those without serious disease | serious disease imaged | imaged for one with serious disease |
                |---|---|---|---|---|
                {Row("BackPainRules", survey, response => response.Verdict.Imaged)}
                {Row("BackPainRules, MRI or CT", survey, response => response.Verdict.Scanned)}
                {Row("BackPainRules, soon or earlier", survey, response => response.Verdict.ImagedSoon)}
                {string.Join("\n", Baseline.All.Select((baseline, place) => Row(baseline.Name, survey, response => response.Baselines[place])))}


                """));
        }
    }

    private static string Row(string name, Survey survey, Func<Response, bool> imaged)
    {
        var (all, serious) = (survey.Where(imaged), survey.WithSeriousDisease().Where(imaged));
        return Invariant($"| {name} | {all.WithCounts()} | {survey.WithoutSeriousDisease().Where(imaged)} | {serious.Count} of {serious.Of}: {serious.WithInterval()} | {(serious.Count == 0 ? 0 : all.Count / serious.Count)} |");
    }

    private static void Detail(StringBuilder text, Results results)
    {
        text.Append("## What BackPainRules says\n\n| | everything | screened | as usual |\n|---|---|---|---|\n");
        Line("imaged at all", response => response.Verdict.Imaged);
        Line("by MRI or CT", response => response.Verdict.Scanned);
        Line("imaged soon, urgently or as an emergency", response => response.Verdict.ImagedSoon);
        Line("imaged urgently or as an emergency", response => response.Verdict.ImagedUrgently);
        Line("anything urgent or emergency", response => response.Verdict.Urgency >= Urgency.Urgent);
        Line("anything emergency", response => response.Verdict.Urgency == Urgency.Emergency);
        Line("blood or urine tests, and no picture", response => response.Verdict is { Laboratory: true, Imaged: false });
        Line("classified nonspecific", response => response.Verdict.Classification == Classification.Nonspecific);
        Line("classified undetermined", response => response.Verdict.Classification == Classification.Undetermined);
        Line("classified specific", response => response.Verdict.Classification == Classification.Specific);
        Line("of which only radiculopathy or stenosis", response => response.Verdict is { Classification: Classification.Specific, Category: Category.RadiculopathyOrStenosis });
        Line("told that imaging is not indicated", response => response.Verdict.NoImaging);
        text.Append(Invariant($"""
            | open questions, median of {Questioned} patients | {Results.MedianOpenQuestions("everything", Questioned)} | {Results.MedianOpenQuestions("screened", Questioned)} | {Results.MedianOpenQuestions("usual", Questioned)} |


            """));

        void Line(string name, Func<Response, bool> which) => text.Append(Invariant(
            $"| {name} | {results.Everything.Where(which).WithCounts()} | {results.Screened.Where(which).WithCounts()} | {results.Usual.Where(which).WithCounts()} |\n"));
    }

    private static void BySeriousDisease(StringBuilder text, Results results)
    {
        text.Append("## Serious disease, one by one\n\nIn the population, screened:\n\n");
        Table(disease => results.Screened.With(disease), share => Invariant($"{share.Count} of {share.Of}"));
        text.Append(Invariant($"The rare ones are too few there. In {results.Enriched["infection"].Count:N0} further patients with each disease, screened:\n\n"));
        Table(disease => results.Enriched[disease], share => share.WithInterval());
        text.Append("And as usually recorded:\n\n");
        Table(disease => results.EnrichedUsual[disease], share => share.WithInterval());
        text.Append("""
            *Only worked up*: no picture, but the disease is suspected or blood tests are recommended. *Missed*: none of these, at best a date to come back. *Suspected*: the
            patient's own disease is among the suspicions; a picture for another reason may find it all the same.


            """);

        void Table(Func<string, Survey> of, Func<Share, string> show)
        {
            text.Append(Invariant($"| | imaged | urgently | only worked up | missed | suspected | {string.Join(" | ", Baseline.All.Select(baseline => baseline.Name))} |\n|---|{string.Concat(Enumerable.Repeat("---|", 5 + Baseline.All.Count))}\n"));
            foreach (var disease in Disease.Serious)
            {
                var survey = of(disease);
                var cells = new[]
                {
                    survey.Where(response => response.Verdict.Imaged), survey.Where(response => response.Verdict.ImagedUrgently), survey.Where(response => response.OnlyWorkedUp),
                    survey.Where(response => response.Missed), survey.Where(response => response.Suspected),
                }.Concat(Baseline.All.Select((_, place) => survey.Where(response => response.Baselines[place])));
                text.Append(Invariant($"| {Disease.Words(disease)} | {string.Join(" | ", cells.Select(show))} |\n"));
            }

            text.Append('\n');
        }
    }

    private static void Behind(StringBuilder text, Results results)
    {
        text.Append("""
            ## What sends patients to the scanner

            The reasons of the first 10,000 patients, screened. *Alone*: every reason for it rests on this rule or finding (where a
            rule takes either of two findings and both are there, both count). *Serious*: how many of these patients have serious disease.


            """);
        Table("a picture", "rule", results.Pictures, results.Pictures.Rules);
        Table("a picture", "finding", results.Pictures, results.Pictures.Findings);
        Table("an alarm (urgent or emergency)", "rule", results.Alarms, results.Alarms.Rules);
        Table("an alarm (urgent or emergency)", "finding", results.Alarms, results.Alarms.Findings);

        void Table(string what, string behind, Drivers drivers, IEnumerable<(string Name, int Patients, int Alone, int Serious)> rows)
        {
            text.Append(Invariant($"| {behind} behind {what}, of {drivers.Patients:N0} patients | patients | alone | serious |\n|---|---|---|---|\n"));
            foreach (var row in rows.Take(10)) text.Append(Invariant($"| {row.Name} | {row.Patients:N0} | {row.Alone:N0} | {row.Serious:N0} |\n"));
            text.Append('\n');
        }
    }

    private static void Variations(StringBuilder text, Results results)
    {
        text.Append(Invariant($"""
            ## What hangs on which figure

            {results.FewerFalseAlarms.Count:N0} patients each, screened. Frequencies are those among patients without the disease; the diseases stay as they are.

            | | red flag | imaged | MRI or CT | urgent or emergency | emergency | nonspecific | imaged by any red flag |
            |---|---|---|---|---|---|---|---|

            """));
        foreach (var (variation, survey) in results.Variations)
        {
            text.Append(Invariant(
                $"| {variation.Name} | {survey.Where(response => response.RedFlags > 0)} | {survey.Where(response => response.Verdict.Imaged)} | {survey.Where(response => response.Verdict.Scanned)} | {survey.Where(response => response.Verdict.Urgency >= Urgency.Urgent)} | {survey.Where(response => response.Verdict.Urgency == Urgency.Emergency)} | {survey.Where(response => response.Verdict.Classification == Classification.Nonspecific)} | {survey.Where(response => response.Baselines[0])} |\n"));
        }

        text.Append('\n');
    }

    private static void OneDecision(StringBuilder text, Results results)
    {
        var (asItIs, noted) = (results.Screened, results.TendernessNoted);
        var pictures = Imaged(asItIs).Count - Imaged(noted).Count;
        var found = Imaged(asItIs.WithSeriousDisease()).Count - Imaged(noted.WithSeriousDisease()).Count;
        var each = results.Enriched["fracture"].Count;
        text.Append(Invariant($"""
            ## What one decision costs

            Tenderness over the spine alone makes a fracture and an infection possible here: a radiograph within days and two blood tests (Review S17: it may mean either). The
            choice not taken is a note, since tenderness is poorly reproducible. Below, the same patients, screened, are also assessed by a copy of the knowledge in which tenderness
            alone is noted and looked at again: no suspicion, no picture, no blood test. Beside another sign it counts as before.

            | | imaged | by MRI or CT | serious disease imaged | serious disease missed | fractures imaged, of {each:N0} | infections imaged, of {each:N0} |
            |---|---|---|---|---|---|---|
            {Row("as it is", asItIs, results.Enriched)}
            {Row("tenderness alone noted", noted, results.EnrichedTendernessNoted)}

            The decision costs {pictures:N0} pictures in {asItIs.Count:N0} patients, and buys a picture for {found:N0} more of the {asItIs.WithSeriousDisease().Count:N0} with serious disease: one for every {(double)pictures / Math.Max(1, found):N0} pictures.
            *Missed*, as above, is at best a date to come back. The cost hangs on the {Tender("any")} of patients without such a disease whose spine is tender here, a figure that is cited and
            probably too high (lower ones are in the table above); what it buys in fractures hangs on the {Tender("fracture")} that is assumed for them.


            """));

        static string Row(string name, Survey survey, IReadOnlyDictionary<string, Survey> enriched)
        {
            var serious = survey.WithSeriousDisease();
            return Invariant($"| {name} | {Imaged(survey).WithCounts()} | {survey.Where(response => response.Verdict.Scanned).WithCounts()} | {Of(Imaged(serious))} | {Of(serious.Where(response => response.Missed))} | {Imaged(enriched["fracture"]).WithInterval()} | {Imaged(enriched["infection"]).WithInterval()} |");
        }

        static Share Imaged(Survey survey) => survey.Where(response => response.Verdict.Imaged);

        static string Tender(string disease) => Invariant(
            $"{100 * Prevalence.Cited.Figures.Single(figure => figure.Term == Terms.Examination.MidlineTenderness && figure.Disease == disease).Probability:0} %");

        static string Of(Share share) => Invariant($"{share.Count} of {share.Of}: {share.WithInterval()}");
    }

    private static void Claims(StringBuilder text, Results results)
    {
        text.Append("## What is claimed\n\nEach of these sentences was checked when this page was written, and a test holds it on a smaller population.\n\n");
        foreach (var claim in Claim.All) text.Append(Invariant($"- {(claim.Holds(results) ? "" : "**No longer true:** ")}{claim.Sentence}\n"));
        text.Append('\n');
    }

    private static void Meaning(StringBuilder text, Results results) => text.Append(Invariant($"""
        ## What this shows, and what it does not

        - It shows which rules cost most pictures and alarms for what they find. A reviewer who wants fewer pictures should look at the top of the tables above first, and
          argue there: they follow decisions that a clinician has yet to confirm (spinal tenderness alone means a radiograph soon; one sign of cauda equina, or symptoms
          of both legs within 14 days, is an emergency; a history of cancer means MRI).
        - Few are called nonspecific ({results.Screened.Where(response => response.Verdict.Classification == Classification.Nonspecific)}, screened), although about 85 of 100 have no identified cause (Review S02): a possible
          suspicion is enough to be specific, and leg pain below the knee, which 38 % of consulters report (Hill2011), is one.
        - It shows that an incomplete record is not turned into reassurance. It also shows the price: as usually recorded, less disease is found, because what nobody asked
          is not known. The open questions are the remedy, not a guess.
        - The rules of thumb have an advantage and a handicap: the picture in any red flag is the wrong one for some (a radiograph shows no cauda equina), and counts as
          a find here all the same; the fracture rule was made for fractures and cannot find the others but by chance.
        - A picture is not a diagnosis. That the right one finds the disease is assumed; a radiograph misses early metastases and infections.
        - It does not show how accurate the rules are in patients. Frequencies in disease and in health come from different studies, many of them small; several are recalled (R) and
          not read again. Independence given the disease flatters whatever counts flags. Only a cohort can answer that.
        - The first visit only: who comes back, and the results of tests, are not followed.


        """));

    private static void Figures(StringBuilder text)
    {
        text.Append("## The figures\n\n**S** read in the source, **P** seen in part or quoted, **R** recalled from it and not read again, as in the review notes of the knowledge documents.\n\n");
        Table("| term | in | given | value | probability | source | tag | remark |", Prevalence.Cited.Figures.Where(figure => !figure.IsAssumption),
            figure => $"{figure.Source} | {figure.Tag} | {figure.Remark}");
        text.Append("## The assumptions\n\nNo cited figure gives these. They were chosen to be plausible, and to meet the share with a red flag; nothing else supports them.\n\n");
        Table("| term | in | given | value | probability | reason |", Prevalence.Cited.Figures.Where(figure => figure.IsAssumption), figure => figure.Remark);
        text.Append("""
            ## Sources that the knowledge does not cite

            - Henschke2008: Henschke N, Maher CG, Refshauge KM, and others. Prognosis in patients with recent onset low back pain in Australian primary care: inception cohort study. BMJ 2008;337:a171. (abstract)
            - Underwood2009: Underwood M. Diagnosing acute nonspecific low back pain: time to lower the red flags? Arthritis and Rheumatism 2009;60:2855-2857. (excerpt)
            - Hill2011: Hill JC, Konstantinou K, Egbewale BE, and others. Clinical outcomes among low back pain consulters with referred leg pain in primary care. Spine 2011;36:2168-2175. (abstract)
            - Harding2005: Harding IJ, Davies E, Buchanan E, Fairbank JC. The symptom of night pain in a back pain triage clinic. Spine 2005. (abstract)
            - Verhagen2016: Verhagen AP, Downie A, Popal N, Maher C, Koes BW. Red flags presented in current low back pain guidelines: a review. European Spine Journal 2016;25:2788-2802. (introduction)
            - MenezesCosta2012: Costa LC, Maher CG, Hancock MJ, and others. The prognosis of acute and persistent low-back pain: a meta-analysis. CMAJ 2012;184:E613. (abstract)
            - Pengel2003: Pengel LH, Herbert RD, Maher CG, Refshauge KM. Acute low back pain: systematic review of its prognosis. BMJ 2003;327:323. (abstract)
            - Langdon2010: Langdon J, Way A, Heaton S, Bernard J, Molloy S. Vertebral compression fractures: new clinical signs to aid diagnosis. 2010. (recalled)

            """);

        void Table(string head, IEnumerable<Figure> figures, Func<Figure, string> end)
        {
            text.Append(head).Append("\n|").Append(string.Concat(Enumerable.Repeat("---|", head.Count(character => character == '|') - 1))).Append('\n');
            foreach (var figure in figures)
            {
                text.Append(Invariant(
                    $"| {figure.Term} | {(figure.Disease == "any" ? "others" : figure.Disease)} | {figure.Given} | {figure.Value} | {figure.Probability} | {end(figure)} |\n"));
            }

            text.Append('\n');
        }
    }

    private static IEnumerable<(string Name, Survey Survey)> Records(Results results) =>
        [("Screened", results.Screened), ("Everything recorded", results.Everything), ("As usually recorded", results.Usual)];

    private static string Serious(Survey survey) => new Share(survey.WithSeriousDisease().Count, survey.Count).WithCounts();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
