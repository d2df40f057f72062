# SPDX-FileCopyrightText: 2026 The weft authors
# SPDX-License-Identifier: MIT
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeToolchain
from conan.tools.files import copy, load


class Weft(ConanFile):
    name = "weft"
    description = "Neural networks as C++ types, compiled to vectorized, parallel loops"
    license = "MIT"
    package_type = "header-library"
    implements = ["auto_header_only"]
    settings = "os", "arch", "compiler", "build_type"
    requires = "boost/1.83.0", "xsimd/13.0.0", "zlib/[>=1.2.11 <2]"
    generators = "CMakeDeps"
    exports_sources = "CMakeLists.txt", "LICENSE", "include/*", "tools/cmake/*"
    no_copy_source = True

    def set_version(self):
        header = load(self, f"{self.recipe_folder}/include/weft/version.hpp")
        self.version = ".".join(re.findall(r"#define WEFT_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", header))

    def generate(self):
        toolchain = CMakeToolchain(self)
        for part in ("TESTS", "EXAMPLES", "BENCH"):
            toolchain.cache_variables[f"WEFT_BUILD_{part}"] = False
        toolchain.generate()

    def package(self):
        copy(self, "LICENSE", self.source_folder, f"{self.package_folder}/licenses")
        cmake = CMake(self)
        cmake.configure()
        cmake.install()

    def package_id(self):
        self.info.clear()

    def package_info(self):
        self.cpp_info.set_property("cmake_target_name", "weft::weft")
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.defines = ["WEFT_WITH_ZLIB"]
        self.cpp_info.requires = ["boost::headers", "xsimd::xsimd", "zlib::zlib"]
