# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# Mends the target of xsimd's package; used by weft's build and by its installed package.

# The package of xsimd 8.1 links a library "xtl", which is headers only and often not there.
if(TARGET xsimd AND NOT TARGET xtl)
  get_target_property(weft_xsimd_links xsimd INTERFACE_LINK_LIBRARIES)
  if(weft_xsimd_links)
    list(REMOVE_ITEM weft_xsimd_links xtl)
    set_property(TARGET xsimd PROPERTY INTERFACE_LINK_LIBRARIES "${weft_xsimd_links}")
  endif()
  unset(weft_xsimd_links)
endif()
# It has no name of its own before version 13.
if(TARGET xsimd AND NOT TARGET xsimd::xsimd)
  add_library(xsimd::xsimd INTERFACE IMPORTED)
  set_property(TARGET xsimd::xsimd PROPERTY INTERFACE_LINK_LIBRARIES xsimd)
endif()
