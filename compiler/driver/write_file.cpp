#include "compiler/driver/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace tier::driver {
namespace {

base::Failure failure(const std::string& path) {
  return {fmt::format("cannot write `{}`: {}", path, std::strerror(errno))};
}

bool write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(file, content.data(), content.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return true;
}

/// What a file made in the ordinary way would be allowed; mkstemp's is for its owner only.
mode_t ordinary_mode(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) {
    return status.st_mode & 07777U;
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// There, and neither an ordinary file nor a folder.
bool is_device(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
         !std::filesystem::is_directory(status);
}

std::optional<base::Failure> write_in_place(const std::string& path, std::string_view content) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) {
    return failure(path);
  }
  const bool written = write_all(file, content);
  const bool closed = ::close(file) == 0;
  return written && closed ? std::nullopt : std::optional(failure(path));
}

/// The file that a link leads to, else the path itself.
std::string behind_link(const std::string& path) {
  std::error_code error;
  const std::filesystem::path target = std::filesystem::canonical(path, error);
  return error ? path : target.string();
}

std::optional<base::Failure> replace(const std::string& path, std::string_view content) {
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkstemp(temporary.data());
  if (file < 0) {
    return failure(path);
  }
  const bool written =
      write_all(file, content) && ::fchmod(file, ordinary_mode(path)) == 0 && ::fsync(file) == 0;
  const bool closed = ::close(file) == 0;
  if (!written || !closed || std::rename(temporary.c_str(), path.c_str()) != 0) {
    const base::Failure reason = failure(path);
    ::unlink(temporary.c_str());
    return reason;
  }
  return std::nullopt;
}

}  // namespace

std::optional<base::Failure> write_file(const std::string& path, std::string_view content) {
  if (path == "-") {
    return write_all(STDOUT_FILENO, content) ? std::nullopt : std::optional(failure("stdout"));
  }
  return is_device(path) ? write_in_place(path, content) : replace(behind_link(path), content);
}

std::optional<base::Failure> make_folders_above(const std::string& path) {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) {
    std::filesystem::create_directories(folder, error);
  }
  if (error) {
    return base::Failure{
        fmt::format("cannot make the folder `{}`: {}", folder.string(), error.message())};
  }
  return std::nullopt;
}

}  // namespace tier::driver
