// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>
#include <weft/data/dataset.hpp>
#include <weft/data/image.hpp>
#include <weft/data/resize.hpp>
#include <weft/data/shape.hpp>
#include <weft/data/with_channels.hpp>
#include <weft/io/detail/extension.hpp>
#include <weft/io/read_image.hpp>
#include <weft/mistake/exception.hpp>
#include <weft/mistake/sentence.hpp>
#include <weft/parallel/team.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace weft::inline WEFT_ABI {

namespace data {

/// How image_folder makes all images alike, and which folders are classes: all, unless their names are given.
struct ImageFolderOptions {
  std::size_t height = 256;
  std::size_t width = 256;
  std::size_t channels = 3;
  std::vector<std::string> class_names{};
  bool antialias = false;
};

/// A dataset of images, what its labels mean, and where each sample came from.
struct ImageFolder : Dataset {
  std::vector<std::string> class_names{};
  std::vector<std::filesystem::path> files{};
};

}  // namespace data

namespace detail {

inline bool is_image_name(const std::filesystem::path& path) {
  static constexpr std::array<std::string_view, 6> known{".pgm", ".ppm", ".pnm", ".png", ".jpg", ".jpeg"};
  return std::ranges::find(known, small_extension(path)) != known.end();
}

// What is in a folder and in those below it, as far as it is wanted, in the order of the names.
template <class Iterator, class Wanted>
std::vector<std::filesystem::path> listed(const std::filesystem::path& folder, Wanted wanted) {
  std::vector<std::filesystem::path> found;
  std::error_code reason, ignored;
  Iterator entry(folder, std::filesystem::directory_options::follow_directory_symlink, reason);
  for (; !reason && entry != Iterator(); entry.increment(reason))
    if (wanted(*entry, ignored)) found.push_back(entry->path());
  if (reason)
    throw io_error(sentence("cannot read the folder ", folder.string(), ": ", reason.message(), "; check the path and its permissions"));
  std::ranges::sort(found);
  return found;
}

inline std::vector<std::string> folders_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  using Iterator = std::filesystem::directory_iterator;
  for (const auto& path : listed<Iterator>(folder, [](const auto& entry, auto& ignored) { return entry.is_directory(ignored); }))
    names.push_back(path.filename().string());
  return names;
}

inline std::vector<std::filesystem::path> images_in(const std::filesystem::path& folder) {
  using Iterator = std::filesystem::recursive_directory_iterator;
  return listed<Iterator>(folder, [](const auto& entry, auto& ignored) {
    return entry.is_regular_file(ignored) && is_image_name(entry.path());
  });
}

// Reads files into one row of memory, by all threads; of several files that cannot be read, the first is named.
inline void read_images(const std::vector<std::filesystem::path>& files, const data::ImageFolderOptions& options, float* to) {
  const std::size_t each = options.height * options.width * options.channels;
  std::vector<std::exception_ptr> problems(static_cast<std::size_t>(parallel::threads()));
  parallel::run(static_cast<int>(problems.size()), [&](const parallel::Member& m) {
    try {
      const auto [begin, end] = m.share(static_cast<long>(files.size()));
      for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
        const data::Image image = data::with_channels(io::read_image(files[i]), options.channels);
        const data::Image sized = data::resize(image, options.height, options.width, {.antialias = options.antialias});
        std::ranges::copy(sized.pixels, to + i * each);
      }
    } catch (...) {
      problems[static_cast<std::size_t>(m.number)] = std::current_exception();
    }
  });
  for (const std::exception_ptr& problem : problems)
    if (problem) std::rethrow_exception(problem);
}

}  // namespace detail

namespace data {

/// Reads folders of images as classes: the folders in `path` in the order of their names, and all PGM, PPM, PNG and JPEG
/// files in each and below it. Images are made gray or colored and resized; other files are passed over.
/// Shape: features {samples, height, width, channels}, targets {samples}. Values: features in [0, 1], targets int32.
/// Cost: all images are in memory, 4 bytes a number.
/// Errors: io_error and format_error naming the file; data_error when there are no classes or images, or a class that was
/// named is missing; shape_error for options that fit no image.
/// Example: const auto train = data::image_folder("flowers/train", {.height = 64, .width = 64});
inline ImageFolder image_folder(const std::filesystem::path& path, const ImageFolderOptions& options = {}) {
  const std::string name = path.string();
  if (options.height == 0 || options.width == 0 || (options.channels != 1 && options.channels != 3))
    throw shape_error(detail::sentence(name, ": images of ", options.height, " x ", options.width, " x ", options.channels,
                                       " were asked for; give a height and a width of 1 or more, and 1 or 3 channels"));
  ImageFolder found{{}, options.class_names.empty() ? detail::folders_in(path) : options.class_names};
  std::vector<std::int32_t> labels;
  for (const std::string& class_name : found.class_names) {
    for (auto& file : detail::images_in(path / class_name)) found.files.push_back(std::move(file));
    labels.resize(found.files.size(), static_cast<std::int32_t>(&class_name - found.class_names.data()));
  }
  if (found.files.empty())
    throw data_error(detail::sentence(name, ": images are expected in folders, one for each class, but ",
                                      found.class_names.size(), " folders hold none; is it the right folder?"));
  const Shape shape{found.files.size(), options.height, options.width, options.channels};
  const auto values = element_count(shape);
  if (!values || *values > static_cast<std::size_t>(-1) / sizeof(float))
    throw data_error(detail::sentence(name, ": the shape ", to_text(shape), " is beyond any memory; resize to less"));
  std::vector<float> pixels(*values);
  detail::read_images(found.files, options, pixels.data());
  found.features = Array(std::move(pixels), shape);
  found.targets = Array(std::move(labels), {found.files.size()});
  return found;
}

}  // namespace data

}  // namespace weft::inline WEFT_ABI
