# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
# What `cmake --install` puts down: headers, a CMake package, a pkg-config file.

if(weft_fetched OR WEFT_HANA_INCLUDE_DIR)
  message(STATUS "weft: not installable with downloaded or copied dependencies, since an installed weft looks for packages")
  set(WEFT_INSTALL OFF)
  return()
endif()

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(weft_package_folder ${CMAKE_INSTALL_DATADIR}/cmake/weft)

if(CMAKE_VERSION VERSION_LESS 3.23)
  install(TARGETS weft EXPORT weftTargets INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
else()
  install(TARGETS weft EXPORT weftTargets FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
endif()
install(EXPORT weftTargets NAMESPACE weft:: DESTINATION ${weft_package_folder})

configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/weftConfig.cmake.in ${PROJECT_BINARY_DIR}/weftConfig.cmake
  INSTALL_DESTINATION ${weft_package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/weftConfigVersion.cmake
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/weftConfig.cmake ${PROJECT_BINARY_DIR}/weftConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/weft_xsimd.cmake DESTINATION ${weft_package_folder})

# The pkg-config file finds its prefix from its own place, so that an installed tree can be moved.
set(weft_pc_requires "xsimd")
set(weft_pc_flags "-std=c++20")
foreach(part IN ITEMS zlib png jpeg)
  if(weft_uses_${part})
    string(TOUPPER ${part} upper)
    string(REGEX REPLACE "^(png|jpeg)$" "lib\\1" package ${part})
    string(APPEND weft_pc_requires " ${package}")
    string(APPEND weft_pc_flags " -DWEFT_WITH_${upper}")
  endif()
endforeach()
file(RELATIVE_PATH weft_pc_prefix ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" weft_pc_prefix "${weft_pc_prefix}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/weft.pc.in ${PROJECT_BINARY_DIR}/weft.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/weft.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)
