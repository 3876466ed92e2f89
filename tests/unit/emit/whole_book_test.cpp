#include "tests/unit/emit/whole_book.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/emit/document.h"

namespace tier::emit {
namespace {

std::map<std::string, std::string> pages(const WholeBook& book) {
  std::map<std::string, std::string> result;
  for (const File& file : to_markdown(book.table, {"00aa", "00ff", {}})) {
    EXPECT_TRUE(result.emplace(file.path, file.content).second) << file.path;
  }
  return result;
}

/// All that stands between `open` and `close`, in order.
std::vector<std::string> between(const std::string& text, const std::string& open,
                                 const std::string& close) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const std::size_t begin = at + open.size();
    found.push_back(text.substr(begin, text.find(close, begin) - begin));
  }
  return found;
}

std::string absolute(const std::string& from, const std::string& target) {
  const std::string page = target.substr(0, target.find('#'));
  if (page.empty()) {
    return from;
  }
  return page.substr(0, 3) == "../" ? page.substr(3) : from.substr(0, from.rfind('/') + 1) + page;
}

// Every link leads to an anchor that is there, and no page has an anchor twice.
TEST(WholeBook, HoldsTogether) {
  const WholeBook book;
  auto all = pages(book);
  EXPECT_EQ(all.size(), 14U);
  std::set<std::string> forms;
  for (const File& form : hand_off_forms(book.table)) {
    forms.insert(form.path);
  }
  std::size_t links = 0;
  for (const auto& [path, text] : all) {
    const std::vector<std::string> anchors = between(text, "<a id=\"", "\"");
    EXPECT_EQ(std::set<std::string>(anchors.begin(), anchors.end()).size(), anchors.size()) << path;
    for (const std::string& target : between(text, "](", ")")) {
      const std::string to = absolute(path, target);
      ASSERT_EQ(all.count(to) + forms.count(to), 1U) << path << " links to " << target;
      if (target.find('#') != std::string::npos) {
        const std::string id = "<a id=\"" + target.substr(target.find('#') + 1) + "\">";
        EXPECT_NE(all[to].find(id), std::string::npos) << path << " links to " << target;
      }
      ++links;
    }
  }
  EXPECT_GT(links, 60U);
}

// Rules that are told apart by name have anchors of their own, which the book holds somewhere.
TEST(WholeBook, AnchorsEveryRule) {
  const WholeBook book;
  std::string text;
  for (const auto& [path, content] : pages(book)) {
    text += content;
  }
  for (const table::Rule& rule : book.table.rules) {
    std::string name = rule.name;
    std::replace(name.begin(), name.end(), '[', '-');
    name.erase(std::remove(name.begin(), name.end(), ']'), name.end());
    EXPECT_NE(text.find("<a id=\"rule-" + name + "\">"), std::string::npos) << rule.name;
  }
}

/// Puts `evil` wherever a rulebook has a word.
void spoil(table::DecisionTable& table, const std::string& evil) {
  for (auto& one : table.teams) {
    one.name = one.title = evil;
  }
  for (auto& one : table.roles) {
    one.title = evil;
  }
  for (auto& one : table.systems) {
    one.title = one.introduction = evil;
    for (auto& action : one.actions) {
      action.title = evil;
    }
  }
  for (auto& one : table.evidence) {
    one.title = one.introduction = one.how = one.example = one.pattern = one.type = evil;
  }
  for (auto& one : table.triggers) {
    one.because = evil;
  }
  for (auto& one : table.guidance) {
    one.text = evil;
  }
  for (auto& one : table.tiers) {
    one.title = evil;
  }
  for (auto& one : table.rules) {
    one.title = one.introduction = evil;
    if (auto* refusal = std::get_if<table::RefusalOutcome>(&one.outcome)) {
      refusal->say = evil;
    }
    if (auto* unless = std::get_if<table::UnlessOutcome>(&one.outcome)) {
      unless->say = evil;
    }
  }
  for (auto& one : table.attributes) {
    one.title = evil;
    if (auto* set = std::get_if<table::SetDomain>(&one.domain)) {
      set->members.values[0].title = evil;
    }
    if (auto* pattern = std::get_if<table::PatternDomain>(&one.domain)) {
      pattern->texts = {evil};
    }
  }
}

/// The last letter of the code that begins at `at`; npos where it has no end.
std::size_t code_end(const std::string& page, std::size_t at) {
  const std::size_t inside = std::min(page.find_first_not_of('`', at), page.size());
  const std::size_t close = page.find(page.substr(at, inside - at), inside);
  return close == std::string::npos ? close : close + (inside - at) - 1;
}

/// The page without what cannot be markup: escaped letters, code, anchors, the picture.
std::string bare(const std::string& page) {
  std::string rest;
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page.compare(at, 10, "```mermaid") == 0) {
      at = page.find("\n```\n", at) + 3;
    } else if (page[at] == '\\') {
      ++at;
    } else if (page[at] == '`' && code_end(page, at) != std::string::npos) {
      at = code_end(page, at);
    } else if (page.compare(at, 7, "<a id=\"") == 0) {
      at = page.find("</a>", at) + 3;
    } else {
      rest.push_back(page[at]);
    }
  }
  return rest;
}

// No word of a rulebook becomes markup on any page, nor ends the picture.
TEST(WholeBook, DisarmsHostileWords) {
  WholeBook book;
  spoil(
      book.table,
      "# x | y\n\n- <script>a</script> [l](javascript:x) `c` *e* ![i](j) https://e.org\n```\n> q");
  for (const auto& [path, text] : pages(book)) {
    const std::string rest = bare(text);
    EXPECT_EQ(rest.find('<'), std::string::npos) << path << rest;
    EXPECT_EQ(rest.find("](javascript"), std::string::npos) << path;
    EXPECT_EQ(rest.find("://"), std::string::npos) << path;
    EXPECT_EQ(rest.find("!["), std::string::npos) << path;
    EXPECT_EQ(rest.find("\n>"), std::string::npos) << path;
    EXPECT_EQ(rest.find('`'), std::string::npos) << path;
    EXPECT_EQ(text.find("\n# x"), std::string::npos) << path;
  }
}

// What the picture says of hostile names is between its quotation marks.
TEST(WholeBook, KeepsThePictureWhole) {
  WholeBook book;
  spoil(book.table, "\"]\n```\nclick n0 \"javascript:x\"");
  const std::string text = pages(book)["escalations.md"];
  const std::size_t begin = text.find("```mermaid\n");
  const std::string picture = text.substr(begin, text.find("\n```\n", begin) - begin);
  EXPECT_EQ(std::count(picture.begin(), picture.end(), '\n'), 7);
  EXPECT_EQ(std::count(picture.begin(), picture.end(), '"'), 12);
}

}  // namespace
}  // namespace tier::emit
