#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# install_dependencies.sh [use|develop]: installs what is missing, on Debian and Ubuntu. "use" is enough for the examples;
# "develop" (the default) adds what the tests and benchmarks need. Asks nothing.
set -eu

purpose=${1:-develop}
case $purpose in
  use | develop) ;;
  *) echo "usage: $0 [use|develop]" >&2; exit 2 ;;
esac

has() { command -v "$1" >/dev/null 2>&1; }

# What weft cannot do without.
packages='libboost-dev libxsimd-dev'
# What is left out quietly where the system does not have it.
extras='zlib1g-dev libpng-dev libjpeg-dev dataset-fashion-mnist'
if [ "$purpose" = develop ]; then
  packages="$packages libgtest-dev"
  extras="$extras libbenchmark-dev ninja-build ccache pkg-config"
fi
compiler=${CXX:-g++}
has "$compiler" || packages="$packages g++"
has cmake || packages="$packages cmake"
has make || has ninja || packages="$packages make"

if ! has apt-get || ! has dpkg-query; then
  cat >&2 <<END
This script installs packages on Debian and Ubuntu only. On this system, please install
  a C++20 compiler (g++ 12, clang 18, or newer), CMake 3.22 or newer, make or ninja,
  the headers of Boost 1.74 or newer (Hana), the headers of xsimd 8.1 or newer, zlib, libpng, libjpeg,
  for tests and benchmarks also GoogleTest and Google Benchmark,
under the names that your system has for these Debian packages:
  $packages $extras
and then run: cmake -B build && cmake --build build && ctest --test-dir build
END
  exit 1
fi

is_installed() { dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q '^install ok installed'; }
is_available() { apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'; }

missing() {
  for package in "$@"; do
    is_installed "$package" || printf '%s ' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif has sudo; then
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  else
    echo "Not root, and there is no sudo. Please run as root: $*" >&2
    exit 1
  fi
}

# The lists are several words each.
# shellcheck disable=SC2086
{
  required=$(missing $packages)
  optional=$(missing $extras)
}
# An extra that was not to be had the last time is not worth an update of the package lists each time.
if [ -z "$required" ]; then
  available=
  for package in $optional; do
    is_available "$package" && available="$available $package"
  done
  if [ -z "$available" ]; then
    exit 0
  fi
fi

as_root apt-get update -qq || echo 'apt-get update failed; going on with the package lists at hand' >&2
chosen=$required
for package in $optional; do
  if is_available "$package"; then
    chosen="$chosen $package"
  else
    echo "$package is not available here (on Ubuntu it is in universe); going on without it" >&2
  fi
done
echo "Installing: $chosen" >&2
# shellcheck disable=SC2086
as_root apt-get install -y -qq --no-install-recommends $chosen >/dev/null
