// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// flags: -O3 -w -DNDEBUG -march=native -DRTNEURAL_USE_XSIMD=1 -DRTNEURAL_DEFAULT_ALIGNMENT=64 $([ -d "$RTNEURAL_DIR/modules/xsimd/include" ] && printf '%s\n' "-I$RTNEURAL_DIR" "-I$RTNEURAL_DIR/modules/xsimd/include" "-I$RTNEURAL_DIR/modules/json" || echo missing)
// networks: tanh_perceptron lstm
// install: git clone --recursive https://github.com/jatinchowdhury18/RTNeural, and RTNEURAL_DIR=its folder
// RTNeural with its other backend: which one is faster depends on the network.
#include "rtneural.cpp"
