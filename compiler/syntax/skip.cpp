#include "compiler/syntax/skip.h"

#include <algorithm>
#include <array>

#include "compiler/base/edit_distance.h"
#include "compiler/syntax/found.h"
#include "compiler/syntax/match.h"

namespace tier::syntax {
namespace {

bool is_one_of(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Walks over text a word at a time, knowing texts, comments and braces.
class Skipper {
 public:
  Skipper(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] int depth() const { return depth_; }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] char letter() const { return text_[at_]; }
  [[nodiscard]] std::string_view word() const { return name_at(text_, at_); }

  [[nodiscard]] bool first_of_line() const { return syntax::first_of_line(text_, at_); }
  [[nodiscard]] bool first_column() const { return at_ == 0 || text_[at_ - 1] == '\n'; }

  [[nodiscard]] std::string_view next_word() const {
    std::size_t behind = at_ + word().size();
    while (behind < text_.size() && text_[behind] == ' ') {
      ++behind;
    }
    return name_at(text_, behind);
  }

  /// `name :`, which is how a fact begins.
  [[nodiscard]] bool at_fact() const {
    std::size_t behind = at_ + word().size();
    while (behind < text_.size() && text_[behind] == ' ') {
      ++behind;
    }
    return !word().empty() && behind < text_.size() && text_[behind] == ':';
  }

  void step() {
    const char first = letter();
    if (first == '"') {
      skip_text();
    } else if (first == '/' && text_.substr(at_, 2) == "//") {
      at_ = std::min(text_.find('\n', at_), text_.size());
    } else {
      depth_ += first == '{' ? 1 : first == '}' ? -1 : 0;
      at_ += std::max<std::size_t>(1, word().size());
    }
  }

 private:
  void skip_text() {
    const bool is_long = text_.substr(at_, 3) == "\"\"\"";
    const std::size_t end = is_long ? text_.find("\"\"\"", at_ + 3) : short_text_end();
    at_ = std::min(end, text_.size());
    at_ = std::min(at_ + (is_long ? 3 : 1), text_.size());
  }

  /// The closing quote, or the line's end where it was forgotten.
  [[nodiscard]] std::size_t short_text_end() const {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != '"' && text_[end] != '\n') {
      end += text_[end] == '\\' && end + 1 < text_.size() && text_[end + 1] != '\n' ? 2 : 1;
    }
    return end;
  }

  std::string_view text_;
  std::size_t at_;
  int depth_ = 0;
};

/// `open` begins a declaration before `enum`, elsewhere the hours of a calendar.
bool at_declaration_word(const Skipper& skipper) {
  const std::string_view word = skipper.word();
  return is_declaration_word(word) && (word != "open" || skipper.next_word() == "enum");
}

/// A declaration at the first column ends whatever its braces say is open.
bool at_declaration(const Skipper& skipper) {
  return skipper.first_column() && at_declaration_word(skipper) && !skipper.at_fact();
}

/// The end of a body, or something that its broken part cannot reach over.
bool at_end_of_body(const Skipper& skipper) {
  return at_declaration(skipper) || (skipper.depth() <= 0 && skipper.letter() == '}');
}

/// Words that go on with what a line before began.
constexpr std::array<std::string_view, 12> continuing_words = {
    "and", "except", "in", "is", "may", "needs", "not", "or", "otherwise", "to", "unless", "when"};

bool at_new_line(const Skipper& skipper) {
  const char letter = skipper.letter();
  return skipper.first_of_line() && letter != '(' && letter != ')' && letter != ',' &&
         letter != '|' && letter != '/' && letter != '\n' && letter != '\r' &&
         !is_one_of(continuing_words, skipper.word());
}

/// Skips what was broken: at least a word, and up to where it went wrong before `stop` is asked.
template <class Stop>
bool skip(Input& in, Events& events, Kind kind, Stop stop) {
  const std::string_view text(in.begin(), static_cast<std::size_t>(in.end() - in.begin()));
  const std::uint32_t begin = offset(in);
  Skipper skipper(text, begin);
  do {
    skipper.step();
  } while (!skipper.at_end() && (skipper.at() < events.broken_at() || !stop(skipper)));
  events.add(kind, begin, static_cast<std::uint32_t>(skipper.at()));
  in.bump(skipper.at() - begin);
  return match_gap(in, events);
}

/// Where a clause begins, or what somebody meant to be one.
bool at_clause(const Skipper& skipper, Words clauses) {
  const std::string_view word = skipper.word();
  return skipper.first_of_line() && !word.empty() &&
         (is_one_of(clauses, word) ||
          (!is_one_of(continuing_words, word) &&
           !base::nearest(word, {clauses.begin(), clauses.end()}).empty()));
}

bool at_end_of_clauses(Input& in, Words clauses, Events& events) {
  events.set_clauses(clauses);
  const std::string_view text(in.begin(), static_cast<std::size_t>(in.end() - in.begin()));
  const Skipper skipper(text, offset(in));
  return skipper.at_end() || (at_end_of_body(skipper) && !is_one_of(clauses, skipper.word()));
}

}  // namespace

const std::vector<std::string_view>& declaration_words() {
  static const std::vector<std::string_view> words = {
#define TIER_DECLARATION(first_word, rule) #first_word,
#include "grammar/declarations.def"
#undef TIER_DECLARATION
  };
  return words;
}

bool is_declaration_word(std::string_view word) { return is_one_of(declaration_words(), word); }

std::vector<std::string_view> names_in(std::string_view text) {
  std::vector<std::string_view> names;
  for (Skipper skipper(text, 0); !skipper.at_end(); skipper.step()) {
    if (!skipper.word().empty()) {
      names.push_back(skipper.word());
    }
  }
  return names;
}

bool match_body_end(Input& in, Events& events) { return at_end_of_clauses(in, {}, events); }

bool match_clauses_end(Input& in, Words clauses, Events& events) {
  return at_end_of_clauses(in, clauses, events);
}

bool match_skipped_fact(Input& in, Events& events) {
  return skip(in, events, Kind::BrokenFact, [](const Skipper& skipper) {
    return at_end_of_body(skipper) ||
           (skipper.depth() <= 0 && skipper.first_of_line() && skipper.at_fact());
  });
}

bool match_skipped_line(Input& in, Events& events) {
  return skip(in, events, Kind::BrokenLine, [](const Skipper& skipper) {
    return at_end_of_body(skipper) || (skipper.depth() <= 0 && at_new_line(skipper));
  });
}

bool match_skipped_clause(Input& in, Words clauses, Events& events) {
  return skip(in, events, Kind::BrokenClause, [clauses](const Skipper& skipper) {
    return at_end_of_body(skipper) || (skipper.depth() <= 0 && at_clause(skipper, clauses));
  });
}

bool match_skipped_declaration(Input& in, Events& events) {
  return skip(in, events, Kind::BrokenDeclaration, [](const Skipper& skipper) {
    return at_declaration(skipper) ||
           (skipper.depth() <= 0 && skipper.first_of_line() && at_declaration_word(skipper));
  });
}

}  // namespace tier::syntax
