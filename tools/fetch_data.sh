#!/bin/sh
# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
#
# Puts the data of the examples, and of some tests, where weft looks for it: $WEFT_DATA, or ~/.cache/weft.
# It comes from Debian's packages, which are unpacked there and not installed; this needs no rights.
#
# tools/fetch_data.sh                what is small, 80 MB: fashion-mnist movielens concrete weka temperatures jane-austen
#                                    dictionary wordnet reviews de-en
# tools/fetch_data.sh NAME...        some of these; spoken-languages, 117 MB; onnx, which tests use
set -eu

here=$(cd "$(dirname "$0")" && pwd)
folder=${WEFT_DATA:-${HOME:?set HOME or WEFT_DATA}/.cache/weft}
[ $# -gt 0 ] || set -- fashion-mnist movielens concrete weka temperatures jane-austen dictionary wordnet reviews de-en

say() { echo "fetch_data: $*"; }
fail() {
  echo "fetch_data: $*" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null 2>&1 && return
  fail "there is no $1 here (it is in the package $2 of Debian and Ubuntu). Without it, put the files into $folder" \
    "by hand: fashion-mnist/ with its four IDX files, movielens.csv, concrete.csv, credit-g.arff, seattle-temps.csv," \
    "spoken-languages/ with folders en, es, fr, it and ru of voices, Reuters*.arff," \
    "jane-austen/*.txt, dictionary.txt, wordnet/data.*, reviews/train.csv and test.csv, de-en.txt"
}

# Where an object of an R package is, whichever library folder the package uses.
database() { find "$unpacked" -path "*/site-library/$1/data/Rdata.rdb"; }

download() {
  (cd "$work" && apt-get -qq -o APT::Sandbox::User="$(id -un)" download "$1" >log 2>&1)
}

# Unpacks a package into $unpacked.
unpack() {
  need apt-get apt
  need dpkg-deb dpkg
  work=$(mktemp -d "$folder/.fetch.XXXXXX")
  unpacked=$work/unpacked
  if ! download "$1" && [ "$(id -u)" = 0 ]; then
    apt-get -qq update || true
    download "$1" || true
  fi
  set -- "$1" "$work/$1"_*.deb
  [ -f "$2" ] || fail "cannot download the package $1: $(tail -n 1 "$work/log"); try: sudo apt-get update"
  dpkg-deb -x "$2" "$unpacked"
}

tidy() {
  [ -z "$work" ] || rm -rf "$work"
  work=
}

tidy_all() {
  tidy
  [ -z "$gathered" ] || rm -rf "$gathered"
}

# Files appear under their names when they are complete.
place() {
  mv "$1" "$2"
  say "$2"
}

have() {
  [ -e "$1" ] || return 1
  say "$1 is there"
}

fashion_mnist() {
  have "$folder/fashion-mnist" || have /usr/share/datasets/fashion-mnist && return
  unpack dataset-fashion-mnist
  place "$unpacked/usr/share/datasets/fashion-mnist" "$folder/fashion-mnist"
}

# A data frame of an R package, as CSV.
frame() {
  have "$folder/$3.csv" && return
  need python3 python3
  unpack "$1"
  python3 "$here/rda2csv.py" "$(database "$2")" "$3" "$work/$3.csv"
  place "$work/$3.csv" "$folder/$3.csv"
}

weka() {
  have "$folder/credit-g.arff" && return
  unpack weka
  for file in "$unpacked"/usr/share/doc/weka/examples/*.arff; do
    [ "${file##*/}" = credit-g.arff ] || mv "$file" "$folder/"
  done
  place "$unpacked/usr/share/doc/weka/examples/credit-g.arff" "$folder/credit-g.arff"
}

