// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#include <weft/io/safetensors.hpp>

#include <gtest/gtest.h>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "support/temporary_folder.hpp"

using namespace weft;
using namespace std::string_literals;

namespace {

const auto golden = std::filesystem::path(WEFT_GOLDEN_DIR) / "io";

// A file of that header, as it stands, and that many bytes behind it.
std::string file_of(const std::string& header, std::size_t bytes) {
  std::string file(8, '\0');
  for (std::size_t i = 0; i < 8; ++i) file[i] = static_cast<char>(header.size() >> (8 * i) & 0xff);
  return file + header + std::string(bytes, '\0');
}

io::Safetensors parse(const std::string& file) {
  const auto bytes = std::as_bytes(std::span(file));
  return io::parse_safetensors({bytes.begin(), bytes.end()}, "file");
}

std::string refusal(const std::string& file) {
  try {
    parse(file);
  } catch (const format_error& caught) {
    return caught.what();
  }
  return "";
}

std::string entry(const std::string& name, const std::string& shape, const std::string& offsets) {
  return '"' + name + R"(":{"dtype":"F32","shape":[)" + shape + R"(],"data_offsets":[)" + offsets + "]}";
}

void expect_refusal(const std::string& file, const std::string& part) {
  const std::string text = refusal(file);
  EXPECT_NE(text.find(part), std::string::npos) << "said: " << text << "\nfor: " << file;
}

}  // namespace

TEST(Safetensors, ReadsTensorsAndMetadata) {
  const auto file = parse(file_of("{\"__metadata__\":{\"a\":\"b\"}," + entry("w", "2,2", "0,16") + "}", 16));
  EXPECT_EQ(file.metadata.at("a"), "b");
  ASSERT_NE(file.find("w"), nullptr);
  EXPECT_EQ(file.find("w")->shape, (std::vector<std::size_t>{2, 2}));
  EXPECT_EQ(file.find("w")->bytes.size(), 16u);
  EXPECT_EQ(file.find("v"), nullptr);
}

TEST(Safetensors, ReadsWhatPythonWrote) {
  const auto file = io::read_safetensors(golden / "mixed.safetensors");
  EXPECT_EQ(file.metadata.at("format"), "weft\n\x01/ü");
  ASSERT_EQ(file.tensors.size(), 6u);
  EXPECT_EQ(file.tensors[0].name, "10.steps");
  EXPECT_TRUE(file.find("10.steps")->shape.empty());
  float weights[6];
  ASSERT_EQ(file.find("2.weight")->bytes.size(), sizeof weights);
  std::memcpy(weights, file.find("2.weight")->bytes.data(), sizeof weights);
  EXPECT_EQ(weights[5], 1.25f);
  ASSERT_NE(file.find("größe \"x\"\t\\"), nullptr);
  EXPECT_EQ(file.find("none")->shape, (std::vector<std::size_t>{0, 4}));
  EXPECT_EQ(file.find("mask")->type, "BOOL");
}

TEST(Safetensors, WritesTheBytesThatPythonWrites) {
  const auto file = io::read_safetensors(golden / "mixed.safetensors");
  std::vector<io::StoredTensor> shuffled(file.tensors.rbegin(), file.tensors.rend());
  const auto path = weft_test::temporary_folder() / "weft_mixed.safetensors";
  io::write_safetensors(path, shuffled, file.metadata);
  EXPECT_EQ(data::read_file(path), data::read_file(golden / "mixed.safetensors"));
  std::filesystem::remove(path);
}

TEST(Safetensors, MayBeWrittenOverTheFileItWasReadFrom) {
  const auto path = weft_test::temporary_folder() / "weft_same.safetensors";
  std::filesystem::copy_file(golden / "mixed.safetensors", path, std::filesystem::copy_options::overwrite_existing);
  const auto file = io::read_safetensors(path);
  io::write_safetensors(path, file.tensors, file.metadata);
  EXPECT_EQ(data::read_file(path), data::read_file(golden / "mixed.safetensors"));
  std::filesystem::remove(path);
}

TEST(Safetensors, KeepBytesAliveInCopies) {
  io::Safetensors copy;
  {
    copy = parse(file_of("{" + entry("w", "1", "0,4") + "}", 4));
  }
  EXPECT_EQ(copy.tensors[0].bytes[3], std::byte{0});
}

TEST(Safetensors, MayHoldNothing) {
  EXPECT_TRUE(parse(file_of("{}", 0)).tensors.empty());
  const auto path = weft_test::temporary_folder() / "weft_empty.safetensors";
  io::write_safetensors(path, {});
  EXPECT_TRUE(io::read_safetensors(path).tensors.empty());
  std::filesystem::remove(path);
}

