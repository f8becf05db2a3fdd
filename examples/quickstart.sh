#!/bin/sh
# Installs what is missing (Debian 12), builds the program, and checks the example organisation with it.
# Run it from anywhere, as often as you like: sh examples/quickstart.sh
set -eu
cd "$(dirname "$0")/.."
. examples/setup.sh

install_packages
check_versions
build build/release -DCMAKE_BUILD_TYPE=Release -DBUILD_TESTING=OFF

program=build/release/cli/whodecides
say "Checking the example organisation: $program check examples/acme"
status=0
$program check examples/acme || status=$?
[ "$status" -eq 1 ] ||
    stop "the check ended with status $status, where 1 (findings) was expected." \
        "Please report this, with the output above."

cat <<END

==> It works. The findings above are planted in examples/acme; a comment beside each says why.
    Exit status 1 means findings; 0 would be none.

Next:
    $program check examples/council
        an organisation that leads together, and nothing is found
    $program explain no-accountable
        what a rule means, and how to mend what it finds
    $program check YOUR-FOLDER
        your own files; README.md shows the format
    sh tests/run.sh
        all tests
END
