// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// measure COMMAND...: runs a command and prints the seconds and the peak memory in MB that it and its children took.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: measure COMMAND...\n"), 2;
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[1], argv + 1);
    std::perror(argv[1]);
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return std::perror("measure"), 2;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  // A compiler driver runs the compiler proper; the largest of all descendants counts.
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  std::printf("%.2f %.0f\n", seconds.count(), static_cast<double>(usage.ru_maxrss) / 1024);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
