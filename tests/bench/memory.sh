#!/bin/sh
# What the manual says about memory, measured: at most 500 times the bytes of the input and 100 MB.
#   sh tests/bench/memory.sh PROGRAM [BYTES]     a release build; inputs of BYTES, usually 2 MB
set -eu
program=$1
bytes=${2:-2000000}
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
status=0

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
    [ "$((peak * 1024))" -le "$((500 * size + 100000000))" ] || { echo "  that is more than the manual says"; status=1; }
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
exit $status
