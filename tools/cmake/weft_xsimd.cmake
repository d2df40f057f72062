# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# Defines weft::xsimd, the headers of xsimd, or says in weft_xsimd_problem why not. Used by weft's build and its package.
#
# xsimd's own CMake packages are passed by: those of Debian 12 and Ubuntu 24.04 link or require a library "xtl" that is not
# installed with them, and none accepts that a newer major version will do.

set(weft_xsimd_problem)
if(TARGET weft::xsimd)
  return()
endif()

# A consumer may have brought xsimd already.
if(TARGET xsimd)
  get_target_property(weft_xsimd_links xsimd INTERFACE_LINK_LIBRARIES)
  if(weft_xsimd_links AND NOT TARGET xtl)
    list(REMOVE_ITEM weft_xsimd_links xtl)
    set_property(TARGET xsimd PROPERTY INTERFACE_LINK_LIBRARIES "${weft_xsimd_links}")
  endif()
  add_library(weft::xsimd INTERFACE IMPORTED)
  target_link_libraries(weft::xsimd INTERFACE xsimd)
  return()
endif()

find_path(WEFT_XSIMD_INCLUDE_DIR xsimd/config/xsimd_config.hpp DOC "Folder of xsimd's headers")
if(NOT WEFT_XSIMD_INCLUDE_DIR)
  set(weft_xsimd_problem "found none")
  return()
endif()
file(STRINGS ${WEFT_XSIMD_INCLUDE_DIR}/xsimd/config/xsimd_config.hpp weft_xsimd_version
  REGEX "^#define XSIMD_VERSION_(MAJOR|MINOR|PATCH) [0-9]+$")
list(TRANSFORM weft_xsimd_version REPLACE "^.* " "")
list(JOIN weft_xsimd_version "." weft_xsimd_version)
if(weft_xsimd_version VERSION_LESS 8.1)
  set(weft_xsimd_problem "found version ${weft_xsimd_version} in ${WEFT_XSIMD_INCLUDE_DIR}")
  return()
endif()
add_library(weft::xsimd INTERFACE IMPORTED)
target_include_directories(weft::xsimd INTERFACE ${WEFT_XSIMD_INCLUDE_DIR})
