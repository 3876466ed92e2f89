#pragma once

#include <map>
#include <string>
#include <string_view>

#include "compiler/base/result.h"

namespace tier::source {

/// Where the compiler reads from; abstract only so that tests and editors can stand in
/// for the disk. Writing is the command line's business: see driver/write_file.h.
class FileSystem {
 public:
  virtual ~FileSystem() = default;
  /// The whole file, at most `limit` bytes; fails where it cannot be read or is larger.
  [[nodiscard]] virtual base::Result<std::string> read(const std::string& path,
                                                       std::size_t limit) const = 0;
};

class RealFileSystem final : public FileSystem {
 public:
  [[nodiscard]] base::Result<std::string> read(const std::string& path,
                                               std::size_t limit) const override;
};

/// Files that exist in memory only: `files["book.tier"] = "…"`.
class MemoryFileSystem final : public FileSystem {
 public:
  std::map<std::string, std::string> files;

  [[nodiscard]] base::Result<std::string> read(const std::string& path,
                                               std::size_t limit) const override;
};

}  // namespace tier::source
