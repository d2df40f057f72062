// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
#pragma once
#include <weft/config.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace weft::inline WEFT_ABI {

/// A growing array for constant evaluation, indexed by int. Where std::vector takes some twenty calls for a
/// push_back, this takes three: clang counts them, and stops at a million.
template <class T>
class List {
 public:
  constexpr List() = default;
  constexpr explicit List(int size, const T& value = T{}) {
    reserve(size);
    for (; size_ < size; ++size_) data_[size_] = value;
  }
  constexpr List(const List& other) { append(other.begin(), other.size_); }
  constexpr List(List&& other) noexcept { swap(other); }
  constexpr List& operator=(List other) noexcept {
    swap(other);
    return *this;
  }
  constexpr ~List() { delete[] data_; }

  constexpr T& operator[](int i) { return data_[i]; }
  constexpr const T& operator[](int i) const { return data_[i]; }
  constexpr T& back() { return data_[size_ - 1]; }
  constexpr const T& back() const { return data_[size_ - 1]; }
  constexpr int size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr T* begin() { return data_; }
  constexpr T* end() { return data_ + size_; }
  constexpr const T* begin() const { return data_; }
  constexpr const T* end() const { return data_ + size_; }

  constexpr void push_back(const T& value) {
    if (size_ == capacity_) {
      const T copy = value;
      reserve(capacity_ < 8 ? 16 : 2 * capacity_);
      data_[size_++] = copy;
    } else {
      data_[size_++] = value;
    }
  }
  constexpr void pop_back() { --size_; }
  constexpr void clear() { size_ = 0; }

  constexpr void append(const T* first, int count) {
    reserve(size_ + count);
    for (int i = 0; i < count; ++i) data_[size_++] = first[i];
  }

  constexpr void reserve(int capacity) {
    if (capacity <= capacity_) return;
    // g++ tries calls of constexpr functions also where it only looks for warnings or hopes to fold. There it cannot answer
    // this question, and so it does not walk through a whole pass in vain.
    if (std::is_constant_evaluated()) capacity_ = capacity;
    T* larger = new T[static_cast<std::size_t>(capacity)]{};
    for (int i = 0; i < size_; ++i) larger[i] = std::move(data_[i]);
    delete[] data_;
    data_ = larger;
    capacity_ = capacity;
  }

 private:
  constexpr void swap(List& other) {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }

  T* data_ = nullptr;
  int size_ = 0, capacity_ = 0;
};

/// Items that belong to a List or to a constant.
template <class T>
struct ListView {
  const T* first = nullptr;
  int count = 0;

  constexpr ListView() = default;
  constexpr ListView(const T* items, int n) : first(items), count(n) {}
  constexpr ListView(const List<T>& list) : first(list.begin()), count(list.size()) {}

  constexpr const T& operator[](int i) const { return first[i]; }
  constexpr int size() const { return count; }
  constexpr const T* begin() const { return first; }
  constexpr const T* end() const { return first + count; }
};

}  // namespace weft
