#include "compiler/emit/mermaid.h"

#include <fmt/format.h>

#include "compiler/emit/markdown_escape.h"

namespace tier::emit {
namespace {

bool is_word(char letter) {
  return ('a' <= letter && letter <= 'z') || ('A' <= letter && letter <= 'Z') ||
         ('0' <= letter && letter <= '9') || static_cast<unsigned char>(letter) >= 0x80;
}

/// Whether the letter can mean nothing to Mermaid where it stands. A hyphen, point or stroke inside
/// a word begins no list and no address.
bool is_harmless(std::string_view text, std::size_t at) {
  const char letter = text[at];
  if (is_word(letter) || letter == ' ' || letter == ',') {
    return true;
  }
  const bool inside =
      at > 0 && is_word(text[at - 1]) && at + 1 < text.size() && is_word(text[at + 1]);
  return inside && (letter == '-' || letter == '\'');
}

}  // namespace

std::string escape_label(std::string_view raw) {
  const std::string text = without_direction_marks(raw);
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto code = static_cast<unsigned char>(text[at]);
    if (is_harmless(text, at)) {
      result.push_back(text[at]);
    } else if (code < 0x20 || code == 0x7f) {
      result.push_back(' ');
    } else {
      result += fmt::format("#{};", code);
    }
  }
  return result.empty() ? " " : result;
}

std::string mermaid(const Flowchart& chart) {
  std::string text = "```mermaid\nflowchart TD\n";
  for (std::size_t node = 0; node < chart.nodes.size(); ++node) {
    text += fmt::format("  n{}[\"{}\"]\n", node, escape_label(chart.nodes[node].label));
  }
  for (const Flowchart::Edge& edge : chart.edges) {
    text += fmt::format("  n{} {}|\"{}\"| n{}\n", edge.from, edge.dotted ? "-.->" : "-->",
                        escape_label(edge.label), edge.to);
  }
  return text + "```\n";
}

}  // namespace tier::emit
