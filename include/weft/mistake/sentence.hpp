// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

namespace weft::inline WEFT_ABI::detail {

/// One part of a message: a text or a number.
class SentencePart {
 public:
  SentencePart(std::string_view text) : text_(text) {}
  SentencePart(const std::string& text) : text_(text) {}
  SentencePart(const char* text) : text_(text) {}
  SentencePart(std::signed_integral auto number) : kind_(Kind::signed_number), signed_(number) {}
  SentencePart(std::unsigned_integral auto number) : kind_(Kind::unsigned_number), unsigned_(number) {}
  SentencePart(float number) : kind_(Kind::single_number), single_(number) {}
  SentencePart(double number) : kind_(Kind::double_number), double_(number) {}

  void append_to(std::string& text) const {
    std::array<char, 32> digits{};
    char* const end = digits.data() + digits.size();
    const auto append = [&](auto number) { text.append(digits.data(), std::to_chars(digits.data(), end, number).ptr); };
    switch (kind_) {
      case Kind::text: text += text_; break;
      case Kind::signed_number: append(signed_); break;
      case Kind::unsigned_number: append(unsigned_); break;
      case Kind::single_number: append(single_); break;
      case Kind::double_number: append(double_); break;
    }
  }

 private:
  enum class Kind { text, signed_number, unsigned_number, single_number, double_number };

  Kind kind_ = Kind::text;
  std::string_view text_;
  union {
    long long signed_;
    unsigned long long unsigned_;
    float single_;
    double double_ = 0;
  };
};

[[gnu::cold]] inline std::string join_parts(std::initializer_list<SentencePart> parts) {
  std::string text;
  for (const SentencePart& part : parts) part.append_to(text);
  return text;
}

// The message of an exception, from texts and numbers; a number has as few digits as tell it apart. The parts are
// written by one function, so that a message brings no code of its own.
template <class... Parts>
WEFT_INLINE std::string sentence(const Parts&... parts) {
  return join_parts({SentencePart(parts)...});
}

}  // namespace weft::inline WEFT_ABI::detail
