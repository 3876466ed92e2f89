#include "tests/bench/runtime_work.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>

#include "compiler/packed/pack.h"
#include "compiler/pipeline/compile.h"
#include "compiler/source/file_system.h"

namespace tier::bench {
namespace {

constexpr std::string_view numbers[] = {"seats", "age", "spend"};
constexpr std::string_view enums[] = {"severity", "plan", "region", "channel", "product", "issue"};
constexpr std::string_view flags[] = {"vip", "outage"};

[[noreturn]] void fail(const std::string& what) {
  fmt::print(stderr, "bench_runtime: {}\n", what);
  std::exit(1);
}

void check(runtime::Status status) {
  if (status != runtime::Status::Ok) {
    fail(describe(status));
  }
}

std::vector<Ticket> read_tickets(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  std::vector<Ticket> tickets(bytes.size() / sizeof(Ticket));
  std::memcpy(tickets.data(), bytes.data(), tickets.size() * sizeof(Ticket));
  return tickets;
}

Reference load_reference(const std::string& path) {
  void* const library = dlopen(path.c_str(), RTLD_NOW);
  void* const symbol = library == nullptr ? nullptr : dlsym(library, "reference");
  if (symbol == nullptr) {
    fail(path + " has no reference");
  }
  return reinterpret_cast<Reference>(symbol);
}

void load_table(const std::string& path, Work& work) {
  pipeline::Options options;
  // Lists at random have rules that never apply.
  options.prove = false;
  const auto compiled = pipeline::compile(source::RealFileSystem(), path, options);
  if (!compiled || !compiled->table) {
    fail(path + " makes no table");
  }
  const std::string packed = packed::pack(*compiled->table);
  constexpr std::size_t line = 64;
  work.size = packed.size();
  work.memory = std::make_unique<std::byte[]>(work.size + line);
  const std::size_t over = reinterpret_cast<std::uintptr_t>(work.memory.get()) % line;
  work.bytes = work.memory.get() + (line - over) % line;
  std::memcpy(work.bytes, packed.data(), packed.size());
  check(runtime::open(work.bytes, work.size, work.table));
}

/// The text of a value, in a buffer of its own.
class Spelling {
 public:
  Spelling(std::string_view name, unsigned value) {
    std::memcpy(text_, name.data(), name.size());
    text_[name.size()] = '_';
    size_ = static_cast<std::size_t>(
        std::to_chars(text_ + name.size() + 1, text_ + sizeof text_, value).ptr - text_);
  }
  [[nodiscard]] std::string_view get() const { return {text_, size_}; }

 private:
  char text_[32];
  std::size_t size_;
};

}  // namespace

void bind_ticket(const runtime::Table& table, const Ticket& ticket, std::uint32_t* facts) {
  check(clear_facts(table, facts, table.attribute_count));
  std::uint32_t fact = 0;
  for (std::size_t index = 0; index < std::size(enums); ++index) {
    check(bind(table, fact++, Spelling(enums[index], ticket.enums[index]).get(), facts));
  }
  for (const std::int32_t number : ticket.numbers) {
    char text[16];
    const char* const end = std::to_chars(text, text + sizeof text, number).ptr;
    check(bind(table, fact++, {text, static_cast<std::size_t>(end - text)}, facts));
  }
  for (const std::uint8_t flag : ticket.flags) {
    check(bind(table, fact++, flag != 0 ? "yes" : "no", facts));
  }
  check(begin_set(table, fact, facts));
  for (unsigned tag = 0; tag < 64; ++tag) {
    if ((ticket.tags >> tag & 1) != 0) {
      check(add_member(table, fact, Spelling("tag", tag).get(), facts));
    }
  }
}

Work load(const std::string& folder) {
  Work work;
  work.tickets = read_tickets(folder + "/tickets.bin");
  work.reference = load_reference(folder + "/reference.so");
  load_table(folder + "/book.tier", work);
  std::uint32_t fact = 0;
  for (const auto& names : {std::vector<std::string_view>(std::begin(enums), std::end(enums)),
                            std::vector<std::string_view>(std::begin(numbers), std::end(numbers)),
                            std::vector<std::string_view>(std::begin(flags), std::end(flags))}) {
    for (const std::string_view name : names) {
      if (runtime::find_attribute(work.table, name) != fact++) {
        fail(fmt::format("the facts stand in another order than {}", name));
      }
    }
  }
  work.facts.resize(work.tickets.size() * work.table.attribute_count);
  for (std::size_t index = 0; index < work.tickets.size(); ++index) {
    bind_ticket(work.table, work.tickets[index],
                work.facts.data() + index * work.table.attribute_count);
  }
  return work;
}

}  // namespace tier::bench
