#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/check.h"
#include "tier/decide.h"

/// Packed tables in memory and tickets put to them.
///
///     const PackedTable desk(packed::pack(desk_table()));
///     const Decided decided = decide(desk.table(), {{"impact", "high"}, {"vip", "yes"}});
///     EXPECT_EQ(decided.rule(0), "priority[high, high]");
namespace tier::support {

/// Bytes in a block of the heap as long as they are, so that the address sanitizer sees
/// any read beyond them.
class PackedTable {
 public:
  explicit PackedTable(std::string_view bytes)
      : bytes_(new std::byte[bytes.size()]),
        status_((std::memcpy(bytes_.get(), bytes.data(), bytes.size()),
                 runtime::open(bytes_.get(), bytes.size(), table_))) {}

  [[nodiscard]] runtime::Status status() const { return status_; }
  [[nodiscard]] const runtime::Table& table() const { return table_; }

 private:
  std::unique_ptr<std::byte[]> bytes_;
  runtime::Table table_;
  runtime::Status status_;
};

/// Makes the checksum true again after a change.
inline void reseal(std::string& bytes) {
  constexpr std::size_t at = offsetof(runtime::format::Header, checksum);
  constexpr std::size_t summed = at + sizeof(std::uint64_t);
  const std::uint64_t sum = runtime::checksum(bytes.data() + summed, bytes.size() - summed);
  std::memcpy(bytes.data() + at, &sum, sizeof sum);
}

/// The answers to one ticket, in buffers exactly as long as the table asks for.
class Decided {
 public:
  Decided(const runtime::Table& table, const std::vector<std::uint32_t>& facts)
      : table_(table),
        answers_(table.decision_count),
        questions_(runtime::question_words(table)),
        scratch_(runtime::scratch_words(table)),
        matches_(runtime::most_matches(table)) {
    runtime::Request request = this->request();
    request.facts = facts.data();
    request.fact_count = facts.size();
    status_ = runtime::decide(table, request);
  }

  /// The request as it was decided, but for the facts; to ask more of it.
  [[nodiscard]] runtime::Request request() {
    return {nullptr,           0,
            answers_.data(),   answers_.size(),
            questions_.data(), questions_.size(),
            scratch_.data(),   scratch_.size(),
            matches_.data(),   matches_.size(),
            nullptr,           0};
  }

  [[nodiscard]] runtime::Status status() const { return status_; }
  [[nodiscard]] const runtime::Answer& answer(std::size_t decision) const {
    return answers_[decision];
  }
  [[nodiscard]] runtime::State state(std::size_t decision) const {
    return answers_[decision].state;
  }
  [[nodiscard]] std::string rule(std::size_t decision) const {
    const std::uint32_t rule = answers_[decision].rule;
    return rule < table_.rule_count ? std::string(table_.text(table_.rules[rule].name)) : "";
  }
  /// The names of the rules that match, each with a `?` where it is not certain.
  [[nodiscard]] std::vector<std::string> matches(std::size_t decision) const {
    std::vector<std::string> names;
    const runtime::Answer& answer = answers_[decision];
    for (std::uint32_t index = 0; index < answer.match_count; ++index) {
      const runtime::Match& match = matches_[answer.first_match + index];
      names.push_back(std::string(table_.text(table_.rules[match.rule].name)) +
                      (match.certain != 0 ? "" : "?"));
    }
    return names;
  }
  [[nodiscard]] std::vector<std::string> questions(std::size_t decision) const {
    std::vector<std::string> names;
    const runtime::Answer& answer = answers_[decision];
    for (std::uint32_t index = 0; index < answer.question_count; ++index) {
      const std::uint32_t fact = questions_[answer.first_question + index];
      names.emplace_back(table_.text(table_.attributes[fact].name));
    }
    return names;
  }

 private:
  const runtime::Table& table_;
  std::vector<runtime::Answer> answers_;
  std::vector<std::uint32_t> questions_;
  std::vector<std::uint32_t> scratch_;
  std::vector<runtime::Match> matches_;
  runtime::Status status_ = runtime::Status::Ok;
};

using Ticket = std::vector<std::pair<std::string, std::string>>;

inline std::vector<std::uint32_t> facts_of(const runtime::Table& table, const Ticket& ticket) {
  std::vector<std::uint32_t> facts(table.attribute_count);
  runtime::clear_facts(table, facts.data(), facts.size());
  for (const auto& [name, text] : ticket) {
    const std::uint32_t attribute = runtime::find_attribute(table, name);
    const runtime::Status status = runtime::bind(table, attribute, text, facts.data());
    TIER_CHECK(status == runtime::Status::Ok, "a test gives facts that its table takes");
  }
  return facts;
}

inline Decided decide(const runtime::Table& table, const Ticket& ticket) {
  return {table, facts_of(table, ticket)};
}

}  // namespace tier::support
