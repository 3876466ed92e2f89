#include <fmt/format.h>

#include "compiler/compare/say.h"
#include "compiler/driver/commands/diff_formats.h"
#include "compiler/emit/markdown_escape.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

using compare::Kind;

std::string plain(const std::string& text) {
  return emit::escape_inline(emit::without_direction_marks(prose::one_line(text)));
}

/// The backticks in our own sentences stand around names, and stay.
std::string with_names(const std::string& text) {
  std::string result;
  const std::string escaped = plain(text);
  for (std::size_t at = 0; at < escaped.size(); ++at) {
    if (escaped[at] == '\\' && at + 1 < escaped.size() && escaped[at + 1] == '`') {
      ++at;
    }
    result += escaped[at];
  }
  return result;
}

std::string capitalized(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

void add_change(const table::DecisionTable& joint, const compare::Change& change,
                std::string& text) {
  for (const compare::Group& group : change.groups) {
    text +=
        fmt::format("| {} | {} | {} | {} | {} |\n", plain(change.title + change.of),
                    plain(change.before.text), plain(change.after.text),
                    plain(compare::tickets(joint, group)), plain(compare::example(joint, group)));
  }
  if (change.more) {
    text +=
        fmt::format("| {} | {} | {} | and further tickets | |\n", plain(change.title + change.of),
                    plain(change.before.text), plain(change.after.text));
  }
}

void add_kind(const compare::Comparison& comparison, Kind kind, std::string& text) {
  text += fmt::format("\n#### {}\n\n", capitalized(compare::kind_name(kind)));
  bool some = false;
  for (const compare::Difference& difference : comparison.differences) {
    if (difference.kind == kind) {
      text += fmt::format("- {}\n", with_names(capitalized(compare::sentence(difference))));
      some = true;
    }
  }
  bool table = false;
  for (const compare::Change& change : compare::told(comparison)) {
    if (change.kind != kind) {
      continue;
    }
    if (!table) {
      text +=
          fmt::format("{}| | was | is | tickets | for example |\n| --- | --- | --- | --- | --- |\n",
                      some ? "\n" : "");
      table = true;
    }
    add_change(comparison.joint.table, change, text);
  }
}

}  // namespace

std::string diff_markdown(const compare::Comparison& comparison) {
  std::string text = fmt::format("### {}: {}\n", plain(diff_title(comparison)),
                                 plain(compare::headline(comparison)));
  for (const auto& [kind, count] : compare::counts(comparison)) {
    add_kind(comparison, kind, text);
  }
  if (!comparison.wording.empty()) {
    text += "\n#### Only words\n\n";
    for (const compare::Difference& words : comparison.wording) {
      text += fmt::format("- {}\n", with_names(words.what + ": " + words.field));
    }
  }
  if (comparison.no_common_ticket) {
    text += "\nNo ticket can be in both books, so that none could be compared.\n";
  }
  if (!comparison.not_compared.empty()) {
    text += "\n#### Not compared\n\n";
    for (const auto& [kind, what] : comparison.not_compared) {
      text += fmt::format("- {}: {}\n", compare::kind_name(kind), plain(what));
    }
  }
  return text + fmt::format("\n{}\n", compare::left_out);
}

}  // namespace tier::driver
