#!/bin/sh
# What the README says about memory, measured: at most 800 times the bytes of the input and 150 MB. No test
# runs it; after a change of what is held in memory, with a release build and inputs of BYTES, usually 2 MB:
#   sh tests/bench/memory.sh build/release/cli/whodecides [BYTES]
set -eu
program=$1
bytes=${2:-2000000}
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
status=0

# list TIMES TEXT: so many of them, in it %d is a number.
list() {
    awk -v times="$1" -v part="$2" 'BEGIN {
        for (i = 0; i < times; ++i) { text = part; gsub(/%d/, i, text); printf "%s%s", i ? "," : "", text } }'
}

# shape NAME BEGINNING PART END: PART over and over, in it %d is a number.
shape() {
    { printf '%b' "$2"
      awk -v part="$3" -v most="$bytes" 'BEGIN {
          gsub(/\\n/, "\n", part)
          for (n = i = 0; n < most; ++i) { text = part; gsub(/%d/, i, text); printf "%s", text; n += length(text) } }'
      printf '%b' "$4"; } > "$folder/$1.yaml"
    /usr/bin/time -f %M -o "$folder/peak" "$program" check -q -f concise "$folder/$1.yaml" >/dev/null 2>&1 || :
    peak=$(tail -n 1 "$folder/peak")
    size=$(wc -c < "$folder/$1.yaml")
    times=$((peak * 1024 / size))
    echo "$1: $peak kB, $times times the input"
    [ "$((peak * 1024))" -le "$((800 * size + 150000000))" ] || { echo "  that is more than the README says"; status=1; }
}

shape names 'people: [' 'a,' 'a]\n'
shape questions 'people: [' 'a?,' 'a]\n'
shape entries 'decisions: [' '%d,' 'x]\n'
shape items 'people:\n' '- a\n' ''
shape brackets 'people: ' '[,' ''
shape keys 'people: {' '%d,' 'x}\n'
shape aliases 'people: {a: &a a}\ndecisions: {' 'd%d: {accountable: *a},' '}\n'
shape documents '' '---\n' 'people: [a]\n'
shape one-text 'people: {a: ' 'x' '}\n'
shape unowned 'people: [z]\ndecisions:\n' ' d%d: {}\n' ''
shape unknown 'people: [z]\ndecisions:\n' ' d%d: {answers: u%d}\n' ''
shape bad-values 'decisions:\n' ' d%d: [1]\n' ''
shape comments 'people: [a]\n' '# whodecides: ignore[no-deputy]\n' ''
grid="matrix:\n columns: [$(list 1000 c%d)]\n rows:\n"
shape cells "$grid" "  r%d: [$(list 1000 A)]\n" ''
shape cells-thrice "$grid" "  r%d: &r%d [$(list 1000 A)]\n  s%d: *r%d\n  t%d: *r%d\n" ''
shape marks-thrice "$grid" "  r%d: &r%d [$(list 1000 A/R/C)]\n  s%d: *r%d\n  t%d: *r%d\n" ''
bytes=850 # about as many copies as a small file may make
shape copies "$grid  r: &r [$(list 1000 A/R/C)]\n" '  r%d: *r\n' ''
bytes=500
shape merges "$grid  r: &r {$(list 1000 'c%d: A/R/C')}\n" '  r%d: {<<: *r}\n' ''
exit $status
