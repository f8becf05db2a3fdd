#!/bin/sh
# package.sh BUILD FOLDER: makes the Debian package of what BUILD has, looks into it, installs it, runs
# what it installed and takes it away again. It is installed into a root folder with a package database of its
# own (dpkg --root), so that it never touches the system and needs no root; that what it depends on is a
# package that Debian has is asked of the system.
set -eu
build=$1
folder=$2

skip() {
    echo "skipped: $*"
    exit 0
}
fail() {
    echo "package: $*" >&2
    exit 1
}

for tool in dpkg dpkg-deb dpkg-query dpkg-shlibdeps man gzip; do
    command -v $tool >/dev/null || skip "$tool is not installed"
done

man --version | grep -q '^man [0-9]' || skip "man is none: this system was made smaller"

# What is taken away again is never a folder that was handed in.
mkdir -p "$folder"
work=$(mktemp -d "$folder/package.XXXXXX")
trap 'rm -rf "$work"' EXIT
cpack -G DEB -B "$work/made" --config "$build/CPackConfig.cmake" >"$work/cpack.log" 2>&1 ||
    { cat "$work/cpack.log" >&2; fail "cpack failed"; }
set -- "$work"/made/*.deb
[ $# -eq 1 ] || fail "there are $# packages instead of one"
package=$1

field() {
    dpkg-deb -f "$package" "$1"
}
[ "$(field Package)" = whodecides ] || fail "it is called $(field Package)"
[ "$(field Section)" = utils ] || fail "its section is $(field Section)"
[ "$(field Maintainer)" = "whodecides maintainers <whodecides@example.org>" ] || fail "it is of $(field Maintainer)"
field Description | head -n 1 | grep -q 'decisions and roles' || fail "it describes itself as: $(field Description)"
field Depends | grep -q 'libyaml-cpp' || fail "it depends on $(field Depends)"
field Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//' | while read -r name; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q ' installed' || fail "it needs $name, which is not there"
done

dpkg-deb -c "$package" >"$work/content"
while read -r name; do
    grep -q " \./usr/$name\$" "$work/content" || { cat "$work/content" >&2; fail "it lacks $name"; }
done <<END
bin/whodecides
share/man/man1/whodecides.1.gz
share/man/man5/whodecides.yaml.5.gz
share/man/man7/whodecides-rules.7.gz
share/bash-completion/completions/whodecides
share/zsh/vendor-completions/_whodecides
share/fish/vendor_completions.d/whodecides.fish
share/doc/whodecides/copyright
share/doc/whodecides/README.md
share/doc/whodecides/examples/acme/teams.yaml
END
! grep -E 'include/|\.a$|\.cmake$' "$work/content" || fail "parts of the library are in it"
! awk '$2 != "root/root" || substr($1, 6, 1) == "w" || substr($1, 9, 1) == "w"' "$work/content" | grep . ||
    fail "somebody else than root may write these"

root=$work/root
database=$root/var/lib/dpkg
mkdir -p "$database/info" "$database/updates"
: >"$database/status"
dpkg_in_root() {
    # Small systems leave manuals out by default.
    dpkg --root="$root" --log=/dev/null --path-include='/usr/*' --force-not-root --force-bad-path --force-depends "$@" >>"$work/dpkg.log" 2>&1 ||
        { cat "$work/dpkg.log" >&2; fail "dpkg $1 failed"; }
}
dpkg_in_root --install "$package"

"$root/usr/bin/whodecides" --version | grep -q '^whodecides [0-9]' || fail "the program does not run"
status=0
"$root/usr/bin/whodecides" check -q "$root/usr/share/doc/whodecides/examples/bicycles" >/dev/null || status=$?
[ $status -le 1 ] || fail "a check of an example ended with $status"
for page in whodecides whodecides.yaml whodecides-rules; do
    found=$(MANPATH="$root/usr/share/man" man -w "$page") || fail "man does not find $page"
    case $found in "$root"/*) ;; *) fail "man finds $page at $found" ;; esac
done

dpkg_in_root --purge whodecides
left=$(cd "$root" && find . ! -path './var/lib/dpkg*' ! -path ./var ! -path ./var/lib ! -path .)
[ -z "$left" ] || fail "left behind: $left"
! grep -q '^Package' "$database/status" || fail "it is still in the database"
echo "package: $(basename "$package") installs, runs and goes"
