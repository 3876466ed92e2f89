#include "compiler/driver/open_book.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "compiler/base/check.h"
#include "compiler/diagnostics/render.h"
#include "compiler/driver/actions.h"
#include "compiler/packed/pack.h"
#include "compiler/pipeline/compile.h"

namespace tier::driver {
namespace {

constexpr std::size_t largest_file = std::size_t{1} << 30U;

bool is_packed(const std::string& path) {
  constexpr std::string_view end = ".tierb";
  return path.size() >= end.size() && path.compare(path.size() - end.size(), end.size(), end) == 0;
}

/// Copies the bytes to where the runtime may read them, at a multiple of 8.
void lay_out(const std::string& bytes, Book& book) {
  book.words.assign((bytes.size() + 7) / 8, 0);
  std::memcpy(book.words.data(), bytes.data(), bytes.size());
}

bool open_packed(const std::string& path, const std::string& bytes, Book& book,
                 std::string& messages) {
  lay_out(bytes, book);
  const runtime::Status status = runtime::open(book.words.data(), bytes.size(), book.packed);
  if (status != runtime::Status::Ok) {
    messages = fmt::format("tierc: cannot use `{}`: {}\n", path, runtime::describe(status));
    return false;
  }
  auto table = packed::unpack(bytes);
  if (!table) {
    messages = fmt::format("tierc: cannot use `{}`: {}\n", path, table.error().message);
    return false;
  }
  book.table = std::move(*table);
  return true;
}

bool open_source(const source::FileSystem& files, const std::string& path, bool colour, Book& book,
                 std::string& messages, const pipeline::Options& how) {
  auto compiled = pipeline::compile(files, path, how);
  if (!compiled) {
    messages = fmt::format("tierc: {}\n", compiled.error().message);
    return false;
  }
  if (compiled->diagnostics.has_errors() || !compiled->table) {
    messages = diagnostics::render_text(compiled->diagnostics.sorted(), compiled->sources, colour);
    return false;
  }
  const std::string bytes = packed::pack(*compiled->table);
  lay_out(bytes, book);
  const runtime::Status status = runtime::open(book.words.data(), bytes.size(), book.packed);
  TIER_CHECK(status == runtime::Status::Ok, "a table that was just packed can be opened");
  book.table = std::move(*compiled->table);
  return true;
}

template <class IdType, class Value, class Packed>
bool same_names_in(const base::Store<IdType, Value>& store, const Packed* records,
                   std::size_t count, const runtime::Table& packed) {
  if (store.size() != count) {
    return false;
  }
  std::size_t index = 0;
  return std::all_of(store.begin(), store.end(), [&](const Value& value) {
    return packed.text(records[index++].name) == value.name;
  });
}

}  // namespace

bool open_book(const source::FileSystem& files, const std::string& path, bool colour, Book& book,
               std::string& messages, const pipeline::Options& how) {
  if (!is_packed(path)) {
    return open_source(files, path, colour, book, messages, how);
  }
  const auto bytes = files.read(path, largest_file);
  if (!bytes) {
    messages = fmt::format("tierc: {}\n", bytes.error().message);
    return false;
  }
  return open_packed(path, *bytes, book, messages);
}

bool same_names(const table::DecisionTable& table, const runtime::Table& packed) {
  return same_names_in(table.attributes, packed.attributes, packed.attribute_count, packed) &&
         same_names_in(table.decisions, packed.decisions, packed.decision_count, packed) &&
         same_names_in(table.rules, packed.rules, packed.rule_count, packed) &&
         same_names_in(table.tiers, packed.tiers, packed.tier_count, packed) &&
         same_names_in(table.evidence, packed.evidence, packed.evidence_count, packed) &&
         same_names_in(table.systems, packed.systems, packed.system_count, packed) &&
         table.triggers.size() == packed.trigger_count &&
         table.permissions.size() == packed.permission_count &&
         action_count(table) == packed.action_count;
}

}  // namespace tier::driver
