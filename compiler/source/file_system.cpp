#include "compiler/source/file_system.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace tier::source {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

base::Result<std::string> too_large(const std::string& path, std::size_t limit) {
  return base::fail(fmt::format("`{}` is larger than the limit of {} bytes", path, limit));
}

base::Result<std::string> unreadable(const std::string& path) {
  return base::fail(fmt::format("cannot read `{}`: {}", path, std::strerror(errno)));
}

}  // namespace

base::Result<std::string> RealFileSystem::read(const std::string& path, std::size_t limit) const {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) {
    return unreadable(path);
  }
  struct stat status {};
  if (fstat(fileno(file.get()), &status) == 0 && S_ISDIR(status.st_mode)) {
    return base::fail(fmt::format("cannot read `{}`: it is a folder", path));
  }
  std::string text;
  text.reserve(status.st_size > 0 ? static_cast<std::size_t>(status.st_size) + 1 : 0);
  char block[1U << 16U];
  while (true) {
    const std::size_t count = std::fread(block, 1, sizeof block, file.get());
    text.append(block, count);
    if (text.size() > limit) {
      return too_large(path, limit);
    }
    if (count < sizeof block) {
      break;
    }
  }
  if (std::ferror(file.get()) != 0) {
    return unreadable(path);
  }
  return text;
}

base::Result<std::string> MemoryFileSystem::read(const std::string& path, std::size_t limit) const {
  const auto found = files.find(path);
  if (found == files.end()) {
    return base::fail(fmt::format("cannot read `{}`: no such file", path));
  }
  if (found->second.size() > limit) {
    return too_large(path, limit);
  }
  return found->second;
}

}  // namespace tier::source
