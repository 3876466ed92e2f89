#include "compiler/prose/ticket_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/quoted.h"

namespace tier::prose {
namespace {

using table::PatternDomain;

const PatternDomain& pattern_of(const table::DecisionTable& table, table::AttributeId id) {
  return std::get<PatternDomain>(table.attributes[id].domain);
}

std::string lower(std::string text) {
  for (char& letter : text) {
    letter = 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return text;
}

/// Whether some text of a pattern that must not match stands in `text`.
bool is_ruled_out(const table::DecisionTable& table, const std::vector<table::AttributeId>& no,
                  const std::string& text) {
  for (const table::AttributeId id : no) {
    for (const std::string& other : pattern_of(table, id).texts) {
      if (lower(text).find(lower(other)) != std::string::npos) {
        return true;
      }
    }
  }
  return false;
}

/// Of the texts that would do, the first that no other pattern forbids.
std::string text_of(const table::DecisionTable& table, const PatternDomain& pattern,
                    const std::vector<table::AttributeId>& no) {
  const auto fit =
      std::find_if(pattern.texts.begin(), pattern.texts.end(),
                   [&](const std::string& text) { return !is_ruled_out(table, no, text); });
  return fit == pattern.texts.end() ? pattern.texts.front() : *fit;
}

/// Where a text stands that begins, is in the middle of, or ends what is written.
int place(PatternDomain::Relation relation) {
  switch (relation) {
    case PatternDomain::Relation::StartsWith:
      return 0;
    case PatternDomain::Relation::Contains:
    case PatternDomain::Relation::Mentions:
      return 1;
    case PatternDomain::Relation::EndsWith:
      return 2;
  }
  return 1;
}

std::string text(const table::DecisionTable& table, const TicketParts& parts) {
  std::string written;
  for (const int wanted : {0, 1, 2}) {
    for (const table::AttributeId id : parts.yes) {
      const PatternDomain& pattern = pattern_of(table, id);
      const std::string one = text_of(table, pattern, parts.no);
      const bool said = pattern.relation == PatternDomain::Relation::Contains &&
                        written.find(one) != std::string::npos;
      if (place(pattern.relation) == wanted && !said) {
        written += (written.empty() ? "" : " ") + one;
      }
    }
  }
  return written;
}

}  // namespace

std::string source_of_parts(const table::DecisionTable& table, const TicketParts& parts) {
  const table::AttributeId any = parts.yes.empty() ? parts.no.front() : parts.yes.front();
  if (std::holds_alternative<PatternDomain>(table.attributes[any].domain)) {
    return base::quoted(text(table, parts));
  }
  std::vector<std::string> names;
  for (const table::AttributeId id : parts.yes) {
    const auto& member = std::get<table::MemberDomain>(table.attributes[id].domain);
    const auto& set = std::get<table::SetDomain>(table.attributes[member.set].domain);
    names.push_back(set.members.values[member.member].name);
  }
  return fmt::format("({})", fmt::join(names, ", "));
}

}  // namespace tier::prose
