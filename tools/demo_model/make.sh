#!/usr/bin/env bash
# tools/demo_model/make.sh [FOLDER]: makes the built-in demo model again, from the seed to resources/models
# and to the questions of tests/demo.
#
# Installs the Debian packages it needs, then works in FOLDER (build/demo_model): vocabulary, vision step, conversations.
# Each step goes on where it was stopped, so the command can be interrupted and given again. RESULTS.md has the times.
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"
cd "$repository"
folder=$(realpath -m "${1:-build/demo_model}")
here=tools/demo_model

packages=(
    python3-torch python3-sentencepiece python3-protobuf python3-numpy python3-pil libopenblas0-pthread
    # Photographs to learn colours from; none of them is part of Facet.
    gcompris-qt-data mate-backgrounds plasma-workspace-wallpapers lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 palapeli-data
)
mapfile -t missing < <(missingPackages "${packages[@]}")
if [ ${#missing[@]} -gt 0 ]; then
    asRoot=()
    [ "$(id -u)" = 0 ] || asRoot=(sudo)
    "${asRoot[@]}" apt-get install -y --no-install-recommends "${missing[@]}" || fail "The packages could not be installed."
fi

mkdir -p "$folder"
export DEMO_MODEL_CACHE=$folder OMP_NUM_THREADS=1
python=/usr/bin/python3
$python $here/check_goldens.py
[ -e "$folder/tokenizer.model" ] || $python $here/vocabulary.py "$folder"
$python $here/train_vision.py "$folder" | tee -a "$folder/vision.log"
$python $here/train.py "$folder" | tee -a "$folder/train.log"
$python $here/evaluate.py "$folder" | tee "$folder/evaluation.txt"
$python $here/export.py "$folder" resources/models
$python $here/make_tests.py "$folder"
