#include "compiler/syntax/events.h"

#include <fmt/format.h>

#include <utility>

#include "compiler/diagnostics/suggest.h"
#include "compiler/syntax/found.h"
#include "grammar/clauses.h"

namespace tier::syntax {

using diagnostics::Code;
using diagnostics::Diagnostic;
using source::Span;

namespace {

std::uint32_t behind_blanks(std::string_view text, std::uint32_t offset) {
  while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\t')) {
    ++offset;
  }
  return offset;
}

/// What to do about a letter that stands in no name; null for any other.
const char* help_with_letters(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size() || static_cast<unsigned char>(text[offset]) < 0x80U) {
    return nullptr;
  }
  for (const std::string_view quote :
       {"\u201c", "\u201d", "\u201e", "\u2018", "\u2019", "\u00ab", "\u00bb"}) {
    if (text.substr(offset).starts_with(quote)) {
      return "write straight quotes, as in `\"Everyday questions\"`";
    }
  }
  return "names are written with a-z, A-Z, digits and `_`; put other letters in the title, as in "
         "`tier L1 \"Première ligne\"`";
}

/// "`from`, `to` or `ask`"
std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t index = 0; index < words.size(); ++index) {
    text += index == 0 ? "" : index + 1 == words.size() ? " or " : ", ";
    text += fmt::format("`{}`", words[index]);
  }
  return text;
}

}  // namespace

void Events::start(Kind kind, std::uint32_t begin) {
  open_.push_back(static_cast<std::uint32_t>(events_.size()));
  events_.push_back({kind, begin, begin, 0});
}

void Events::succeed(std::uint32_t end) {
  MatchEvent& event = events_[open_.back()];
  open_.pop_back();
  // Tokens eat the gap behind them; what is made of them ends where their last one does.
  event.end = end == gap_end_ && gap_begin_ >= event.begin ? gap_begin_ : end;
  event.next = static_cast<std::uint32_t>(events_.size());
}

void Events::fail() {
  events_.resize(open_.back());
  open_.pop_back();
}

void Events::add(Kind kind, std::uint32_t begin, std::uint32_t end) {
  events_.push_back({kind, begin, end, static_cast<std::uint32_t>(events_.size() + 1)});
}

void Events::add_comment(std::uint32_t begin, std::uint32_t end) {
  // A rule that was tried and given up may have met the comment before.
  if (comments_.empty() || comments_.back().begin < begin) {
    comments_.push_back(span(begin, end));
  }
}

void Events::set_gap(std::uint32_t begin, std::uint32_t end) {
  if (begin == gap_end_ && begin != 0) {
    gap_end_ = end;
    return;
  }
  gap_begin_ = begin;
  gap_end_ = end;
}

void Events::report_unmet(const grammar::Expectation& expectation, std::uint32_t offset) {
  const Found found = find_word(text_, behind_blanks(text_, offset));
  Diagnostic diagnostic(Code::ExpectedOther, span(found.begin, found.end), expectation.what,
                        found.description);
  if (const char* letters = help_with_letters(text_, found.begin)) {
    std::move(diagnostic).help(letters);
  } else if (expectation.help != nullptr) {
    std::move(diagnostic).help(expectation.help);
  }
  report_broken(std::move(diagnostic), offset);
}

void Events::report_unmet(const grammar::Expectation& expectation, std::uint32_t offset,
                          std::span<const std::string_view> words) {
  const Found found = find_word(text_, offset);
  const Span place = span(found.begin, found.end);
  Diagnostic diagnostic(Code::ExpectedOther, place, expectation.what, found.description);
  if (const char* letters = help_with_letters(text_, found.begin)) {
    std::move(diagnostic).help(letters);
  } else if (!diagnostics::suggest(diagnostic, place, name_at(text_, offset),
                                   {words.begin(), words.end()})) {
    std::move(diagnostic).help(fmt::format("it begins with {}", listed(words)));
  }
  report_broken(std::move(diagnostic), offset);
}

void Events::report_broken(Diagnostic diagnostic, std::uint32_t offset) {
  broken_at_ = offset;
  report(std::move(diagnostic));
}

void Events::report(Diagnostic diagnostic) { sink_.report(std::move(diagnostic)); }

void Events::enter(std::uint32_t offset) {
  if (nesting_ >= max_nesting) {
    report_broken(
        Diagnostic(Code::NestedTooDeep, span(offset, offset + 1), std::to_string(max_nesting))
            .help("give a part of the condition a name of its own with `define`"),
        offset);
    throw grammar::SyntaxError();
  }
  ++nesting_;
}

}  // namespace tier::syntax
