#include "compiler/driver/book_manifest.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "compiler/packed/digest.h"

namespace tier::driver {
namespace {

/// Not said in a manifest.
constexpr const char* english = "en";

/// Relative, and never up: `tiers/L1.md`.
bool stays_inside(const std::string& written) {
  const std::filesystem::path path(written);
  return !written.empty() && path.is_relative() && path.lexically_normal() == path &&
         std::none_of(path.begin(), path.end(), [](const std::filesystem::path& part) {
           return part == ".." || part == ".";
         });
}

}  // namespace

std::string write_manifest(const PublishedBook& book) {
  std::vector<const emit::File*> pages;
  for (const emit::File& page : book.pages) {
    pages.push_back(&page);
  }
  std::sort(pages.begin(), pages.end(),
            [](const emit::File* a, const emit::File* b) { return a->path < b->path; });
  nlohmann::ordered_json manifest;
  manifest["rulebook"] = book.rulebook;
  if (book.language != english) {
    manifest["language"] = book.language;
  }
  manifest["digest"] = book.digest;
  manifest["pages"] = nlohmann::ordered_json::array();
  for (const emit::File* page : pages) {
    manifest["pages"].push_back(
        {{"path", page->path},
         {"sha256", packed::to_hexadecimal(packed::digest_of(page->content))}});
  }
  return manifest.dump(2) + "\n";
}

base::Result<std::set<std::string>> read_manifest(const std::string& text) {
  constexpr const char* none = "is not a manifest that tierc wrote";
  const auto manifest = nlohmann::json::parse(text, nullptr, false);
  if (!manifest.is_object() || !manifest.contains("pages") || !manifest["pages"].is_array()) {
    return base::fail(none);
  }
  std::set<std::string> paths;
  for (const nlohmann::json& page : manifest["pages"]) {
    const bool has_path = page.is_object() && page.contains("path") && page["path"].is_string();
    const std::string path = has_path ? page["path"].get<std::string>() : std::string();
    if (!stays_inside(path)) {
      return base::fail(none);
    }
    paths.insert(path);
  }
  return paths;
}

std::string read_language(const std::string& text) {
  const auto manifest = nlohmann::json::parse(text, nullptr, false);
  const bool named =
      manifest.is_object() && manifest.contains("language") && manifest["language"].is_string();
  return named ? manifest["language"].get<std::string>() : english;
}

}  // namespace tier::driver
