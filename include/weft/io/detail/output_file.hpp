// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>
#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#else
#include <cstdio>
#endif

namespace weft::inline WEFT_ABI::detail {

#if defined(__unix__) || defined(__APPLE__)

// A file that did not exist before. Every step answers false with the reason in errno.
class OutputFile {
 public:
  OutputFile() = default;
  OutputFile(const OutputFile&) = delete;
  ~OutputFile() { close(); }

  bool create(const std::filesystem::path& path) {
    file_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    return is_open();
  }

  bool is_open() const { return file_ >= 0; }

  // Gives the file the permissions of another, when there is one.
  bool permit_like(const std::filesystem::path& other) {
    struct stat status{};
    return ::stat(other.c_str(), &status) != 0 || ::fchmod(file_, status.st_mode & 07777) == 0;
  }

  bool write(std::span<const std::byte> bytes) {
    constexpr std::size_t chunk = std::size_t{1} << 30;
    while (!bytes.empty()) {
      const ssize_t count = ::write(file_, bytes.data(), std::min(bytes.size(), chunk));
      if (count < 0 && errno != EINTR) return false;
      if (count > 0) bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
  }

  // Brings the bytes to the device.
  bool sync() {
    int status = 0;
    while ((status = ::fsync(file_)) != 0 && errno == EINTR) {
    }
    return status == 0;
  }

  bool close() {
    const int file = std::exchange(file_, -1);
    return file < 0 || ::close(file) == 0 || errno == EINTR;
  }

 private:
  int file_ = -1;
};

// Brings a rename inside a folder to the device; some file systems have nothing to do for it and say so.
inline bool sync_folder(const std::filesystem::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return errno == EACCES;
  const bool done = ::fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP;
  const int reason = errno;
  ::close(file);
  errno = reason;
  return done;
}

#else

class OutputFile {
 public:
  OutputFile() = default;
  OutputFile(const OutputFile&) = delete;
  ~OutputFile() { close(); }

  bool create(const std::filesystem::path& path) {
    file_ = std::fopen(path.string().c_str(), "wbx");
    return is_open();
  }
  bool is_open() const { return file_ != nullptr; }
  bool permit_like(const std::filesystem::path&) { return true; }
  bool write(std::span<const std::byte> bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size();
  }
  bool sync() { return std::fflush(file_) == 0; }
  bool close() {
    std::FILE* file = std::exchange(file_, nullptr);
    return file == nullptr || std::fclose(file) == 0;
  }

 private:
  std::FILE* file_ = nullptr;
};

inline bool sync_folder(const std::filesystem::path&) { return true; }

#endif

}  // namespace weft::inline WEFT_ABI::detail
