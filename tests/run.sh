#!/bin/sh
# Installs what is missing (Debian 12), builds with address and undefined-behaviour sanitizers, and runs
# every test. Run it from anywhere, as often as you like: sh tests/run.sh
# WHODECIDES_STRICT=ON makes compiler warnings errors.
set -eu
cd "$(dirname "$0")/.."
. examples/setup.sh

packages="$packages $test_packages"
install_packages
check_versions
build build/tests -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DWHODECIDES_SANITIZE=ON \
    -DBUILD_TESTING=ON -DCMAKE_COMPILE_WARNING_AS_ERROR="${WHODECIDES_STRICT:-OFF}"

say "Running the tests"
exec ctest --test-dir build/tests --output-on-failure --parallel "$(nproc)"