# The few cases of ONNX's backend tests that are too large for tests/onnx.
onnx() {
  have "$folder/onnx-large.safetensors" && return
  need python3 python3
  python3 -c 'import numpy' 2>/dev/null || fail "python3 finds no NumPy here (Debian, Ubuntu: python3-numpy)"
  unpack libonnx-testdata
  python3 -B "$here/../tests/onnx/generate.py" "$unpacked/usr/share/libonnx-testdata/data" --large "$work/onnx-large.safetensors"
  place "$work/onnx-large.safetensors" "$folder/onnx-large.safetensors"
}

temperatures() {
  have "$folder/seattle-temps.csv" && return
  unpack python3-vega-datasets
  place "$(find "$unpacked" -name seattle-temps.csv)" "$folder/seattle-temps.csv"
}

# A folder for each language, in which each voice has one.
spoken_languages() {
  have "$folder/spoken-languages" && return
  gathered=$(mktemp -d "$folder/.fetch.XXXXXX")
  for pair in en:asterisk-core-sounds-en-wav es:asterisk-core-sounds-es-wav fr:asterisk-core-sounds-fr-wav \
    it:asterisk-core-sounds-it-wav it:asterisk-prompt-it-menardi-wav ru:asterisk-core-sounds-ru-wav; do
    unpack "${pair#*:}"
    mkdir -p "$gathered/${pair%%:*}"
    mv "$unpacked"/usr/share/asterisk/sounds/* "$gathered/${pair%%:*}/"
    tidy
  done
  chmod 755 "$gathered"
  place "$gathered" "$folder/spoken-languages"
  gathered=
}

# Six novels, each a text.
jane_austen() {
  have "$folder/jane-austen" && return
  need python3 python3
  unpack r-cran-janeaustenr
  mkdir "$work/novels"
  for novel in sensesensibility prideprejudice mansfieldpark emma northangerabbey persuasion; do
    python3 "$here/rda2csv.py" "$(database janeaustenr)" "$novel" "$work/novels/$novel.txt"
  done
  place "$work/novels" "$folder/jane-austen"
}

# The Collaborative International Dictionary of English.
dictionary() {
  have "$folder/dictionary.txt" && return
  need gzip gzip
  unpack dict-gcide
  gzip -dc <"$unpacked/usr/share/dictd/gcide.dict.dz" >"$work/dictionary.txt"
  place "$work/dictionary.txt" "$folder/dictionary.txt"
}

wordnet() {
  have "$folder/wordnet" || have /usr/share/wordnet && return
  unpack wordnet-base
  place "$unpacked/usr/share/wordnet" "$folder/wordnet"
}

# What people wrote of food, and whether they liked it.
reviews() {
  have "$folder/reviews" && return
  need python3 python3
  unpack r-cran-modeldata
  mkdir "$work/reviews"
  python3 "$here/rda2csv.py" "$(database modeldata)" training_data "$work/reviews/train.csv"
  python3 "$here/rda2csv.py" "$(database modeldata)" testing_data "$work/reviews/test.csv"
  place "$work/reviews" "$folder/reviews"
}

# German words and phrases in English.
phrases() {
  have "$folder/de-en.txt" && return
  unpack trans-de-en
  place "$unpacked/usr/share/trans/de-en" "$folder/de-en.txt"
}

work=
gathered=
trap tidy_all EXIT
trap 'exit 1' INT TERM
mkdir -p "$folder"
for name in "$@"; do
  case $name in
    fashion-mnist) fashion_mnist ;;
    movielens) frame r-cran-dslabs dslabs movielens ;;
    concrete) frame r-cran-modeldata modeldata concrete ;;
    weka) weka ;;
    onnx) onnx ;;
    temperatures) temperatures ;;
    spoken-languages) spoken_languages ;;
    jane-austen) jane_austen ;;
    dictionary) dictionary ;;
    wordnet) wordnet ;;
    reviews) reviews ;;
    de-en) phrases ;;
    *) fail "there is no $name; there are fashion-mnist, movielens, concrete, weka, temperatures, jane-austen, dictionary," \
      "wordnet, reviews, de-en, spoken-languages and onnx" ;;
  esac
  tidy
done
