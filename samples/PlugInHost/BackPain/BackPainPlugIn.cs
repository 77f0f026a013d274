using System.Collections.Generic;
using System.Linq;
using BackPainRules;
using ChartContract;

namespace BackPainPlugIn
{
    /// <summary>Reads the chart as an encounter, and answers with the assessment.</summary>
    public sealed class BackPain : IChartPlugIn
    {
        public string Assess(string chart, out IReadOnlyList<string> mistakes)
        {
            Encounter encounter;
            IReadOnlyList<EncounterError> errors;
            if (!Encounter.TryParse(chart, out encounter, out errors))
            {
                mistakes = errors.Select(error => error.ToString()).ToList();
                return null;
            }

            mistakes = new string[0];
            return BackPainAssessor.Default.Assess(encounter).ToJson();
        }
    }
}
