// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/version.hpp>

#include <gtest/gtest.h>

#include <string>

#define WEFT_TEXT(x) #x
#define WEFT_TEXT_OF(x) WEFT_TEXT(x)

TEST(Version, IsTheThreeNumbersThatTheBuildReads) {
  const std::string expected =
      WEFT_TEXT_OF(WEFT_VERSION_MAJOR) "." WEFT_TEXT_OF(WEFT_VERSION_MINOR) "." WEFT_TEXT_OF(WEFT_VERSION_PATCH);
  EXPECT_EQ(weft::version, expected);
}

TEST(Config, NamesTheInstructionSetInEverySymbol) {
  const std::string name = WEFT_TEXT_OF(WEFT_ABI);
#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512DQ__)
  EXPECT_NE(name.find("avx512"), std::string::npos) << name;
#elif defined(__AVX2__) && defined(__FMA__)
  EXPECT_NE(name.find("avx2"), std::string::npos) << name;
#endif
#if defined(_OPENMP)
  EXPECT_NE(name.find("openmp"), std::string::npos) << name;
#else
  EXPECT_EQ(name.find("openmp"), std::string::npos) << name;
#endif
}
