// SPDX-FileCopyrightText: 2026 The weft authors
// SPDX-License-Identifier: MIT
// measure COMMAND...: runs a command and prints the processor seconds and the peak memory in MB that it and its children
// took. Processor seconds, because another program's work does not count in them.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: measure COMMAND...\n"), 2;
  const pid_t child = fork();
  if (child == 0) {
    execvp(argv[1], argv + 1);
    std::perror(argv[1]);
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child) return std::perror("measure"), 2;
  // A compiler driver runs the compiler proper; the largest of all descendants counts.
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6; };
  std::printf("%.2f %.0f\n", seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
