// The table that `tierc build` made of a workload, measured as the rivals are.
//
//     bench_rivals MODE FOLDER ANSWERS SECONDS TABLE
//
// Both times are of whole decisions, of everything that the book decides: `decide` with the facts
// bound before, `texts` with them bound each time from the texts of their values, which lie in
// memory.

#include <memory>
#include <string_view>

#include "tests/bench/rivals/measure.h"
#include "tests/bench/room.h"
#include "tier/decide.h"

namespace tier::bench::rivals {
namespace {

constexpr std::string_view enums[] = {"severity", "plan", "region", "channel", "product", "issue"};
constexpr std::string_view numbers[] = {"seats", "age", "spend"};
constexpr std::string_view flags[] = {"vip", "outage"};

void check(runtime::Status status) {
  if (status != runtime::Status::Ok) {
    std::fprintf(stderr, "bench_rivals: %s\n", describe(status));
    std::exit(1);
  }
}

/// A fact that is one text.
struct Text {
  std::uint32_t attribute;
  std::string text;
};

struct Texts {
  std::vector<Text> facts;
  std::vector<std::string> tags;
};

class Book {
 public:
  explicit Book(const std::string& path) {
    const std::string bytes = read_file(path);
    constexpr std::size_t line = 64;
    memory_ = std::make_unique<std::byte[]>(bytes.size() + line);
    void* at = memory_.get();
    std::size_t room = bytes.size() + line;
    std::align(line, bytes.size(), at, room);
    std::memcpy(at, bytes.data(), bytes.size());
    const double begin = seconds_now();
    check(runtime::open(static_cast<std::byte*>(at), bytes.size(), table));
    load = seconds_now() - begin;
  }

  runtime::Table table;
  double load = 0;

 private:
  std::unique_ptr<std::byte[]> memory_;
};

class Engine {
 public:
  Engine(const runtime::Table& table, const std::vector<Record>& tickets)
      : table_(table),
        room_(table),
        decision_(main_decision(table)),
        first_rule_(table.rows[table.decisions[decision_].rows.begin].rule),
        tags_(runtime::find_attribute(table, "tags")),
        bound_(tickets.size() * table.attribute_count),
        facts_(table.attribute_count) {
    for (std::size_t index = 0; index < tickets.size(); ++index) {
      texts_.push_back(spelled(tickets[index]));
      bind(texts_.back(), bound_.data() + index * table.attribute_count);
    }
  }

  void decide(std::size_t ticket, std::vector<int>& found) {
    answer(bound_.data() + ticket * table_.attribute_count, found);
  }

  void decide_texts(std::size_t ticket, std::vector<int>& found) {
    bind(texts_[ticket], facts_.data());
    answer(facts_.data(), found);
  }

 private:
  void add(Texts& texts, std::string_view name, std::string text) const {
    texts.facts.push_back({runtime::find_attribute(table_, name), std::move(text)});
  }

  Texts spelled(const Record& ticket) const {
    Texts texts;
    for (std::size_t index = 0; index < std::size(enums); ++index) {
      add(texts, enums[index],
          std::string(enums[index]) + "_" + std::to_string(ticket.enums[index]));
    }
    for (std::size_t index = 0; index < std::size(numbers); ++index) {
      add(texts, numbers[index], std::to_string(ticket.numbers[index]));
    }
    for (std::size_t index = 0; index < std::size(flags); ++index) {
      add(texts, flags[index], ticket.flags[index] != 0 ? "yes" : "no");
    }
    for (int tag = 0; tag < 64; ++tag) {
      if ((ticket.tags >> tag & 1) != 0) {
        texts.tags.push_back("tag_" + std::to_string(tag));
      }
    }
    return texts;
  }

  void bind(const Texts& texts, std::uint32_t* facts) const {
    check(runtime::clear_facts(table_, facts, table_.attribute_count));
    for (const Text& fact : texts.facts) {
      check(runtime::bind(table_, fact.attribute, fact.text, facts));
    }
    check(runtime::begin_set(table_, tags_, facts));
    for (const std::string& tag : texts.tags) {
      check(runtime::add_member(table_, tags_, tag, facts));
    }
  }

  void answer(const std::uint32_t* facts, std::vector<int>& found) {
    room_.request.facts = facts;
    check(runtime::decide(table_, room_.request));
    const runtime::Answer& given = room_.request.answers[decision_];
    if (table_.decisions[decision_].policy != runtime::format::HitPolicy::Collect) {
      found.push_back(static_cast<int>(given.rule - first_rule_));
      return;
    }
    for (std::uint32_t index = 0; index < given.match_count; ++index) {
      const std::uint32_t rule = room_.request.matches[given.first_match + index].rule;
      found.push_back(static_cast<int>(rule - first_rule_));
    }
  }

  const runtime::Table& table_;
  Room room_;
  std::uint32_t decision_;
  std::uint32_t first_rule_;
  std::uint32_t tags_;
  std::vector<Texts> texts_;
  std::vector<std::uint32_t> bound_;
  std::vector<std::uint32_t> facts_;
};

void run(char** argv) {
  const Arguments given = arguments(argv, 1);
  const std::vector<Record> tickets = read_records(given.folder);
  const Book book(argv[5]);
  Engine engine(book.table, tickets);
  auto bound = [&](std::size_t ticket, std::vector<int>& found) { engine.decide(ticket, found); };
  auto texts = [&](std::size_t ticket, std::vector<int>& found) {
    engine.decide_texts(ticket, found);
  };
  write_answers(texts, tickets.size(), given.first, given.answers);
  const double bound_time = fastest(bound, tickets.size(), given.seconds);
  const double texts_time = fastest(texts, tickets.size(), given.seconds);
  std::printf(R"({"load":%.9f,"decide":%.6f,"texts":%.6f,"tickets":%zu})"
              "\n",
              book.load, bound_time, texts_time, tickets.size());
}

}  // namespace
}  // namespace tier::bench::rivals

int main(int argc, char** argv) {
  if (argc != 6) {
    std::fprintf(stderr, "usage: bench_rivals MODE FOLDER ANSWERS SECONDS TABLE\n");
    return 2;
  }
  tier::bench::rivals::run(argv);
  return 0;
}
