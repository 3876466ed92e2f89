#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/pipeline/compile.h"
#include "compiler/source/file_system.h"
#include "compiler/table/decision_table.h"
#include "tier/table.h"

namespace tier::driver {

/// A rulebook that can be executed: the table, and the same packed, so that what decides is
/// what `build` writes. The runtime's view points into the bytes: keep the book in its place.
struct Book {
  table::DecisionTable table;
  std::vector<std::uint64_t> words;
  runtime::Table packed;

  Book() = default;
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
};

/// Fills `book` from a `.tier` source, or from a `.tierb`. False where it cannot: then
/// `messages` says why, in full and as it is to be shown. A source is compiled as `how` says.
bool open_book(const source::FileSystem& files, const std::string& path, bool colour, Book& book,
               std::string& messages, const pipeline::Options& how = {});

/// What the packed parts are called must be what the table calls them, index by index: who
/// has checked this may use the ids of one as the indices of the other.
bool same_names(const table::DecisionTable& table, const runtime::Table& packed);

}  // namespace tier::driver
