#!/bin/sh
# Has an independent validator judge what `-f sarif` prints: the SARIF multitool from the npm registry, with
# the rules that GitHub's upload goes by as well. It is installed into the folder WORK, never into the tree.
# Usage: sarif.sh PROGRAM SOURCE WORK. Ends with 77 where the validator is not to be had.
set -u
program=$1
source=$2
work=$3
version=5.7.0

skip() {
    echo "skipped: $*"
    exit 77
}

command -v node >/dev/null || skip "node is not installed"
command -v npm >/dev/null || skip "npm is not installed"
mkdir -p "$work" && cd "$work" || exit 1
tool=node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
if ! [ -e "$tool" ]; then
    echo '{"private": true}' >package.json
    npm install --no-audit --no-fund --fetch-retries=1 "@microsoft/sarif-multitool@$version" >npm.log 2>&1 ||
        skip "the validator cannot be installed; see $work/npm.log"
    # What the package's own script does, where npm is set up to run none.
    chmod u+x "$tool"
fi
"$tool" --version >/dev/null 2>&1 || skip "the validator does not run here"

# What runs print: of an example, of a clean grid, with a suppression, of broken input, of none.
rm -rf logs && mkdir logs
run() {
    log=$work/logs/$1.sarif
    shift
    (cd "$source" && "$program" check --as-of 2026-01-01 -q -f sarif -o "$log" "$@")
    [ $? -le 2 ] && [ -s "$log" ] || { echo "no log: $log"; exit 1; }
}
run acme examples/acme --preset strict
run clean examples/raci-grid.yaml --ignore load
printf 'people: [ana, ben]\ndecisions:\n  # whodecides: ignore[no-accountable] the board sits in May\n  hire: {title: "Hire {0} [x](y)", responsible: ben}\n' >suppressed.yaml
run suppressed "$work/suppressed.yaml"
printf 'people: [\n' >'bro ken#?.yaml'
run broken "$work/bro ken#?.yaml"
: >empty.yaml
run empty "$work/empty.yaml"
# What tests make by hand, with odd text, without places, and with what a baseline takes out. These are recorded
# without the rules.
for log in "$source"/tests/golden/formats/*.sarif; do
    {
        sed '/^"invocations"/,$d' logs/acme.sarif
        sed -n '/^"invocations"/,$p' "$log"
    } >"logs/golden-$(basename "$log")"
done

# A log with mistakes, to see that they are found.
sed 's/"startLine":[0-9]*/"startLine":0/; s/"ruleIndex":[0-9]*/"ruleIndex":500/' logs/acme.sarif >planted.sarif

# What it says and we do not go along with:
# SARIF2002: messages from a template with arguments. Each of ours is a sentence of its own.
# SARIF2003: the revision of the repository. The program reads files, and asks no version control.
# SARIF2005: informationUri. There is no page to point at, and one that leads nowhere is worse.
# SARIF2006: whether addresses answer. The tests do without a network.
# SARIF2009: rule ids of the shape ABC1234. Ours are words, on purpose.
# SARIF2010, SARIF2011: snippets of the source. It stands beside the log, and may be confidential.
# SARIF2012: for each rule a helpUri, and a name in PascalCase. There is no page, and the id is the name.
allowed='SARIF2002 SARIF2003 SARIF2005 SARIF2006 SARIF2009 SARIF2010 SARIF2011 SARIF2012'

# Prints what is left of the judgement. A log that it cannot read the validator passes over without a word:
# the lack of an informationUri has to be found in each.
cat >left.js <<'JS'
const fs = require("fs");
const [judged, allowed, ...logs] = process.argv.slice(2);
const [run] = JSON.parse(fs.readFileSync(judged, "utf8").replace(/^\uFEFF/, "")).runs;
const said = new Set();
const read = new Set();
for (const result of run.results ?? []) {
    const log = decodeURI(result.locations[0].physicalLocation.artifactLocation.uri).replace(/.*\//, "");
    if (result.ruleId === "SARIF2005") read.add(log);
    if (!allowed.split(" ").includes(result.ruleId))
        said.add(`${log}: ${result.level} ${result.ruleId} ${result.message.arguments?.join(", ")}`);
}
for (const log of logs) if (!read.has(log.replace(/.*\//, ""))) said.add(`${log}: not judged`);
for (const line of said) console.log(line);
JS
judge() {
    rm -f judged.json
    "$tool" validate "$@" --rule-kind "Sarif;Ghas" --level "Error;Warning;Note" --output judged.json \
        --log ForceOverwrite >said.txt 2>&1
    [ -s judged.json ] || { echo "the validator failed:"; cat said.txt; exit 1; }
    node left.js judged.json "$allowed" "$@"
}

judge planted.sarif >found.txt
for mistake in SARIF1007 SARIF1009; do
    grep -q "error $mistake" found.txt || { echo "the validator misses $mistake"; cat found.txt; exit 1; }
done
judge logs/*.sarif >found.txt || exit 1
if [ -s found.txt ]; then
    cat found.txt
    exit 1
fi
echo "judged $(ls logs | wc -l) logs"
