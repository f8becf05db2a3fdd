#!/bin/sh
# Installs what is missing (Debian 12), builds without optimisation, and runs every test. Run it from anywhere,
# as often as you like: sh tests/run.sh
#   sh tests/run.sh --sanitize         the same with address and undefined-behaviour sanitizers, as .ci/run does
#   sh tests/run.sh --thread           builds with the thread sanitizer, and runs what runs in parallel
#   sh tests/run.sh --fuzz [SECONDS]   builds the fuzz targets with clang, and runs each for a minute, or for
#                                      SECONDS; an input that breaks one is left in build/fuzz
# WHODECIDES_STRICT=ON makes compiler warnings errors, and tools that a test lacks failures.
set -eu
cd "$(dirname "$0")/.."
. examples/setup.sh

# run_targets SECONDS: all that breaks is found before the end.
run_targets() {
    broken=
    for program in build/fuzz/tests/fuzz/whodecides_fuzz_*; do
        target=${program##*_}
        mkdir -p "build/fuzz/corpus/$target"
        say "Fuzzing $target for $1 seconds"
        "$program" -max_total_time="$1" -timeout=10 -rss_limit_mb=4096 -max_len=20000 -print_final_stats=1 \
            -dict=tests/fuzz/whodecides.dict -artifact_prefix="build/fuzz/$target-" -verbosity=0 \
            "build/fuzz/corpus/$target" "tests/fuzz/corpus/$target" tests/rules examples || broken="$broken $target"
    done
    [ -z "$broken" ] || stop "an input breaks:$broken." "It is named above; the program takes it as its argument."
}

case ${1:-} in
--fuzz)
    packages="$packages $fuzz_packages"
    install_packages
    check_versions
    CXX=clang++ build build/fuzz -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -gline-tables-only" \
        -DWHODECIDES_SANITIZE=address,undefined -DWHODECIDES_FUZZ=ON -DBUILD_TESTING=OFF
    run_targets "${2:-60}"
    exit
    ;;
--sanitize) sanitize=address,undefined ;;
--thread) sanitize=thread ;;
"") sanitize= ;;
*) stop "$1 is no option of this script." "There are --sanitize, --thread and --fuzz." ;;
esac

packages="$packages $test_packages"
install_packages
check_versions
folder=build/tests${1:+-${1#--}}
# To compile takes far longer than to run, so nothing is optimised.
build "$folder" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O0 -g1 -D_GLIBCXX_ASSERTIONS" \
    -DWHODECIDES_SANITIZE=$sanitize -DBUILD_TESTING=ON \
    -DCMAKE_COMPILE_WARNING_AS_ERROR="${WHODECIDES_STRICT:-OFF}"

say "Running the tests"
exec ctest --test-dir "$folder" --output-on-failure --parallel "$(nproc)"
