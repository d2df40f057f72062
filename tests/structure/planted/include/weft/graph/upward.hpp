// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/passes/listed.hpp>
#include <weft/all.hpp>
#include "good.hpp"
#include <boost/hana.hpp>
inline int upward;
