#include "compiler/prose/relation.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/prose/prose.h"

namespace tier::prose {
namespace {

using Tests = std::vector<table::Test>;

struct Pair {
  table::AttributeId left;
  table::AttributeId right;
};

const table::EnumDomain* enum_of(const Voice& voice, table::AttributeId id) {
  return std::get_if<table::EnumDomain>(&voice.table.attributes[id].domain);
}

const table::Test* test_of(const Tests& tests, table::AttributeId id) {
  const auto found = std::find_if(tests.begin(), tests.end(),
                                  [&](const table::Test& test) { return test.attribute == id; });
  return found == tests.end() ? nullptr : &*found;
}

Tests without(const Tests& tests, const Pair& pair) {
  Tests rest;
  for (const table::Test& test : tests) {
    if (test.attribute != pair.left && test.attribute != pair.right) {
      rest.push_back(test);
    }
  }
  return rest;
}

/// Which values of the two go together, by place.
class Together {
 public:
  explicit Together(std::size_t count) : count_(count), cells_(count * count, false) {}

  /// False where the row is about more than known values.
  bool add(const table::Test* left, const table::Test* right) {
    if (left == nullptr || right == nullptr || !is_of_values(*left) || !is_of_values(*right)) {
      return false;
    }
    for (std::size_t a = 0; a < count_; ++a) {
      for (std::size_t b = 0; b < count_; ++b) {
        if (left->classes.has(a) && right->classes.has(b)) {
          cells_[a * count_ + b] = true;
        }
      }
    }
    return true;
  }

  template <class Relation>
  [[nodiscard]] bool is(Relation relation) const {
    for (std::size_t a = 0; a < count_; ++a) {
      for (std::size_t b = 0; b < count_; ++b) {
        if (cells_[a * count_ + b] != relation(a, b)) {
          return false;
        }
      }
    }
    return true;
  }

 private:
  std::size_t count_;
  std::vector<bool> cells_;

  /// Not of *unknown*, the class behind the values.
  [[nodiscard]] bool is_of_values(const table::Test& test) const {
    return test.classes.size() == count_ || !test.classes.has(count_);
  }
};

/// Empty where the values go together in no way that has a name.
std::string say(const Voice& voice, const Pair& pair, const Together& together) {
  const ClauseWords& words = voice.words.clauses;
  const std::string left = fact(voice, pair.left);
  const std::string right = fact(voice, pair.right);
  if (together.is([](std::size_t a, std::size_t b) { return a == b; })) {
    return filled(voice.pick(words.same), left, right);
  }
  if (together.is([](std::size_t a, std::size_t b) { return a != b; })) {
    const bool known = voice.table.attributes[pair.left].may_be_unknown ||
                       voice.table.attributes[pair.right].may_be_unknown;
    return filled(voice.pick(known ? words.known_and_differ : words.differ), left, right);
  }
  const auto& order = enum_of(voice, pair.left)->order;
  if (!order) {
    return "";
  }
  const std::string greater = order_word(order->greater, voice.words);
  const std::string lesser = order_word(order->lesser, voice.words);
  const std::string& later = order->ascending ? greater : lesser;
  const std::string& earlier = order->ascending ? lesser : greater;
  if (together.is([](std::size_t a, std::size_t b) { return a > b; })) {
    return filled(voice.pick(words.compared), left, later, right);
  }
  if (together.is([](std::size_t a, std::size_t b) { return a < b; })) {
    return filled(voice.pick(words.compared), left, earlier, right);
  }
  if (together.is([](std::size_t a, std::size_t b) { return a >= b; })) {
    return filled(voice.pick(words.same_or_compared), left, right, later);
  }
  if (together.is([](std::size_t a, std::size_t b) { return a <= b; })) {
    return filled(voice.pick(words.same_or_compared), left, right, earlier);
  }
  return "";
}

/// Takes the rows that relate the two facts as `first` does, whatever else they test being alike.
std::optional<Alternative> take(const Voice& voice, const Pair& pair, const Tests& first,
                                std::vector<Tests>& rows) {
  const Tests rest = without(first, pair);
  Together together(table::known_class_count(voice.table.attributes[pair.left].domain));
  std::vector<Tests> others;
  for (const Tests& row : rows) {
    const bool taken = without(row, pair) == rest &&
                       together.add(test_of(row, pair.left), test_of(row, pair.right));
    if (!taken) {
      others.push_back(row);
    }
  }
  std::string relation = say(voice, pair, together);
  if (relation.empty() || rows.size() - others.size() < 2) {
    return std::nullopt;
  }
  rows = std::move(others);
  return Alternative{rest, {}, std::move(relation)};
}

}  // namespace

std::optional<Alternative> take_relation(const Voice& voice, std::vector<Tests>& rows) {
  for (const Tests& row : std::vector<Tests>(rows)) {
    for (std::size_t left = 0; left < row.size(); ++left) {
      for (std::size_t right = left + 1; right < row.size(); ++right) {
        const Pair pair{row[left].attribute, row[right].attribute};
        const table::EnumDomain* a = enum_of(voice, pair.left);
        const table::EnumDomain* b = enum_of(voice, pair.right);
        if (a != nullptr && b != nullptr && a->name == b->name) {
          if (auto found = take(voice, pair, row, rows)) {
            return found;
          }
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace tier::prose
