#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/base/check.h"
#include "compiler/emit/book.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

bool is_plain(char letter) {
  return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z') ||
         ('0' <= letter && letter <= '9') || letter == '_' || letter == '-';
}

char lower(char letter) {
  return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// Names are identifiers, but a table may come from a file: whatever else they hold is
/// spelled out, so that a name can be no path and no markup.
std::string plain(const std::string& name, std::string_view also_plain) {
  std::string result;
  for (const char letter : name) {
    if (is_plain(letter) || also_plain.find(letter) != std::string_view::npos) {
      result.push_back(letter);
    } else {
      result += fmt::format("~{:02x}", static_cast<unsigned char>(letter));
    }
  }
  return result;
}

std::string file_name(const std::string& name) { return plain(name, ""); }

std::string without_case(std::string name) {
  for (char& letter : name) {
    letter = lower(letter);
  }
  return name;
}

}  // namespace

std::string tier_path(const table::DecisionTable& table, table::TierId tier) {
  const std::string name = file_name(table.tiers[tier].name);
  // `L1` and `l1` are two tiers, but one file where file names know no case.
  std::size_t earlier = 0;
  for (const table::TierId other : table.tiers.ids()) {
    if (other < tier && without_case(file_name(table.tiers[other].name)) == without_case(name)) {
      ++earlier;
    }
  }
  return earlier == 0 ? fmt::format("tiers/{}.md", name)
                      : fmt::format("tiers/{}~{}.md", name, earlier + 1);
}

std::string rule_anchor(const table::Rule& rule) {
  // `priority[high, any other]` is rule-priority-high-any+other.
  std::string name;
  for (std::size_t at = 0; at < rule.name.size(); ++at) {
    const char letter = rule.name[at];
    if (letter == '[' || letter == ',') {
      name.push_back('-');
    } else if (letter == ' ') {
      name += at > 0 && rule.name[at - 1] == ',' ? "" : "+";
    } else if (letter != ']') {
      name.push_back(letter);
    }
  }
  return "rule-" + plain(name, ".+");
}

std::string fact_anchor(const table::Attribute& attribute) {
  return "fact-" + plain(attribute.name, ".");
}

Link tier_link(const Book& book, table::TierId id) {
  const table::Tier& tier = book.table.tiers[id];
  return {title_or_name(tier.title, tier.name), tier_path(book.table, id), ""};
}

Link scope_link(const Book& book, table::RuleId id) {
  const table::Rule& rule = book.table.rules[id];
  const table::TierId tier = std::get<table::OwnerOutcome>(rule.outcome).tier;
  return {title_or_name(rule.title, rule.name), tier_path(book.table, tier), rule_anchor(rule)};
}

Link fact_link(const Book& book, table::AttributeId id) {
  const table::Attribute& attribute = book.table.attributes[id];
  return {prose::fact(attribute), facts_path, fact_anchor(attribute)};
}

Link page_link(std::string_view text, std::string path) {
  return {std::string(text), std::move(path), ""};
}

std::string title_or_name(const std::string& title, const std::string& name) {
  const std::string line = prose::one_line(title);
  return line.empty() ? prose::one_line(name) : line;
}

std::vector<table::RuleId> rules_of(const table::DecisionTable& table,
                                    const table::Decision& decision) {
  std::vector<table::RuleId> rules;
  std::set<table::RuleId> seen;
  for (std::uint32_t at = 0; at < decision.row_count; ++at) {
    const table::RuleId rule = table.rows[table::RowId(decision.first_row + at)].rule;
    if (seen.insert(rule).second) {
      rules.push_back(rule);
    }
  }
  return rules;
}

const table::Decision* owner_decision(const table::DecisionTable& table) {
  for (const table::Decision& decision : table.decisions) {
    if (decision.kind == table::DecisionKind::Owner) {
      return &decision;
    }
  }
  return nullptr;
}

Inlines sentence(std::string_view pattern, const Inlines& about) {
  Inlines result;
  for (const Inline& part : about) {
    const std::size_t at = pattern.find("{}");
    TIER_CHECK(at != std::string_view::npos, "a sentence has a place for all that it is about");
    result.emplace_back(Text{std::string(pattern.substr(0, at))});
    result.push_back(part);
    pattern.remove_prefix(at + 2);
  }
  result.emplace_back(Text{std::string(pattern)});
  return result;
}

Inlines joined(const std::vector<Link>& links) {
  Inlines result;
  for (const Link& link : links) {
    if (!result.empty()) {
      result.emplace_back(Text{", "});
    }
    result.emplace_back(link);
  }
  return result;
}

void add_paragraphs(std::vector<Block>& blocks, const std::string& prose) {
  std::string paragraph;
  const auto flush = [&] {
    const std::string line = prose::one_line(paragraph);
    if (!line.empty()) {
      blocks.emplace_back(Paragraph{{Text{line}}});
    }
    paragraph.clear();
  };
  for (std::size_t begin = 0; begin < prose.size();) {
    const std::size_t end = std::min(prose.find('\n', begin), prose.size());
    const std::string line = prose::one_line(prose.substr(begin, end - begin));
    if (line.empty()) {
      flush();
    } else {
      paragraph += line + " ";
    }
    begin = end + 1;
  }
  flush();
}

}  // namespace tier::emit
