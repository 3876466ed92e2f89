#include <fmt/format.h>

#include <algorithm>

#include "compiler/base/overloaded.h"
#include "compiler/emit/parts.h"
#include "compiler/prose/prose.h"

/// Texts of the rulebook as blocks. What they hold stays plain text, and is escaped by the writer;
/// only their lines are looked at.
namespace tier::emit {
namespace {

/// How a line begins an item of a list: by a mark, or by its number.
struct Start {
  bool numbered = false;
  /// The mark with the blanks behind it.
  std::size_t size = 0;
};

/// None where the line is no item, or one whose number is not `next`: "2026. That was the year".
std::optional<Start> start_of_item(const std::string& line, std::size_t next) {
  const std::string number = std::to_string(next);
  const bool dotted = line.starts_with(number + ". ") || line.starts_with(number + ") ");
  if (dotted) {
    return Start{true, number.size() + 2};
  }
  const bool marked = line.starts_with("- ") || line.starts_with("* ");
  return marked ? std::optional(Start{false, 2}) : std::nullopt;
}

class Reader {
 public:
  std::vector<Block> read(const std::string& text) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      add_line(text.substr(begin, end - begin));
      begin = end + 1;
    }
    end_paragraph();
    end_list();
    return std::move(blocks_);
  }

 private:
  void add_line(const std::string& written) {
    const std::string line = prose::one_line(written);
    if (line.empty()) {
      end_paragraph();
      after_blank_ = true;
      return;
    }
    const auto start = start_of_item(line, list_.numbered ? list_.items.size() + 1 : 1);
    const bool indented = written.front() == ' ' || written.front() == '\t';
    if (start) {
      begin_item(*start, line);
    } else if (!list_.items.empty() && indented && !after_blank_) {
      item_ += " " + line;
    } else {
      end_list();
      paragraph_ += (paragraph_.empty() ? "" : " ") + line;
    }
    after_blank_ = false;
  }

  void begin_item(const Start& start, const std::string& line) {
    end_paragraph();
    if (!list_.items.empty() && list_.numbered != start.numbered) {
      end_list();
    }
    end_item();
    list_.numbered = start.numbered;
    list_.items.emplace_back();
    item_ = line.substr(start.size);
  }

  void end_item() {
    if (!list_.items.empty()) {
      list_.items.back() = {Text{item_}};
    }
  }
  void end_list() {
    end_item();
    if (!list_.items.empty()) {
      blocks_.emplace_back(std::move(list_));
    }
    list_ = {};
  }
  void end_paragraph() {
    if (!paragraph_.empty()) {
      blocks_.emplace_back(Paragraph{{Text{paragraph_}}});
    }
    paragraph_.clear();
  }

  std::vector<Block> blocks_;
  std::string paragraph_;
  List list_;
  std::string item_;
  bool after_blank_ = false;
};

}  // namespace

void add_paragraphs(std::vector<Block>& blocks, const std::string& prose) {
  for (Block& block : Reader().read(prose)) {
    blocks.push_back(std::move(block));
  }
}

bool has_parts(const std::string& text) {
  const std::vector<Block> blocks = Reader().read(text);
  return blocks.size() > 1 || (!blocks.empty() && std::holds_alternative<List>(blocks.front()));
}

void add_labelled(List& list, std::vector<Block>& blocks, std::string_view label,
                  const std::string& text) {
  if (!has_parts(text)) {
    add_particular(list, label, {Text{prose::one_line(text)}});
    return;
  }
  blocks.emplace_back(Paragraph{{Strong{std::string(label)}, Text{":"}}});
  add_paragraphs(blocks, text);
}

}  // namespace tier::emit
