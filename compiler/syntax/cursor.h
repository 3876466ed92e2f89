#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/check.h"
#include "compiler/syntax/events.h"
#include "compiler/syntax/tree.h"

namespace tier::syntax {

/// Walks the children of one event from left to right.
class Cursor {
 public:
  Cursor(const Events& events, std::uint32_t begin, std::uint32_t end)
      : events_(&events), at_(begin), end_(end) {}

  /// All that the file holds.
  static Cursor over(const Events& events) {
    return {events, 0, static_cast<std::uint32_t>(events.events().size())};
  }

  [[nodiscard]] bool at_end() const { return at_ >= end_; }
  [[nodiscard]] Kind kind() const { return at_end() ? Kind::None : event().kind; }
  [[nodiscard]] bool at(Kind wanted) const { return kind() == wanted; }
  [[nodiscard]] Span span() const { return events_->span(event().begin, event().end); }
  [[nodiscard]] std::string_view text() const {
    return events_->text().substr(event().begin, event().end - event().begin);
  }
  [[nodiscard]] Cursor children() const { return {*events_, at_ + 1, event().next}; }

  void next() { at_ = event().next; }
  /// Steps over the event if it is of the kind, and says whether it was.
  bool take(Kind wanted) {
    const bool found = at(wanted);
    if (found) {
      next();
    }
    return found;
  }

 private:
  [[nodiscard]] const MatchEvent& event() const {
    TIER_CHECK(!at_end(), "the tree is built from the events that its rules leave");
    return events_->events()[at_];
  }

  const Events* events_;
  std::uint32_t at_;
  std::uint32_t end_;
};

}  // namespace tier::syntax
