#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/sink.h"
#include "compiler/source/span.h"
#include "compiler/syntax/kind.h"
#include "grammar/expectation.h"

/// What the grammar's rules leave behind when they match: a flat list of events, children
/// behind their parent, from which build.h makes the tree. It exists only during `parse`.
namespace tier::syntax {

struct MatchEvent {
  Kind kind = Kind::None;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// The index behind the last event inside this one.
  std::uint32_t next = 0;
};

/// The state that every rule is matched with.
class Events {
 public:
  Events(source::SourceId source, std::string_view text, diagnostics::Sink& sink)
      : source_(source), text_(text), sink_(sink) {}

  /// For reading a piece of the same text by itself.
  [[nodiscard]] Events fresh() const { return {source_, text_, sink_}; }

  void start(Kind kind, std::uint32_t begin);
  void succeed(std::uint32_t end);
  void fail();
  /// An event without children.
  void add(Kind kind, std::uint32_t begin, std::uint32_t end);

  void add_comment(std::uint32_t begin, std::uint32_t end);
  void set_gap(std::uint32_t begin, std::uint32_t end);

  /// The first words of the clauses that may stand here.
  void set_clauses(std::span<const std::string_view> clauses) { clauses_ = clauses; }
  [[nodiscard]] std::span<const std::string_view> clauses() const { return clauses_; }

  /// Reports that `expectation` was not met at `offset`.
  void report_unmet(const grammar::Expectation& expectation, std::uint32_t offset);
  /// The same where one of `words` was wanted: says which, or which is nearly written.
  void report_unmet(const grammar::Expectation& expectation, std::uint32_t offset,
                    std::span<const std::string_view> words);
  /// Reports a mistake at `offset`, from where reading goes on.
  void report_broken(diagnostics::Diagnostic diagnostic, std::uint32_t offset);
  /// Reports a mistake in what could be read.
  void report(diagnostics::Diagnostic diagnostic);
  /// Where what was read last went wrong.
  [[nodiscard]] std::uint32_t broken_at() const { return broken_at_; }

  /// How deep conditions may be nested; a reader is lost long before.
  static constexpr std::uint32_t max_nesting = 100;
  void enter(std::uint32_t offset);
  void leave() { --nesting_; }

  [[nodiscard]] source::SourceId source() const { return source_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<MatchEvent>& events() const { return events_; }
  [[nodiscard]] const std::vector<source::Span>& comments() const { return comments_; }
  [[nodiscard]] source::Span span(std::uint32_t begin, std::uint32_t end) const {
    return {source_, begin, end};
  }

 private:
  source::SourceId source_;
  std::string_view text_;
  diagnostics::Sink& sink_;
  std::vector<MatchEvent> events_;
  std::vector<std::uint32_t> open_;
  std::vector<source::Span> comments_;
  std::span<const std::string_view> clauses_;
  std::uint32_t gap_begin_ = 0;
  std::uint32_t gap_end_ = 0;
  std::uint32_t nesting_ = 0;
  std::uint32_t broken_at_ = 0;
};

/// Holds one level of nesting for as long as it lives.
class NestingLevel {
 public:
  NestingLevel(Events& events, std::uint32_t offset) : events_(events) { events.enter(offset); }
  ~NestingLevel() { events_.leave(); }
  NestingLevel(const NestingLevel&) = delete;
  NestingLevel& operator=(const NestingLevel&) = delete;

 private:
  Events& events_;
};

}  // namespace tier::syntax
