#include "compiler/emit/html_writer.h"

#include <fmt/format.h>

#include <map>

#include "compiler/base/overloaded.h"
#include "compiler/emit/html_escape.h"
#include "compiler/emit/markdown_escape.h"
#include "compiler/emit/svg.h"
#include "compiler/emit/way.h"

namespace tier::emit {
namespace {

class Writer {
 public:
  Writer(const Page& page, const SiteWords& words)
      : page_(page), words_(words), sections_(sections(page)) {}

  std::string write() {
    std::string text;
    for (const Block& block : page_.blocks) {
      text += std::visit([this](const auto& one) { return this->write(one); }, block);
    }
    return text;
  }

 private:
  std::string write(const Heading& heading) {
    const Section& section = sections_[heading_count_++];
    title_ = section.text;
    const std::string link =
        heading.level == 1
            ? ""
            : fmt::format(" <a class=\"here\" href=\"#{}\" aria-label=\"{}\">#</a>", section.id,
                          escape_html(fmt::format(fmt::runtime(words_.link_to), section.text)));
    return fmt::format("<h{0} id=\"{1}\">{2}{3}</h{0}>\n", heading.level, section.id,
                       inlines(heading.text), link);
  }

  std::string write(const Paragraph& paragraph) const {
    return fmt::format("<p>{}</p>\n", inlines(paragraph.text));
  }

  std::string write(const List& list) const {
    const std::string_view tag = list.numbered ? "ol" : "ul";
    std::string text = list.checklist ? "<ul class=\"checklist\">\n" : fmt::format("<{}>\n", tag);
    for (const Inlines& item : list.items) {
      text += fmt::format("<li>{}{}</li>\n", list.checklist ? box_for(item) : "", inlines(item));
    }
    return text + fmt::format("</{}>\n", tag);
  }

  /// A box to tick that is called by what the item begins with: the rest explains it.
  [[nodiscard]] static std::string box_for(const Inlines& item) {
    return fmt::format("<input type=\"checkbox\" aria-label=\"{}\"> ",
                       item.empty() ? "" : escape_html(plain_text({item.front()})));
  }

  std::string write(const Table& table) const {
    std::string text = fmt::format("<div class=\"scroll\" role=\"group\" aria-label=\"{}\">\n",
                                   escape_html(title_));
    text += table.matrix ? "<table class=\"matrix\">\n" : "<table>\n";
    text += "<thead>\n<tr>\n";
    for (const Inlines& cell : table.header) {
      text += fmt::format("<th scope=\"col\">{}</th>\n", inlines(cell));
    }
    text += "</tr>\n</thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      text += "<tr>\n";
      for (const Inlines& cell : row) {
        const bool heads = table.matrix && &cell == &row.front();
        text += heads ? fmt::format("<th scope=\"row\">{}</th>\n", inlines(cell))
                      : fmt::format("<td>{}</td>\n", inlines(cell));
      }
      text += "</tr>\n";
    }
    return text + "</tbody>\n</table>\n</div>\n";
  }

  std::string write(const Flowchart& chart) const {
    return fmt::format(
        "<div class=\"scroll picture\" role=\"group\" aria-label=\"{}\">\n{}</div>\n",
        escape_html(title_), svg(chart, title_));
  }

  [[nodiscard]] std::string inlines(const Inlines& parts) const {
    std::string text;
    for (const Inline& part : parts) {
      text += std::visit([this](const auto& one) { return this->write(one); }, part);
    }
    return text;
  }
  [[nodiscard]] static std::string write(const Text& text) { return escape_html(text.text); }
  [[nodiscard]] static std::string write(const Strong& strong) {
    return fmt::format("<strong>{}</strong>", escape_html(strong.text));
  }
  [[nodiscard]] static std::string write(const Code& code) {
    return fmt::format("<code>{}</code>", escape_html(code.text));
  }
  [[nodiscard]] static std::string write(const Anchor& anchor) {
    return fmt::format("<span id=\"{}\"></span>", escape_html(anchor.id));
  }
  [[nodiscard]] std::string write(const Link& link) const {
    const std::string page =
        link.page == page_.path ? "" : way(html_path(page_.path), html_path(link.page));
    const std::string anchor = link.anchor.empty() ? "" : "#" + link.anchor;
    return fmt::format("<a href=\"{}\">{}</a>", escape_target(page + anchor),
                       escape_html(link.text));
  }

  const Page& page_;
  const SiteWords& words_;
  std::vector<Section> sections_;
  std::size_t heading_count_ = 0;
  /// The last heading: what a table or a picture under it is called.
  std::string title_;
};

/// Small letters and digits of ASCII, hyphens for what lies between them.
std::string slug(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    const bool upper = 'A' <= letter && letter <= 'Z';
    const char lower = upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    if (('a' <= lower && lower <= 'z') || ('0' <= lower && lower <= '9')) {
      result.push_back(lower);
    } else if (!result.empty() && result.back() != '-') {
      result.push_back('-');
    }
  }
  return result.substr(0, result.find_last_not_of('-') + 1);
}

}  // namespace

std::string html_path(const std::string& page) {
  if (page == "README.md") {
    return "index.html";
  }
  return page.starts_with("forms/") ? page : page.substr(0, page.rfind('.')) + ".html";
}

std::string html_target(const Link& link) {
  return escape_target(html_path(link.page) + (link.anchor.empty() ? "" : "#" + link.anchor));
}

std::string plain_text(const Inlines& inlines) {
  std::string text;
  for (const Inline& part : inlines) {
    text += std::visit(base::Overloaded{[](const Anchor&) { return std::string(); },
                                        [](const auto& one) { return one.text; }},
                       part);
  }
  return text;
}

std::vector<Section> sections(const Page& page) {
  std::vector<Section> result;
  std::map<std::string, std::size_t> seen;
  for (const Block& block : page.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) {
      continue;
    }
    Section section{heading->level, plain_text(heading->text), heading->anchor};
    if (section.id.empty()) {
      // No anchor of a rule or a thing begins like that.
      section.id = "on-" + slug(section.text);
      const std::size_t earlier = seen[section.id]++;
      section.id += earlier == 0 ? "" : fmt::format("-{}", earlier + 1);
    }
    result.push_back(std::move(section));
  }
  return result;
}

std::string write_html(const Page& page, const SiteWords& words) {
  return Writer(page, words).write();
}

}  // namespace tier::emit
