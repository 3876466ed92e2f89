#pragma once

#include <string>

#include "compiler/source/file_system.h"

namespace tier::driver {

/// Files as they stand at a revision of git, in the repository of the current folder. Paths are
/// those of the working tree: `GitFiles("main").read("desk/rulebook.tier", …)`.
class GitFiles final : public source::FileSystem {
 public:
  explicit GitFiles(std::string revision) : revision_(std::move(revision)) {}

  [[nodiscard]] base::Result<std::string> read(const std::string& path,
                                               std::size_t limit) const override;

 private:
  std::string revision_;
};

/// The revision that `.git#branch=main`, `.git#tag=v1`, `.git#ref=HEAD~2`, or plainly `main` names;
/// empty for what cannot be one.
std::string git_revision(const std::string& text);

}  // namespace tier::driver
