#!/usr/bin/env bash
# How long whole processes take, from the shell and back: medians, and ratios to an empty .NET console program.
# With --keep, the programs built by the last call are measured again.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${RUNS:-21}
built=$PWD/artifacts/startup
encounter=samples/encounters/cauda-equina.json

build() { # name, project, options
    local name=$1 project=$2
    shift 2
    dotnet publish "$project" -c Release -r linux-x64 --self-contained false -o "$built/$name" -nologo -v quiet "$@" >&2
}

if [ "${1:-}" != --keep ] || [ ! -d "$built" ]; then
    rm -rf "$built"
    # Outside the repository, whose settings are not those of an empty program.
    empty=$(mktemp -d)
    dotnet new console --no-restore --force -o "$empty/empty" > /dev/null
    echo 'return;' > "$empty/empty/Program.cs"
    build empty "$empty/empty/empty.csproj" -p:InvariantGlobalization=true
    rm -rf "$empty"
    build tool src/BackPainRules.Cli
    build ready-to-run src/BackPainRules.Cli -p:PublishReadyToRun=true
    dotnet publish src/BackPainRules.Cli -c Release -r linux-x64 -p:NativeTool=true -o "$built/native" -nologo -v quiet >&2
fi

# The program that started this script, or the one that is built now.
first=$PWD/artifacts/bin/BackPainRules.Benchmarks/release/BackPainRules.Benchmarks
[ -x "$first" ] || dotnet build benchmarks/BackPainRules.Benchmarks -c Release -nologo -v quiet >&2

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# One round after the other, so that a busy moment meets all of them alike.
commands=(
    "an empty .NET console program|$built/empty/empty"
    "\`backpain assess\`, native|$built/native/backpain assess $encounter"
    "\`backpain assess\`, compiled ahead of time (ReadyToRun)|$built/ready-to-run/backpain assess $encounter"
    "\`backpain assess\`, as the .NET tool|$built/tool/backpain assess $encounter"
)
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
for ((run = 0; run < runs; run++)); do
    for i in "${!commands[@]}"; do
        from=$(date +%s%N)
        ${commands[$i]#*|} > /dev/null
        echo "$((($(date +%s%N) - from) / 1000))" >> "$times/process-$i"
    done
    for engine in floor backpain rulesengine; do
        if ((run < 7)); then "$first" --first "$engine" >> "$times/first-$engine"; fi
    done
done

empty=$(median < "$times/process-0")
echo '| Whole process | Wall time, ms | To the empty program |'
echo '|---|--:|--:|'
for i in "${!commands[@]}"; do
    awk -v name="${commands[$i]%%|*}" -v time="$(median < "$times/process-$i")" -v empty="$empty" 'BEGIN { printf "| %s | %.0f | %.2f |\n", name, time / 1000, time / empty }'
done

echo
echo '| From the start of the program to its first decision, nothing compiled by the runtime yet | ms |'
echo '|---|--:|'
echo "| The rules written by hand | $(median < "$times/first-floor") |"
echo "| BackPainRules | $(median < "$times/first-backpain") |"
echo "| Microsoft RulesEngine | $(median < "$times/first-rulesengine") |"
