#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/emit/document.h"

/// The folder that a book is published to. `manifest.json` in it lists the pages that tierc wrote,
/// each with its SHA-256, so that tierc knows its own: no other file is overwritten or removed, and
/// pages that the book no longer has go away.
///
///     {
///       "rulebook": "acme",
///       "language": "de",                                 none for English
///       "digest": "…",                                    the book's
///       "pages": [{"path": "README.md", "sha256": "…"}]   by path
///     }
namespace tier::driver {

/// What a folder is made from.
struct PublishedBook {
  std::string rulebook;
  /// Of the book, as hexadecimal.
  std::string digest;
  /// As `--language` names it.
  std::string language;
  std::vector<emit::File> pages;
};

/// Writes what is not there yet, removes pages that are no longer made, and writes the manifest
/// last. Fails before anything is written where a file that tierc did not write is in the way.
std::optional<base::Failure> write_book_folder(const std::string& folder,
                                               const PublishedBook& book);

/// The language of the pages that tierc wrote there before; that of a new folder where there are
/// none, or nothing says of them.
std::string language_of_folder(const std::string& folder);

/// How a folder is not what the book makes of it: pages by their paths, in order.
struct FolderDifferences {
  struct Differing {
    std::string path;
    /// Those of which the page says something else, by their anchors; none where the page differs
    /// in other things only.
    std::vector<std::string> rules;
  };

  std::vector<std::string> missing;
  std::vector<Differing> differing;
  /// Pages in the manifest that the book no longer has.
  std::vector<std::string> stale;

  [[nodiscard]] bool none() const { return missing.empty() && differing.empty() && stale.empty(); }
};

/// Looks, and writes nothing. Fails where there is no such folder, or its manifest is none.
base::Result<FolderDifferences> compare_book_folder(const std::string& folder,
                                                    const PublishedBook& book);

}  // namespace tier::driver
