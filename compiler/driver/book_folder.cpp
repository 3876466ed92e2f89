#include "compiler/driver/book_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "compiler/driver/book_manifest.h"
#include "compiler/driver/changed_rules.h"
#include "compiler/driver/write_file.h"
#include "compiler/source/file_system.h"

namespace tier::driver {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_page = std::size_t{1} << 30U;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

/// The text of a file; none where it is no file that can be read.
std::optional<std::string> text_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    return std::nullopt;
  }
  auto text = source::RealFileSystem().read(path.string(), largest_page);
  return text ? std::optional(std::move(*text)) : std::nullopt;
}

/// The pages that tierc wrote there before; none in a folder that is new.
base::Result<std::set<std::string>> pages_written(const fs::path& folder) {
  const fs::path path = folder / manifest_path;
  if (!is_there(path)) {
    return std::set<std::string>();
  }
  const auto text = text_of(path);
  auto pages = text ? read_manifest(*text) : base::fail("cannot be read");
  if (!pages) {
    return base::fail(fmt::format(
        "`{}` {}: name another folder, or remove this one if nothing in it is of use to you",
        path.string(), pages.error().message));
  }
  return pages;
}

/// A file where the page needs a folder, or a file at its place that tierc did not write. One that
/// says the same is no loss.
std::optional<fs::path> in_the_way(const fs::path& folder, const emit::File& page,
                                   const std::set<std::string>& written) {
  fs::path above = folder;
  const fs::path path(page.path);
  for (const fs::path& part : path.parent_path()) {
    above /= part;
    std::error_code error;
    if (is_there(above) && !fs::is_directory(above, error)) {
      return above;
    }
  }
  const fs::path place = folder / path;
  const bool is_own = written.count(page.path) > 0 && !fs::is_directory(place);
  return is_own || !is_there(place) || text_of(place) == page.content ? std::nullopt
                                                                      : std::optional(place);
}

std::optional<base::Failure> check_nothing_in_the_way(const fs::path& folder,
                                                      const PublishedBook& book,
                                                      const std::set<std::string>& written) {
  std::vector<fs::path> foreign;
  for (const emit::File& page : book.pages) {
    auto path = in_the_way(folder, page, written);
    if (path && std::find(foreign.begin(), foreign.end(), *path) == foreign.end()) {
      foreign.push_back(std::move(*path));
    }
  }
  if (foreign.empty()) {
    return std::nullopt;
  }
  const std::string others = foreign.size() == 1
                                 ? ""
                                 : fmt::format(" (and {} more file{})", foreign.size() - 1,
                                               foreign.size() == 2 ? "" : "s");
  return base::Failure{
      fmt::format("`{}`{} is in the way of a page, and tierc did not write it; nothing is written: "
                  "name another folder, or move the file",
                  foreign.front().string(), others)};
}

std::optional<base::Failure> write_unless_same(const fs::path& path, const std::string& content) {
  if (text_of(path) == content) {
    return std::nullopt;
  }
  auto failure = make_folders_above(path.string());
  return failure ? failure : write_file(path.string(), content);
}

/// With the folders that it leaves empty.
std::optional<base::Failure> remove_page(const fs::path& folder, const std::string& page) {
  std::error_code error;
  fs::remove(folder / page, error);
  if (error) {
    return base::Failure{
        fmt::format("cannot remove `{}`: {}", (folder / page).string(), error.message())};
  }
  for (fs::path above = fs::path(page).parent_path(); !above.empty(); above = above.parent_path()) {
    if (!fs::is_empty(folder / above, error) || error || !fs::remove(folder / above, error)) {
      break;
    }
  }
  return std::nullopt;
}

/// The pages of the manifest that the book no longer has and that are still there.
std::vector<std::string> stale_pages(const fs::path& folder, const PublishedBook& book,
                                     std::set<std::string> written) {
  for (const emit::File& page : book.pages) {
    written.erase(page.path);
  }
  std::vector<std::string> stale;
  for (const std::string& page : written) {
    if (is_there(folder / page)) {
      stale.push_back(page);
    }
  }
  return stale;
}

}  // namespace

std::optional<base::Failure> write_book_folder(const std::string& folder,
                                               const PublishedBook& book) {
  const auto written = pages_written(folder);
  if (!written) {
    return written.error();
  }
  if (auto failure = check_nothing_in_the_way(folder, book, *written)) {
    return failure;
  }
  for (const emit::File& page : book.pages) {
    if (auto failure = write_unless_same(fs::path(folder) / page.path, page.content)) {
      return failure;
    }
  }
  for (const std::string& page : stale_pages(folder, book, *written)) {
    if (auto failure = remove_page(folder, page)) {
      return failure;
    }
  }
  return write_unless_same(fs::path(folder) / manifest_path, write_manifest(book));
}

std::string language_of_folder(const std::string& folder) {
  return read_language(text_of(fs::path(folder) / manifest_path).value_or(""));
}

base::Result<FolderDifferences> compare_book_folder(const std::string& folder,
                                                    const PublishedBook& book) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return base::fail(fmt::format("there is no folder `{}`", folder));
  }
  const auto written = pages_written(folder);
  if (!written) {
    return tl::unexpected(written.error());
  }
  std::vector<emit::File> wanted = book.pages;
  wanted.push_back({manifest_path, write_manifest(book)});
  std::sort(wanted.begin(), wanted.end(),
            [](const emit::File& a, const emit::File& b) { return a.path < b.path; });
  FolderDifferences differences;
  for (const emit::File& page : wanted) {
    const fs::path path = fs::path(folder) / page.path;
    if (!is_there(path)) {
      differences.missing.push_back(page.path);
    } else if (const auto text = text_of(path); text != page.content) {
      differences.differing.push_back({page.path, changed_rules(text.value_or(""), page.content)});
    }
  }
  differences.stale = stale_pages(folder, book, *written);
  return differences;
}

}  // namespace tier::driver