TEST(Safetensors, AllowSpaceAroundTheHeader) {
  EXPECT_EQ(parse(file_of(" \t\r\n{ " + entry("w", " 1 , 1 ", " 0 , 4 ") + " } \n ", 4)).tensors.size(), 1u);
}

TEST(Safetensors, AllowTensorsWithoutValues) {
  EXPECT_EQ(parse(file_of("{" + entry("b", "2,0", "0,0") + "," + entry("a", "0", "0,0") + "}", 0)).tensors.size(), 2u);
}

TEST(Safetensors, UnderstandEscapedNames) {
  EXPECT_NE(parse(file_of("{" + entry(R"(\u0041\n\u00e4\ud83d\ude00)", "1", "0,4") + "}", 4)).find("A\nä😀"), nullptr);
}

TEST(Safetensors, RefuseTooFewBytesForTheLength) {
  for (std::size_t size = 0; size < 8; ++size) expect_refusal(std::string(size, '\0'), "a header's length takes 8");
}

TEST(Safetensors, RefuseAHeaderBeyondTheLimit) {
  expect_refusal("\x01\xe1\xf5\x05\0\0\0\0"s, "claims 100000001 bytes, more than the 100000000 allowed");
  expect_refusal("\xff\xff\xff\xff\xff\xff\xff\xff"s, "claims 18446744073709551615 bytes");
  const std::string file = file_of("{}      ", 0);
  const auto bytes = std::as_bytes(std::span(file));
  EXPECT_THROW(io::parse_safetensors({bytes.begin(), bytes.end()}, "file", 7), format_error);
}

TEST(Safetensors, RefuseAHeaderBeyondTheFile) {
  expect_refusal("\x3c\0\0\0\0\0\0\0{}"s, "claims 60 bytes but 2 follow");
}

TEST(Safetensors, RefuseAHeaderThatIsNoText) {
  expect_refusal(file_of("\xff", 0), "at byte 8 the header is not UTF-8");
  expect_refusal(file_of("{\"\xc3\x28\":{}}", 0), "at byte 10 the header is not UTF-8");
  expect_refusal(file_of("{\"\xed\xa0\x80\":{}}", 0), "not UTF-8");
  expect_refusal(file_of("{\"\xc0\x80\":{}}", 0), "not UTF-8");
  expect_refusal(file_of("{\"\xf4\x90\x80\x80\":{}}", 0), "not UTF-8");
}

TEST(Safetensors, RefuseAHeaderThatIsNoObject) {
  for (const char* header : {"", "{", "[", "x", "1", "null", "\"a\"", "[]"})
    expect_refusal(file_of(header, 0), "byte ");
}

TEST(Safetensors, RefuseBytesThatAreMissingOrTooMany) {
  const std::string header = "{" + entry("w", "2,2", "0,16") + "}";
  expect_refusal(file_of(header, 14), "the tensors end at byte " + std::to_string(8 + header.size() + 16));
  expect_refusal(file_of(header, 17), "something was appended");
  for (std::size_t size = 0; size < 8 + header.size() + 16; ++size)
    EXPECT_NE(refusal(file_of(header, 16).substr(0, size)), "") << size;
}

TEST(Safetensors, RefuseManyTensorsInOnePlace) {
  std::string header = "{";
  for (int i = 0; i < 10; ++i) header += (i > 0 ? "," : "") + entry("w" + std::to_string(i), "2,2", "0,16");
  expect_refusal(file_of(header + "}", 16), "tensor \"w1\"");
}

TEST(Safetensors, RefuseHolesAndReversedOffsets) {
  expect_refusal(file_of("{" + entry("w", "1", "4,8") + "}", 8), "should lie at 0 but its data_offsets are 4 and 8");
  expect_refusal(file_of("{" + entry("v", "1", "0,4") + "," + entry("w", "1", "8,12") + "}", 12), "should lie at 4");
  expect_refusal(file_of("{" + entry("v", "2", "0,8") + "," + entry("w", "1", "4,8") + "}", 8), "should lie at 8");
  expect_refusal(file_of("{" + entry("w", "1", "0,4") + "," + entry("x", "0", "4,0") + "}", 4),
                 "data_offsets are 4 and 0");
}

TEST(Safetensors, RefuseShapesThatDoNotFitTheirBytes) {
  expect_refusal(file_of("{" + entry("w", "2,3", "0,16") + "}", 16), "needs 24 bytes but has 16");
  expect_refusal(file_of("{" + entry("w", "2,18446744073709551614", "0,16") + "}", 16), "has no size");
  expect_refusal(file_of("{" + entry("w", "2,9223372036854775807", "0,16") + "}", 16), "has no size");
  expect_refusal(file_of(R"({"w":{"dtype":"F4","shape":[3],"data_offsets":[0,1]}})", 1), "has no size");
  expect_refusal(file_of(R"({"w":{"dtype":"F31","shape":[1],"data_offsets":[0,4]}})", 4), "of type \"F31\"");
}

