#include <algorithm>
#include <utility>

#include "compiler/text/combinations.h"
#include "compiler/text/unicode.h"
#include "compiler/text/wordings.h"

namespace tier::text {

namespace {

constexpr std::size_t wording_steps = 1'000'000;

using Places = std::vector<std::size_t>;

class ExampleSearch {
 public:
  ExampleSearch(const std::vector<Pattern>& patterns, const Automaton& automaton,
                const Combination& wanted)
      : patterns_(patterns), automaton_(automaton), wanted_(wanted), padding_(padding(patterns)) {}

  std::optional<std::string> run() {
    if (!choose_parts()) {
      return std::nullopt;
    }
    for (const std::u32string& text : candidates()) {
      const std::string utf8 = encode(text);
      if (is_wanted(matches(automaton_, patterns_.size(), utf8))) {
        return utf8;
      }
    }
    return std::nullopt;
  }

 private:
  struct Part {
    std::size_t pattern;
    Relation relation;
    std::u32string text;
  };

  /// A wording for each pattern that matches and is not forced by one chosen before it; those
  /// that force most are chosen first.
  bool choose_parts() {
    for (const Relation end : {Relation::StartsWith, Relation::EndsWith}) {
      Places together;
      for (const std::size_t pattern : wanted_.matching) {
        if (patterns_[pattern].relation == end) {
          together.push_back(pattern);
        }
      }
      if (!together.empty() && !choose_one_for(together)) {
        return false;
      }
    }
    std::vector<std::pair<std::size_t, Wording>> chosen;
    for (const std::size_t pattern : wanted_.matching) {
      if (!is_forced(pattern)) {
        std::optional<Wording> wording = wording_for({pattern}, pattern);
        if (!wording) {
          return false;
        }
        chosen.emplace_back(pattern, std::move(*wording));
      }
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto& a, const auto& b) {
      return a.second.forced.size() > b.second.forced.size();
    });
    for (const auto& [pattern, wording] : chosen) {
      if (!is_forced(pattern)) {
        take(pattern, wording);
      }
    }
    put_in_order();
    return true;
  }

  bool choose_one_for(const Places& together) {
    for (const std::size_t pattern : together) {
      if (const std::optional<Wording> wording = wording_for(together, pattern)) {
        take(pattern, *wording);
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::optional<Wording> wording_for(const Places& together,
                                                   std::size_t pattern) const {
    std::size_t work = wording_steps;
    for (Wording& one : wordings(patterns_, automaton_, pattern, work)) {
      if (includes(one.forced, together) && !share(one.forced, wanted_.not_matching)) {
        return std::move(one);
      }
    }
    return std::nullopt;
  }

  void take(std::size_t pattern, const Wording& wording) {
    parts_.push_back({pattern, patterns_[pattern].relation, wording.text});
    forced_.insert(forced_.end(), wording.forced.begin(), wording.forced.end());
  }

  [[nodiscard]] bool is_forced(std::size_t pattern) const {
    return std::find(forced_.begin(), forced_.end(), pattern) != forced_.end();
  }

  /// The start of the text and its end, between them the others in the order of the patterns.
  void put_in_order() {
    const auto place = [](const Part& part) {
      const int side = part.relation == Relation::StartsWith ? 0
                       : part.relation == Relation::EndsWith ? 2
                                                             : 1;
      return std::pair(side, part.pattern);
    };
    std::sort(parts_.begin(), parts_.end(),
              [&](const Part& a, const Part& b) { return place(a) < place(b); });
  }

  /// What is nicest to read first; the last can be relied on.
  [[nodiscard]] std::vector<std::u32string> candidates() const {
    const std::u32string word(1, padding_.word);
    if (parts_.empty()) {
      return {U"something else", word};
    }
    return {joined({}, U" "), joined({}, U" ") + word, joined(word, U" "), joined_apart()};
  }

  [[nodiscard]] std::u32string joined(const std::u32string& behind_each,
                                      const std::u32string& between) const {
    std::u32string text;
    for (const Part& part : parts_) {
      text += (text.empty() ? U"" : between) + part.text;
      text += part.relation == Relation::EndsWith ? U"" : behind_each;
    }
    return text;
  }

  /// With letters that no pattern names around each part.
  [[nodiscard]] std::u32string joined_apart() const {
    const std::u32string word(1, padding_.word);
    const std::u32string blank(1, padding_.blank);
    std::u32string text = parts_.front().relation == Relation::StartsWith ? U"" : word;
    for (const Part& part : parts_) {
      const bool mention = part.relation == Relation::Mentions;
      text += mention ? blank + part.text + blank : part.text;
      text += part.relation == Relation::EndsWith ? U"" : word;
    }
    return text;
  }

  [[nodiscard]] bool is_wanted(const std::vector<bool>& matched) const {
    const auto is_matched = [&](std::size_t pattern) { return matched[pattern]; };
    return std::all_of(wanted_.matching.begin(), wanted_.matching.end(), is_matched) &&
           std::none_of(wanted_.not_matching.begin(), wanted_.not_matching.end(), is_matched);
  }

  const std::vector<Pattern>& patterns_;
  const Automaton& automaton_;
  const Combination& wanted_;
  Padding padding_;
  std::vector<Part> parts_;
  std::vector<std::size_t> forced_;
};

}  // namespace

std::optional<std::string> example(const std::vector<Pattern>& patterns, const Automaton& automaton,
                                   const Combination& wanted) {
  return ExampleSearch(patterns, automaton, wanted).run();
}

}  // namespace tier::text
