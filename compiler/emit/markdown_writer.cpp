#include "compiler/emit/markdown_writer.h"

#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/emit/markdown_escape.h"
#include "compiler/emit/mermaid.h"
#include "compiler/emit/way.h"

namespace tier::emit {
namespace {

class Writer {
 public:
  explicit Writer(const Page& page) : page_(page) {}

  [[nodiscard]] std::string write() const {
    std::string text;
    for (const Block& block : page_.blocks) {
      text += text.empty() ? "" : "\n";
      text += std::visit(*this, block);
    }
    return text;
  }

  std::string operator()(const Heading& heading) const {
    const std::string anchor =
        heading.anchor.empty() ? "" : fmt::format("{}\n\n", write(Anchor{heading.anchor}));
    const std::string marks(static_cast<std::size_t>(heading.level), '#');
    std::string text = write(heading.text);
    text.erase(text.find_last_not_of(' ') + 1);
    // A `#` at the end of a heading would close it.
    if (!text.empty() && text.back() == '#') {
      text.insert(text.size() - 1, "\\");
    }
    return fmt::format("{}{} {}\n", anchor, marks, text);
  }

  std::string operator()(const Paragraph& paragraph) const {
    return escape_start(write(paragraph.text)) + "\n";
  }

  std::string operator()(const List& list) const {
    std::string text;
    std::size_t number = 0;
    for (const Inlines& item : list.items) {
      ++number;
      text += fmt::format("{} {}{}\n", list.numbered ? fmt::format("{}.", number) : "-",
                          list.checklist ? "[ ] " : "", escape_start(write(item)));
    }
    return text;
  }

  std::string operator()(const Table& table) const {
    std::string text = row(table.header) + "|";
    for (std::size_t column = 0; column < table.header.size(); ++column) {
      text += " --- |";
    }
    text += "\n";
    for (const auto& cells : table.rows) {
      text += row(cells);
    }
    return text;
  }

  std::string operator()(const Flowchart& chart) const { return mermaid(chart); }

 private:
  const Page& page_;

  [[nodiscard]] std::string row(const std::vector<Inlines>& cells) const {
    std::string text = "|";
    for (const Inlines& cell : cells) {
      const std::string content = cell_text(cell);
      text += fmt::format(" {}{}|", content, content.empty() ? "" : " ");
    }
    return text + "\n";
  }

  /// A pipe ends a cell even inside a code span, so a name with a pipe is no code there.
  [[nodiscard]] std::string cell_text(Inlines cell) const {
    for (Inline& part : cell) {
      const auto* code = std::get_if<Code>(&part);
      if (code != nullptr && code->text.find('|') != std::string::npos) {
        part = Text{code->text};
      }
    }
    return write(cell);
  }

  [[nodiscard]] std::string write(const Inlines& parts) const {
    std::string text;
    for (const Inline& part : parts) {
      text += std::visit([&](const auto& one) { return this->write(one); }, part);
    }
    return text;
  }
  [[nodiscard]] static std::string write(const Text& text) { return escape_inline(text.text); }
  [[nodiscard]] static std::string write(const Strong& strong) {
    return fmt::format("**{}**", escape_inline(strong.text));
  }
  [[nodiscard]] static std::string write(const Code& code) { return code_span(code.text); }
  [[nodiscard]] static std::string write(const Anchor& anchor) {
    // Ids are made of letters, digits and `-_.+~`: see references.cpp.
    return fmt::format("<a id=\"{}\"></a>", anchor.id);
  }
  [[nodiscard]] std::string write(const Link& link) const {
    const std::string page = link.page == page_.path ? "" : way(page_.path, link.page);
    const std::string anchor = link.anchor.empty() ? "" : "#" + link.anchor;
    return fmt::format("[{}]({})", escape_inline(link.text), escape_target(page + anchor));
  }
};

}  // namespace

std::string write_markdown(const Page& page) { return Writer(page).write(); }

}  // namespace tier::emit
