namespace BackPainRules.Fhir.Reading;

/// <summary>Age from the date of birth, as exactly as it is known; sex from the gender on record.</summary>
internal sealed class PatientReader : IResourceReader
{
    public IReadOnlyList<string> Types { get; } = ["Patient"];

    public void Read(Ledger ledger, Item item)
    {
        if (ledger.Vocabulary.FindTerm(Terms.Patient.Age) is Quantity age && item.Node["birthDate"] is { } birth) ReadAge(ledger, item, age, birth);
        if (ledger.Vocabulary.FindTerm(Terms.Patient.Sex) is Choice sex && item.Node["gender"] is { } gender) ReadSex(ledger, item, sex, gender);
    }

    private static void ReadAge(Ledger ledger, Item item, Quantity age, Node birth)
    {
        var saying = new Saying(item, birth, null, null);
        if (When.Parse(birth.Text) is not { } born || born.FirstDay > ledger.AsOf)
        {
            Values.Nothing(ledger, age, UnknownReason.Unparseable, "the date of birth is no date, or one still to come", saying);
            return;
        }

        var years = new Interval(Math.Max(0, CompletedYears(born.LastDay, ledger.AsOf)), CompletedYears(born.FirstDay, ledger.AsOf));
        if (years.High > age.Maximum)
            Values.Nothing(ledger, age, UnknownReason.OutOfRange, $"an age of {years} years", saying);
        else
            ledger.Statements.Add(new QuantityStatement(age, years, item.Source(birth), null) { Doubt = item.Doubt, IsStanding = true, Remarks = [$"from the date of birth, {birth.Text}"] });
    }

    private static void ReadSex(Ledger ledger, Item item, Choice sex, Node gender)
    {
        var saying = new Saying(item, gender, null, null);
        if (gender.Text is { } told && sex.Values.Contains(told))
            ledger.Statements.Add(new ChoiceStatement(sex, told, item.Source(gender), null) { Doubt = item.Doubt, IsStanding = true });
        else
            Values.Nothing(ledger, sex, gender.Text == "unknown" ? UnknownReason.AskedUnknown : UnknownReason.Unparseable, $"the gender on record is none of {string.Join(", ", sex.Values)}", saying);
    }

    /// <summary>Who was born on 29 February has a birthday on 1 March in other years.</summary>
    public static int CompletedYears(DateOnly birth, DateOnly day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
}
