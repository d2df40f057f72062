// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/npy.hpp>

#include <gtest/gtest.h>
#include <filesystem>
#include <string>

#include "support/temporary_folder.hpp"

using namespace weft;
using namespace std::string_literals;

namespace {

const auto golden = std::filesystem::path(WEFT_GOLDEN_DIR) / "io";

std::string file_of(const std::string& dictionary, const std::string& values) {
  return "\x93NUMPY\x01\0"s + static_cast<char>(dictionary.size()) + '\0' + dictionary + values;
}

std::string described(const std::string& type, const std::string& shape, const std::string& values) {
  return file_of("{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }", values);
}

data::Array parse(const std::string& file) { return io::parse_npy(std::as_bytes(std::span(file)), "file"); }

std::string refusal(const std::string& file) {
  try {
    parse(file);
  } catch (const format_error& caught) {
    return caught.what();
  }
  return "";
}

template <class T>
std::vector<T> values(const data::Array& array) {
  const auto all = array.as<T>();
  return {all.begin(), all.end()};
}

}  // namespace

TEST(Npy, ReadsWhatNumpyWrote) {
  const data::Array floats = io::read_npy(golden / "float32.npy");
  EXPECT_EQ(floats.shape(), (data::Shape{2, 3}));
  EXPECT_EQ(values<float>(floats), (std::vector<float>{0, 0.25f, 0.5f, 0.75f, 1, 1.25f}));
  EXPECT_EQ(values<std::int32_t>(io::read_npy(golden / "int64_big_endian.npy")),
            (std::vector<std::int32_t>{1, -2, 300}));
  EXPECT_EQ(values<std::int32_t>(io::read_npy(golden / "bool.npy")), (std::vector<std::int32_t>{1, 0}));
  EXPECT_EQ(io::read_npy(golden / "uint8_scalar.npy").shape(), data::Shape{1});
  EXPECT_EQ(io::read_npy(golden / "uint8_scalar.npy").as<std::int32_t>()[0], 200);
}

TEST(Npy, TurnsColumnsFirstIntoRowsFirst) {
  const data::Array array = io::read_npy(golden / "float64_fortran.npy");
  EXPECT_EQ(array.shape(), (data::Shape{2, 3, 4}));
  for (std::size_t i = 0; i < 24; ++i) EXPECT_EQ(array.as<float>()[i], static_cast<float>(i));
}

TEST(Npy, WritesTheBytesThatNumpyWrites) {
  const auto path = weft_test::temporary_folder() / "weft_float32.npy";
  io::write_npy(path, io::read_npy(golden / "float32.npy"));
  EXPECT_EQ(data::read_file(path), data::read_file(golden / "float32.npy"));
  const std::vector<std::int32_t> flat{3, -4};
  io::write_npy(path, flat);
  EXPECT_EQ(io::read_npy(path).shape(), data::Shape{2});
  EXPECT_EQ(values<std::int32_t>(io::read_npy(path)), flat);
  std::filesystem::remove(path);
}

TEST(Npy, ReadsEveryIntegerType) {
  EXPECT_EQ(parse(described("|i1", "1,", "\xfe")).as<std::int32_t>()[0], -2);
  EXPECT_EQ(parse(described("<i2", "1,", "\xfe\xff")).as<std::int32_t>()[0], -2);
  EXPECT_EQ(parse(described("<u2", "1,", "\xfe\xff")).as<std::int32_t>()[0], 65534);
  EXPECT_EQ(parse(described(">i4", "1,", "\0\0\1\2"s)).as<std::int32_t>()[0], 258);
  EXPECT_EQ(parse(described("<u4", "1,", "\2\1\0\0"s)).as<std::int32_t>()[0], 258);
  EXPECT_EQ(parse(described("<u8", "1,", "\2\1\0\0\0\0\0\0"s)).as<std::int32_t>()[0], 258);
}

TEST(Npy, RefusesIntegersThatDoNotFit) {
  EXPECT_THROW(parse(described("<u4", "1,", "\xff\xff\xff\xff")), data_error);
  EXPECT_THROW(parse(described("<i8", "1,", "\0\0\0\0\1\0\0\0"s)), data_error);
}

TEST(Npy, ReadsTheSecondVersion) {
  const std::string dictionary = "{'shape': (1,), 'descr': '|u1', 'fortran_order': False}\n";
  EXPECT_EQ(parse("\x93NUMPY\x02\0"s + static_cast<char>(dictionary.size()) + "\0\0\0"s + dictionary + "\7")
                .as<std::int32_t>()[0],
            7);
}

TEST(Npy, MayHoldNothing) { EXPECT_EQ(parse(described("<f4", "0, 3", "")).shape(), (data::Shape{0, 3})); }

TEST(Npy, RefusesObjectsRecordsAndTypesItCannotHold) {
  EXPECT_EQ(refusal(described("|O", "1,", "")),
            "file: values of type '|O' are not read; save the array with astype('float32') or astype('int32')");
  for (const char* type : {"<f2", "<c8", "<U3", "<M8", "f4", "", "<f44"})
    EXPECT_NE(refusal(described(type, "1,", "1234")), "");
  EXPECT_NE(
      refusal(file_of("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}", "1234")).find("records"),
      std::string::npos);
}

TEST(Npy, RefusesMalformedFiles) {
  const std::string good = described("<f4", "2, 1", "12345678");
  EXPECT_EQ(refusal(good), "");
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_NE(refusal(good.substr(0, size)), "") << size;
  EXPECT_NE(refusal(good + "9"), "");
  EXPECT_NE(refusal("\x93NUMPY\x04\0\0\0"s), "");
  for (const char* shape : {"-1,", "1.0", "1 2", "a", "18446744073709551616", "4294967296, 4294967296, 2"})
    EXPECT_NE(refusal(described("<f4", shape, "12345678")), "") << shape;
  for (const char* text :
       {"", "{", "{}", "[]", "{'descr': '<f4'}",
        "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': ()}",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': ()}", "{'descr': '<f4', 'fortran_order': False, 'shape': ()} x",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (), 'more': 1}"})
    EXPECT_NE(refusal(file_of(text, "1234")), "") << text;
}

TEST(Npy, SurvivesAnyChangedByte) {
  const std::string good = described("<i4", "2, 1", "12345678");
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int change = 1; change < 256; ++change) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      try {
        parse(damaged);
      } catch (const error&) {  // anything else ends the test
      }
    }
}
