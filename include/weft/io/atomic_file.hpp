// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/io/detail/output_file.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>

#include <array>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace weft::inline WEFT_ABI::io {

/// A file that appears under its name with commit(), whole and on the device, or not at all.
/// A file of that name stays as it is until then, also when the power fails; it is never open for writing.
/// Where there is no POSIX, a crash of the system may still lose both.
/// Errors: every step throws io_error with the path and the system's reason, and removes what was written.
class AtomicFile {
 public:
  explicit AtomicFile(const std::filesystem::path& path) : path_(resolved(path)) {
    do temporary_ = path_.parent_path() / ("." + path_.filename().string() + "." + random_name() + ".part");
    while (!file_.create(temporary_) && errno == EEXIST);
    if (!file_.is_open()) {
      temporary_.clear();
      refuse("create a file beside it");
    }
    require(file_.permit_like(path_), "set the permissions");
  }

  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile() { discard(); }

  /// Appends bytes.
  void write(std::span<const std::byte> bytes) { require(file_.write(bytes), "write"); }

  /// Puts the file in its place. Errors: as above; once the new file is in place it stays, even if the folder cannot be
  /// brought to the device.
  void commit() {
    require(file_.sync(), "sync");
    require(file_.close(), "close");
    std::error_code reason;
    std::filesystem::rename(temporary_, path_, reason);
    errno = reason.value();
    require(!reason, "put the new file in its place");
    temporary_.clear();
    require(detail::sync_folder(path_.has_parent_path() ? path_.parent_path() : "."), "sync the folder", placed);
  }

 private:
  // A link keeps pointing where it points: its target is what is replaced.
  static std::filesystem::path resolved(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_symlink(path, ignored) ? std::filesystem::weakly_canonical(path) : path;
  }

  // Unlikely to be taken; if it is, create refuses and the next nanosecond gives another.
  std::string random_name() const {
    std::timespec now{};
    std::timespec_get(&now, TIME_UTC);
    const auto clock = static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000u + static_cast<std::uint64_t>(now.tv_nsec);
    const std::uint64_t number = (clock ^ reinterpret_cast<std::uintptr_t>(this) << 32) * 0x9E3779B97F4A7C15u;
    std::array<char, 16> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr};
  }

  void discard() {
    file_.close();
    std::error_code ignored;
    if (!temporary_.empty()) std::filesystem::remove(std::exchange(temporary_, {}), ignored);
  }

  static constexpr std::string_view unchanged = "what was there before is unchanged";
  static constexpr std::string_view placed = "the new file is in place but may not survive a power cut";

  void require(bool done, std::string_view step, std::string_view kept = unchanged) {
    if (!done) refuse(step, kept);
  }

  [[noreturn]] void refuse(std::string_view step, std::string_view kept = unchanged) {
    const int reason = errno;
    discard();
    throw io_error(detail::sentence("cannot write ", path_.string(), ": ", std::generic_category().message(reason),
                                    " (", step, "); ", kept));
  }

  detail::OutputFile file_;
  std::filesystem::path path_;
  std::filesystem::path temporary_;
};

}  // namespace weft::inline WEFT_ABI::io