TEST(Safetensors, RefuseNumbersThatAreNotPlain) {
  for (const char* number : {"-0", "-4", "+4", "4.0", "4e0", "0x4", "04", "\"4\"", "null", "", "1,", "[1]", "true"}) {
    EXPECT_NE(refusal(file_of("{" + entry("w", number, "0,16") + "}", 16)), "") << number;
    EXPECT_NE(refusal(file_of("{" + entry("w", "4", "0,"s + number) + "}", 16)), "") << number;
  }
  expect_refusal(file_of("{" + entry("w", "18446744073709551616", "0,16") + "}", 16), "beyond 64 bits");
}

TEST(Safetensors, RefuseKeysThatStandTwice) {
  expect_refusal(file_of("{" + entry("w", "1", "0,4") + "," + entry("w", "1", "4,8") + "}", 8), "a name stands twice");
  expect_refusal(file_of("{" + entry("w", "1", "0,4") + "," + entry("\\u0077", "1", "4,8") + "}", 8), "stands twice");
  expect_refusal(file_of(R"({"__metadata__":{"a":"1","a":"2"}})", 0), "a metadata key stands twice");
  expect_refusal(file_of(R"({"__metadata__":{},"__metadata__":{}})", 0), "a name stands twice");
  expect_refusal(file_of(R"({"w":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4), "field of a");
}

TEST(Safetensors, RefuseFieldsThatAreMissingOrUnknown) {
  expect_refusal(file_of(R"({"w":{"shape":[1],"data_offsets":[0,4]}})", 4), "lacks");
  expect_refusal(file_of(R"({"w":{"dtype":"F32","shape":[1]}})", 4), "lacks");
  expect_refusal(file_of(R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"x":1}})", 4), "field other than");
  expect_refusal(file_of(R"({"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]}})", 4), "two numbers");
  expect_refusal(file_of(R"({"w":{}})", 0), "byte ");
  expect_refusal(file_of(R"({"__metadata__":{"a":{"b":"c"}}})", 0), "byte ");
  expect_refusal(file_of(R"({"__metadata__":{"a":1}})", 0), "byte ");
}

TEST(Safetensors, RefuseDepthWithoutDescending) {
  expect_refusal(file_of(std::string(1'000'000, '['), 0), "at byte 8 '{' is expected");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += R"({"a":)";
  expect_refusal(file_of(deep, 0), "field other than");
}

TEST(Safetensors, RefuseTextsThatJsonDoesNotAllow) {
  for (const char* name : {"\\x", "\\u12", "\\u12g4", "\\ud800", "\\ud800\\u0041", "\\udc00", "\n", "\\"})
    EXPECT_NE(refusal(file_of("{" + entry(name, "1", "0,4") + "}", 4)), "") << name;
  EXPECT_NE(refusal(file_of("{" + entry(std::string(4097, 'n'), "1", "0,4") + "}", 4)), "");
  EXPECT_EQ(refusal(file_of("{" + entry(std::string(4096, 'n'), "1", "0,4") + "}", 4)), "");
}

TEST(Safetensors, RefuseTrailingThings) {
  const std::string one = entry("w", "1", "0,4");
  for (const std::string& header :
       {"{" + one + ",}", "{" + one + "}{}", "{" + one + "} x", "{," + one + "}", "{" + one})
    EXPECT_NE(refusal(file_of(header, 4)), "") << header;
}

TEST(Safetensors, SurviveAnyChangedByte) {
  const std::string good = file_of("{\"__metadata__\":{\"a\":\"b\"}," + entry("w", "2,2", "0,16") + "}", 16);
  for (std::size_t at = 0; at < good.size(); ++at)
    for (int change = 1; change < 256; ++change) {
      std::string damaged = good;
      damaged[at] = static_cast<char>(damaged[at] ^ change);
      refusal(damaged);  // either loads or throws format_error; anything else ends the test
    }
}

TEST(Safetensors, AreNotWrittenWhenNoFileCanHoldThem) {
  const std::vector<std::byte> four(4);
  const auto path = weft_test::temporary_folder() / "weft_never.safetensors";
  const io::StoredTensor good{"w", "F32", {1}, four};
  auto bad = good;
  const auto write = [&] { io::write_safetensors(path, std::vector{good, bad}); };
  EXPECT_THROW(write(), data_error);
  bad = {"v", "F32", {2}, four};
  EXPECT_THROW(write(), data_error);
  bad = {"v", "float", {1}, four};
  EXPECT_THROW(write(), data_error);
  bad = {"__metadata__", "F32", {1}, four};
  EXPECT_THROW(write(), data_error);
  bad = {"\xff", "F32", {1}, four};
  EXPECT_THROW(write(), data_error);
  EXPECT_FALSE(std::filesystem::exists(path));
}
