#include "compiler/driver/git_files.h"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace tier::driver {
namespace {

/// In the child: git, with its output into the pipe and its complaints nowhere.
[[noreturn]] void become_git(int output, const std::string& object) {
  dup2(output, STDOUT_FILENO);
  close(STDERR_FILENO);
  execlp("git", "git", "cat-file", "blob", object.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

/// What comes out of the pipe until it ends, a byte more than `limit` at most.
std::string read_all(int input, std::size_t limit) {
  std::string bytes;
  std::array<char, 65536> part{};
  ssize_t count = read(input, part.data(), part.size());
  while (count > 0 && bytes.size() <= limit) {
    bytes.append(part.data(), static_cast<std::size_t>(count));
    count = read(input, part.data(), part.size());
  }
  return bytes;
}

}  // namespace

base::Result<std::string> GitFiles::read(const std::string& path, std::size_t limit) const {
  const std::string prefix = path.empty() || path.front() == '/' ? "" : "./";
  const std::string object = fmt::format("{}:{}{}", revision_, prefix, path);
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) {
    return base::fail("cannot start git");
  }
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    become_git(ends[1], object);
  }
  close(ends[1]);
  std::string bytes = child < 0 ? std::string() : read_all(ends[0], limit);
  close(ends[0]);
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status)) {
    return base::fail("cannot run git");
  }
  if (WEXITSTATUS(status) == 127) {
    return base::fail("cannot find git, which `--against` needs");
  }
  if (WEXITSTATUS(status) != 0) {
    return base::fail(fmt::format("git has no `{}` at `{}`", path, revision_));
  }
  if (bytes.size() > limit) {
    return base::fail(fmt::format("`{}` at `{}` is larger than {} bytes", path, revision_, limit));
  }
  return bytes;
}

std::string git_revision(const std::string& text) {
  constexpr std::array<std::string_view, 4> beginnings = {
      ".git#branch=", ".git#tag=", ".git#ref=", ".git#commit="};
  for (const std::string_view beginning : beginnings) {
    if (text.compare(0, beginning.size(), beginning) == 0) {
      return git_revision(text.substr(beginning.size()));
    }
  }
  const bool is_one = !text.empty() && text.front() != '-' && text.front() != '.' &&
                      text.find(':') == std::string::npos;
  return is_one ? text : std::string();
}

}  // namespace tier::driver
