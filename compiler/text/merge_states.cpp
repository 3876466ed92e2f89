#include "compiler/text/merge_states.h"

#include <algorithm>
#include <numeric>

namespace tier::text {

namespace {

/// The states in classes that are made finer until those of one class go on alike.
class Classes {
 public:
  explicit Classes(const Automaton& automaton)
      : automaton_(automaton),
        class_of_(automaton.state_count, 0),
        in_order_(automaton.state_count) {
    std::iota(in_order_.begin(), in_order_.end(), 0U);
    number([&](std::uint32_t a, std::uint32_t b) {
      return automaton_.matched[a] < automaton_.matched[b];
    });
    for (std::size_t before = 0; before != count_;) {
      before = count_;
      refine();
    }
  }

  [[nodiscard]] std::uint32_t operator[](std::uint32_t state) const { return class_of_[state]; }

 private:
  /// Splits by the classes that each symbol leads to.
  void refine() {
    const auto is_less = [&](std::uint32_t a, std::uint32_t b) {
      if (class_of_[a] != class_of_[b]) {
        return class_of_[a] < class_of_[b];
      }
      for (std::size_t symbol = 0; symbol < automaton_.symbol_count; ++symbol) {
        const std::uint32_t after_a = after(a, symbol);
        const std::uint32_t after_b = after(b, symbol);
        if (after_a != after_b) {
          return after_a < after_b;
        }
      }
      return false;
    };
    number(is_less);
  }

  [[nodiscard]] std::uint32_t after(std::uint32_t state, std::size_t symbol) const {
    return class_of_[automaton_.next[state * automaton_.symbol_count + symbol]];
  }

  template <class IsLess>
  void number(const IsLess& is_less) {
    std::sort(in_order_.begin(), in_order_.end(), is_less);
    std::vector<std::uint32_t> fresh(class_of_.size(), 0);
    count_ = in_order_.empty() ? 0 : 1;
    for (std::size_t index = 1; index < in_order_.size(); ++index) {
      count_ += is_less(in_order_[index - 1], in_order_[index]) ? 1 : 0;
      fresh[in_order_[index]] = static_cast<std::uint32_t>(count_ - 1);
    }
    class_of_ = std::move(fresh);
  }

  const Automaton& automaton_;
  std::vector<std::uint32_t> class_of_;
  std::vector<std::uint32_t> in_order_;
  std::size_t count_ = 0;
};

}  // namespace

Automaton merge_states(const Automaton& automaton) {
  constexpr std::uint32_t unmet = 0xFFFF'FFFFU;
  const Classes classes(automaton);
  std::vector<std::uint32_t> number_of(automaton.state_count, unmet);
  std::vector<std::uint32_t> met = {0};
  number_of[classes[0]] = 0;
  Automaton merged;
  merged.symbols = automaton.symbols;
  merged.symbol_count = automaton.symbol_count;
  for (std::size_t index = 0; index < met.size(); ++index) {
    merged.matched.push_back(automaton.matched[met[index]]);
    for (std::size_t symbol = 0; symbol < automaton.symbol_count; ++symbol) {
      const std::uint32_t to = automaton.next[met[index] * automaton.symbol_count + symbol];
      std::uint32_t& number = number_of[classes[to]];
      if (number == unmet) {
        number = static_cast<std::uint32_t>(met.size());
        met.push_back(to);
      }
      merged.next.push_back(number);
    }
  }
  merged.state_count = static_cast<std::uint32_t>(met.size());
  return merged;
}

}  // namespace tier::text
