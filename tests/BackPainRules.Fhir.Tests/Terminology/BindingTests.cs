using System.Text.RegularExpressions;
using BackPainRules.Fhir.Terminology;
using BackPainRules.Tests.House;

namespace BackPainRules.Fhir.Tests.Terminology;

/// <summary>What holds of the table of bindings, and of those that others write.</summary>
public class BindingTests
{
    private const string Head = "kind\tsystem\tcode\tmeans\thow\tsource\tnote\n";

    [Fact]
    public void Every_code_is_verified_somewhere_and_says_why_it_is_bound_so() => Assert.All(FhirBindings.BuiltIn.Rows.Where(row => row.Kind is "term" or "diagnosis" or "order" or "answer"), row =>
    {
        Assert.All(row.Source.Split(','), source => Assert.Matches("^(S[1-8]|S10|R4)$", source));
        Assert.NotEqual("-", row.Note);
    });

    /// <summary>S9 were public code bases that agree with each other, which may all be wrong in the same way.</summary>
    [Fact]
    public void Every_source_is_described_at_the_head_of_the_table_and_in_the_guide()
    {
        var described = FhirBindings.BuiltIn.Rows.Where(row => row.Kind == "source").Select(row => row.Code).ToList();
        var listed = Regex.Matches(File.ReadAllText(Repository.File("docs/fhir.md")), @"(?m)^\| (S\d+|R4|UCUM|own) \|").Select(match => match.Groups[1].Value);
        var used = FhirBindings.BuiltIn.Rows.SelectMany(row => row.Source.Split(',')).Distinct().ToList();
        Assert.Equal(described.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal(described.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("S9", used);
    }

    [Theory]
    [InlineData("C18.9", true)]
    [InlineData("C43.9", true)]
    [InlineData("C4A.9", true)]
    [InlineData("C7A.00", true)]
    [InlineData("Z85.038", true)]
    [InlineData("Z85.6", true)]
    [InlineData("Z85.820", true)]
    [InlineData("C44.91", false)]
    [InlineData("Z85.828", false)]
    [InlineData("D03.9", false)]
    [InlineData("Z80.3", false)]
    public void Any_cancer_but_that_of_the_skin_which_is_no_melanoma_is_a_history_of_cancer(string code, bool expected) =>
        Assert.Equal(expected, FhirBindings.BuiltIn.Find("term", "http://hl7.org/fhir/sid/icd-10-cm", code).Any(rule => rule.Means == Terms.History.Cancer));

    [Fact]
    public void Nothing_is_bound_to_CPT() =>
        Assert.DoesNotContain(FhirBindings.BuiltIn.Rows, row => row.System.Contains("cpt", StringComparison.OrdinalIgnoreCase) || row.Code.Contains("ama-assn", StringComparison.Ordinal));

    [Theory]
    [InlineData("1187255000")]
    [InlineData("271594007")]
    [InlineData("24531-6")]
    public void Codes_that_public_sources_get_wrong_are_not_bound(string code) => Assert.DoesNotContain(FhirBindings.BuiltIn.Rows, row => row.Code == code);

    [Fact]
    public void Rows_are_not_repeated() =>
        Assert.Equal(FhirBindings.BuiltIn.Rows.Count, FhirBindings.BuiltIn.Rows.DistinctBy(row => (row.Kind, row.System, row.Code, row.Means)).Count());

    [Fact]
    public void A_red_flag_or_a_screening_question_is_always_asked() => Assert.All(FhirBindings.BuiltIn.Rows.Where(row => row.Kind == "ask"), row =>
        Assert.Equal(TermRoles.Contextual, Vocabulary.BuiltIn.FindTerm(row.Means)!.Roles));

    [Fact]
    public void Every_unit_of_the_vocabulary_has_a_UCUM_code() =>
        Assert.All(Vocabulary.BuiltIn.Terms.OfType<Quantity>(), quantity => Assert.NotNull(FhirBindings.BuiltIn.Ucum(quantity.Unit)));

    [Theory]
    [InlineData("30341-2", true)]
    [InlineData("30341-3", false)]
    [InlineData("LA33-6", true)]
    [InlineData("1988-5", true)]
    [InlineData("1989-5", false)]
    [InlineData("x-5", false)]
    [InlineData("", false)]
    public void The_check_digit_of_LOINC(string code, bool isSound) => Assert.Equal(isSound, CheckDigits.IsLoinc(code));

    [Theory]
    [InlineData("279039007", true)]
    [InlineData("279372000", false)]
    [InlineData("279039070", false)]
    [InlineData("27903900a", false)]
    public void The_check_digit_of_SNOMED_CT(string code, bool isSound) => Assert.Equal(isSound, CheckDigits.IsSnomed(code));

    [Theory]
    [InlineData("M54.50", true)]
    [InlineData("W19.XXXA", true)]
    [InlineData("C00*-C43*", true)]
    [InlineData("S32.0*", true)]
    [InlineData("54.50", false)]
    [InlineData("M54.", false)]
    [InlineData("M54.50000", false)]
    public void The_shape_of_ICD(string code, bool isSound) => Assert.Equal(isSound, CheckDigits.IsIcd(code));

    [Fact]
    public void A_slip_in_any_single_digit_is_found() => Assert.All(FhirBindings.BuiltIn.Rows.Where(row => row.System is "sct" or "loinc" && row.Kind != "system"), row =>
        Assert.All(Enumerable.Range(0, row.Code.Length).Where(place => char.IsAsciiDigit(row.Code[place])), place =>
        {
            var slip = row.Code[..place] + (char)('0' + (row.Code[place] - '0' + 1) % 10) + row.Code[(place + 1)..];
            Assert.False(row.System == "sct" ? CheckDigits.IsSnomed(slip) : CheckDigits.IsLoinc(slip), slip);
        }));

    [Fact]
    public void All_mistakes_of_a_table_are_told_with_their_places()
    {
        var table = Head + "term\tloinc\t8310-6\texamination.temperature\texact\town\tx\nterm\tnowhere\tabc\tpresentation.fever\tmaybe\town\tx\nterm\tsct\n\nverb\t-\t-\t-\t-\t-\t-\nunit\tucum\tCel\tdegrees Celsius\ttimes 2\town\tx\nanswer\tsct\t373066001\tsure\texact\town\tx\n";
        var mistakes = Assert.Throws<FhirBindingsException>(() => FhirBindings.BuiltIn.And(new StringReader(table))).Mistakes;
        Assert.Equal(
        [
            "local.tsv:4:1: 2 columns are filled; expected 7, '-' for what a row has no use for",
            "local.tsv:6:1: 'verb' is no kind of row; allowed are system, current, term, diagnosis, answer, order, unit, ask, complaint, source",
            "local.tsv:2:12: '8310-6' is not a code of its system: its check digit or shape is wrong",
            "local.tsv:3:6: 'nowhere' is neither an address nor one of sct, loinc, icd, ucum, text, v2-0136, null, interpretation",
            "local.tsv:3:37: 'maybe' is not understood; expected exact, narrower or broader, where needed with 'over 14 days' or 'up to 14 days'",
            "local.tsv:7:31: 'times 2' is not understood; expected steps of + - * / with a number each: -32 *5 /9",
            "local.tsv:8:22: 'sure' is no answer; allowed are present, absent, unknown",
        ], mistakes);
    }

    [Fact]
    public void A_term_that_nobody_knows_is_told_before_anything_is_read()
    {
        var bindings = FhirBindings.BuiltIn.And(new StringReader(Head + "term\thttp://local.example\tF1\tpresentation.feever\texact\town\tx\n"));
        Assert.Contains("'presentation.feever' is not in the vocabulary", Assert.Throws<FhirBindingsException>(() => new FhirIntake(bindings: bindings)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_codes_of_a_hospital_are_read_once_they_are_bound()
    {
        var bindings = FhirBindings.BuiltIn.And(new StringReader(Head + "term\thttp://local.example/codes\tSADDLE-NUMB\tpresentation.saddleAnesthesia\texact\town\tour triage form\n"));
        const string json = """{ "resourceType": "Observation", "id": "o", "status": "final", "effectiveDateTime": "2026-05-04", "code": { "coding": [ { "system": "http://local.example/codes", "code": "SADDLE-NUMB" } ] }, "valueBoolean": true }""";
        Assert.Equal(Presence.Unknown, FhirIntake.Default.Read(json, new(2026, 5, 4)).Encounter.Presentation.SaddleAnesthesia);
        Assert.Equal(Presence.Present, new FhirIntake(bindings: bindings).Read(json, new(2026, 5, 4)).Encounter.Presentation.SaddleAnesthesia);
    }

    [Fact]
    public void Medicine_codes_can_depend_on_how_long_they_are_taken()
    {
        var bindings = FhirBindings.BuiltIn.And(new StringReader(Head
            + "term\thttp://local.example/drugs\tPRED\thistory.corticosteroidUse\texact over 14 days\town\toral prednisolone\n"
            + "term\thttp://local.example/drugs\tPRED\thistory.shortCorticosteroidCourse\texact up to 14 days\town\toral prednisolone\n"));
        Assert.Equal((Presence.Present, Presence.Unknown), Taken("""{ "start": "2026-03-01", "end": "2026-04-20" }"""));
        Assert.Equal((Presence.Unknown, Presence.Present), Taken("""{ "start": "2026-04-10", "end": "2026-04-17" }"""));
        Assert.Equal((Presence.Unknown, Presence.Unknown), Taken("""{ "end": "2026-04-17" }"""));
        Assert.Equal((Presence.Unknown, Presence.Unknown), Taken("""{ "start": "2025-01-10", "end": "2025-06-17" }"""));

        (Presence, Presence) Taken(string period) => new FhirIntake(bindings: bindings).Read($$"""
            { "resourceType": "MedicationStatement", "id": "m", "status": "completed", "effectivePeriod": {{period}}, "medicationCodeableConcept": { "coding": [ { "system": "http://local.example/drugs", "code": "PRED" } ] } }
            """, new(2026, 5, 4)).Encounter.History is var history ? (history.CorticosteroidUse, history.ShortCorticosteroidCourse) : default;
    }

    [Fact]
    public void Local_bases_change_our_own_systems_and_nothing_else()
    {
        var bindings = FhirBindings.BuiltIn.WithBase("https://hospital.example/r4/");
        Assert.Equal("https://hospital.example/r4/CodeSystem/terms", bindings.TermSystem);
        Assert.Equal(FhirBindings.BuiltIn.Rows.Count, bindings.Rows.Count);
        Assert.Throws<ArgumentException>(() => FhirBindings.BuiltIn.WithBase("not an address"));
        Assert.DoesNotMatch(new Regex("[A-Z]"), bindings.Base);
    }
}
