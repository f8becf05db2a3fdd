# Has Mermaid itself read what `graph -f mermaid` prints: every view of every example, and names that would break
# out of a label if they could. It is the npm package mermaid, with jsdom for the page that it wants to see. It is
# installed into the folder WORK, never into the tree.
# Usage: mermaid.sh PROGRAM SOURCE WORK. Ends with 77 where the parser is not to be had.
set -u
program=$1
source=$2
work=$3
mermaid=11.4.1
jsdom=25.0.1

skip() {
    echo "skipped: $*"
    exit 77
}

command -v node >/dev/null || skip "node is not installed"
command -v npm >/dev/null || skip "npm is not installed"
mkdir -p "$work" && cd "$work" || exit 1
if ! [ -e node_modules/mermaid/package.json ] || ! [ -e node_modules/jsdom/package.json ]; then
    echo '{"private": true}' >package.json
    npm install --no-audit --no-fund --fetch-retries=1 "mermaid@$mermaid" "jsdom@$jsdom" >npm.log 2>&1 ||
        skip "the parser cannot be installed; see $work/npm.log"
fi

cat >read.mjs <<'JS'
// Prints for each file how many nodes and edges Mermaid sees in it, and the texts of nodes, one a line.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
const page = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = page.window;
globalThis.document = page.window.document;
for (const name of ["Element", "HTMLElement", "Node", "DocumentFragment", "HTMLTemplateElement", "NodeFilter"])
    globalThis[name] = page.window[name];
const mermaid = (await import("mermaid")).default;
mermaid.initialize({ maxEdges: 100000, maxTextSize: 10000000 });
// As Mermaid itself turns its placeholders back into characters, once the text stands on the page.
const shown = (text) => {
    page.window.document.body.innerHTML = text
        .replace(/<br *\/?>/g, " ")
        .replace(/\uFB02\u00B0\u00B0/g, "&#").replace(/\uFB02\u00B0/g, "&").replace(/\u00B6\u00DF/g, ";");
    return page.window.document.body.textContent;
};
let wrong = 0;
for (const file of process.argv.slice(2)) {
    try {
        const text = readFileSync(file, "utf8");
        await mermaid.parse(text);
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
        const vertices = db.getVertices();
        const nodes = vertices instanceof Map ? [...vertices.values()] : Object.values(vertices);
        console.log(`${file.replace(/.*\//, "")}: ${nodes.length} nodes, ${db.getEdges().length} edges`);
        if (/names/.test(file)) for (const node of nodes) console.log(shown(node.text));
    } catch (error) {
        console.log(`${file}: ${error.message}`);
        wrong = 1;
    }
}
process.exit(wrong);
JS
printf 'flowchart LR\n  a["x] --> b\n' >planted.mmd
node read.mjs planted.mmd >planted.txt 2>&1 && { echo "the parser takes a label without an end"; exit 1; }
grep -qi "parse error\|lexical error" planted.txt || skip "the parser does not run here; see $work/planted.txt"

rm -rf graphs && mkdir graphs
# draw NAME ARGUMENT...: prints a graph of the inputs given.
draw() {
    file=$work/graphs/$1.mmd
    shift
    (cd "$source" && "$program" graph -q -f mermaid --as-of 2026-01-01 -o "$file" "$@") || exit 1
}
for view in decisions line dependencies communication; do
    for example in acme bicycles council four-eyes shifts startup workshop raci-grid.yaml; do
        draw "$view-$example" --view $view "examples/$example"
    done
done
cat >names.yaml <<'YAML'
people:
  a: 'end'
  b: 'x"] --> n9["y'
  c: '%%{init: {"theme": "dark"}}%% %% gone'
  d: '<b>bold</b> &lt; #quot; #35; \n `code`'
  e: '1. one - two style x:#fff; classDef'
  f: '* **bold** _x_ [a](b) fa:fa-ban $$x$$ °¶ß'
decisions:
  g: {title: 'subgraph graph; click n0 {x|y} ::: @{ shape: x }', accountable: [a, b, c, d, e, f]}
YAML
draw names --select two-managers "$work/names.yaml"
cat >wanted.txt <<'TEXT'
names.mmd: 7 nodes, 6 edges
subgraph graph; click n0 {x|y} ::: @{ shape: x }
end
x"] --> n9["y
%%{init: {"theme": "dark"}}%% %% gone
<b>bold</b> &lt; #quot; #35; \n `code`
1. one - two style x:#fff; classDef
* **bold** _x_ [a](b) fa:fa-ban $$x$$ °¶ß
TEXT
node read.mjs graphs/[!n]*.mmd >found.txt 2>&1 || { cat found.txt; exit 1; }
grep -q "line-acme.mmd: 72 nodes, 72 edges" found.txt || { echo "nodes or edges got lost:"; cat found.txt; exit 1; }
node read.mjs graphs/names.mmd >names.txt 2>&1 || { cat names.txt; exit 1; }
diff wanted.txt names.txt || exit 1
echo "read $(ls graphs | wc -l) graphs"
