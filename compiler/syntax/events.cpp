#include "compiler/syntax/events.h"

#include <utility>

#include "compiler/syntax/found.h"

namespace tier::syntax {

using diagnostics::Code;
using diagnostics::Diagnostic;

void Events::start(Kind kind, std::uint32_t begin) {
  open_.push_back(static_cast<std::uint32_t>(events_.size()));
  events_.push_back({kind, begin, begin, 0});
}

void Events::succeed(std::uint32_t end) {
  Event& event = events_[open_.back()];
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
  const Found found = find_word(text_, offset);
  Diagnostic diagnostic(Code::ExpectedOther, span(found.begin, found.end), expectation.what,
                        found.description);
  if (expectation.help != nullptr) {
    std::move(diagnostic).help(expectation.help);
  }
  sink_.report(std::move(diagnostic));
}

void Events::report(Diagnostic diagnostic) { sink_.report(std::move(diagnostic)); }

void Events::enter(std::uint32_t offset) {
  if (nesting_ >= max_nesting) {
    report(Diagnostic(Code::NestedTooDeep, span(offset, offset + 1), std::to_string(max_nesting))
               .help("give a part of the condition a scope of its own"));
    throw grammar::SyntaxError();
  }
  ++nesting_;
}

}  // namespace tier::syntax
