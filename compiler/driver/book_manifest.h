#pragma once

#include <set>
#include <string>

#include "compiler/base/result.h"
#include "compiler/driver/book_folder.h"

namespace tier::driver {

inline constexpr const char* manifest_path = "manifest.json";

/// The manifest of the pages, as it stands in the folder.
std::string write_manifest(const PublishedBook& book);

/// The paths that a manifest lists. Fails where `text` is no manifest, or a path in it leads out of
/// the folder: what it lists may be removed.
base::Result<std::set<std::string>> read_manifest(const std::string& text);

/// The language that a manifest names, that of a book in English where it names none.
std::string read_language(const std::string& text);

}  // namespace tier::driver
