# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# How weft's own tests, examples and benchmarks are compiled. Nothing here reaches a consumer.

include(CheckCXXCompilerFlag)
include(CheckCXXSourceCompiles)

set(WEFT_ARCH "native" CACHE STRING "Value of -march for weft's own programs; empty for the compiler's default")
option(WEFT_WERROR "Make warnings errors in weft's own programs" OFF)

if(PROJECT_IS_TOP_LEVEL)
  set(CMAKE_CXX_EXTENSIONS OFF)
  set_property(GLOBAL PROPERTY USE_FOLDERS ON)
  if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
  endif()
  find_program(WEFT_CCACHE ccache DOC "Compiler cache; empty for none")
  if(WEFT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${WEFT_CCACHE})
  endif()
endif()

add_library(weft_flags INTERFACE)
if(WEFT_ARCH)
  check_cxx_compiler_flag(-march=${WEFT_ARCH} WEFT_ARCH_IS_KNOWN_${WEFT_ARCH})
  if(WEFT_ARCH_IS_KNOWN_${WEFT_ARCH})
    target_compile_options(weft_flags INTERFACE -march=${WEFT_ARCH})
    set(CMAKE_REQUIRED_FLAGS -march=${WEFT_ARCH})
  else()
    message(STATUS "weft: the compiler does not know -march=${WEFT_ARCH}; its default is used")
  endif()
endif()
target_compile_options(weft_flags INTERFACE
  $<$<NOT:$<CONFIG:Debug>>:-O2> -ffp-contract=off
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion $<$<BOOL:${WEFT_WERROR}>:-Werror>)

# With AVX-512, g++ 12 warns of uninitialized values inside its own intrinsics.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  check_cxx_source_compiles("#ifndef __AVX512F__\n#error\n#endif\nint main() {}" WEFT_ARCH_HAS_AVX512_${WEFT_ARCH})
  if(WEFT_ARCH_HAS_AVX512_${WEFT_ARCH})
    target_compile_options(weft_flags INTERFACE -Wno-uninitialized -Wno-maybe-uninitialized)
  endif()
endif()
unset(CMAKE_REQUIRED_FLAGS)

add_library(weft_development INTERFACE)
target_link_libraries(weft_development INTERFACE weft::weft weft_flags)
