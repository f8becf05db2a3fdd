# Read by quickstart.sh and tests/run.sh (`. examples/setup.sh`): what both need before they can build.
# POSIX sh; changes nothing by itself.

packages="build-essential cmake libcli11-dev libyaml-cpp-dev libfmt-dev doctest-dev nlohmann-json3-dev"
# What only tests run: where it is missing they say so and are skipped, or fail with WHODECIDES_STRICT=ON.
test_packages="git python3-yaml python3-jsonschema jq zsh fish groff-base man-db libyaml-dev pkg-config libxml2-utils
    bsdutils graphviz"
# What the fuzz targets want beyond the first.
fuzz_packages="clang libclang-rt-dev"
oldest_cmake=3.25
oldest_gcc=12

say() {
    printf '%s\n' "==> $*"
}

# Ends the script: what is wrong, and what to do about it.
stop() {
    printf '%s\n' "" "Cannot go on: $1" "$2" >&2
    exit 1
}

# Names the packages of the list that are not installed.
missing_packages() {
    for package in $packages; do
        case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
        *" installed") ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# Installs the packages that are not there yet; with all of them there it touches nothing.
install_packages() {
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        stop "this system has no apt-get; the script knows Debian 12 and its relatives only." \
            "Install a C++20 compiler, CMake $oldest_cmake, CLI11, yaml-cpp, fmt, doctest and nlohmann-json, then run: cmake -S . -B build/release && cmake --build build/release"
    fi
    missing=$(missing_packages)
    if [ -z "$missing" ]; then
        say "All packages are installed already."
        return
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        stop "packages are missing, and installing them takes root or sudo." \
            "Ask an administrator to run: apt-get install --no-install-recommends $missing"
    fi
    say "Installing: $missing"
    as_root apt-get update -qq || say "The package lists could not be refreshed; trying with those at hand."
    # Split on purpose: each word is a package.
    # shellcheck disable=SC2086
    as_root apt-get install -y -qq --no-install-recommends $missing ||
        stop "apt-get could not install: $missing" \
            "Is there a network, and do the sources in /etc/apt name a Debian 12 mirror? See the messages above."
}

# at_least FOUND WANTED: compares versions such as 3.25.1.
at_least() {
    [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

check_versions() {
    cmake_version=$(cmake --version | sed -n '1s/[^0-9]*//p')
    at_least "$cmake_version" $oldest_cmake ||
        stop "CMake $cmake_version is too old; $oldest_cmake or later is needed." \
            "Debian 12 has it; on an older release, see https://apt.kitware.com."
    if [ -z "${CXX:-}" ]; then
        gcc_version=$(c++ -dumpfullversion 2>/dev/null || c++ -dumpversion)
        case $(c++ --version | head -n 1) in
        *clang*) ;; # numbered otherwise; CMake asks it for C++20
        *)
            at_least "$gcc_version" $oldest_gcc ||
                stop "g++ $gcc_version is too old; $oldest_gcc or later is needed for C++20." \
                    "Debian 12 has it; otherwise name a newer compiler: CXX=g++-12 sh $0"
            ;;
        esac
    fi
}

# build FOLDER CMAKE-ARGUMENT...: configures and builds; what is up to date is left alone.
build() {
    folder=$1
    shift
    say "Building in $folder (the first time takes a few minutes)"
    cmake -S . -B "$folder" "$@" >/dev/null || stop "CMake could not configure the build." "See the messages above."
    cmake --build "$folder" --parallel "$(nproc)" || stop "the build failed." "See the messages above."
}
