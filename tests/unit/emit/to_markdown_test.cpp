#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "compiler/emit/document.h"
#include "tests/support/table_builder.h"

namespace tier::emit {
namespace {

using support::TableBuilder;

/// The desk of the language's smallest whole example.
void add_facts(TableBuilder& book) {
  book.ordered("impact", {"low", "medium", "high"}).title = "Impact";
  book.ordered("urgency", {"low", "medium", "high"}).title = "How urgent";
  book.flag("vip").title = "A VIP called";
  book.table.attributes[table::AttributeId(2)].default_class = 0;
  book.number("seats", 1, 100000, {50});
  book.text("summary");
  book.may_be_unknown("summary");
  book.time("opened");
  auto& category = book.open_enumeration("category", {"network", "hardware", "software"});
  std::get<table::EnumDomain>(category.domain).values[0].title = "Computer network";
  std::get<table::EnumDomain>(category.domain).values[1].title = "Hardware";
  book.ordered("severity", {"S1", "S2"}, "worse", "milder", false);
  book.ordered("priority", {"p3", "p2", "p1"}).title = "Priority";
  book.may_be_unknown("priority");
}

void add_tiers(TableBuilder& book) {
  book.tier("L1");
  book.tier("L2", {"L1"});
  book.tier("L3", {"L2"});
  book.table.tiers[table::TierId(0)].title = "Frontline";
  book.table.tiers[table::TierId(1)].title = "Second line";
  book.table.tiers[table::TierId(1)].introduction = "Those who know the systems.";
}

void add_priority(TableBuilder& book) {
  book.derive("priority");
  book.rule("priority[high, high]", "p1", {{{"impact", {"high"}}, {"urgency", {"high"}}}});
  book.rule("priority[high, rest]", "p2", {{{"impact", {"high"}}, {"urgency", {"low", "medium"}}}});
  book.rule("priority[rest, high]", "p2", {{{"impact", {"low", "medium"}}, {"urgency", {"high"}}}});
  book.table.decisions[table::DecisionId(0)].matrix = table::MatrixView{
      book.attribute_id("impact"),
      book.attribute_id("urgency"),
      {book.test({"impact", {"high"}}).classes, book.test({"impact", {"low", "medium"}}).classes},
      {book.test({"urgency", {"high"}}).classes,
       book.test({"urgency", {"low", "medium"}}).classes}};
}

void add_scopes(TableBuilder& book) {
  book.decide_owner();
  const auto vips = book.rule("L2.vips", "L2",
                              {{{"vip", {"yes"}}, {"priority", {"p2", "p1"}}},
                               {{"vip", {"yes"}}, {"seats", {"50"}}},
                               {{"vip", {"yes"}}, {"severity", {"S1"}}}});
  const auto everyday =
      book.rule("L1.everyday", "L1", {{{"category", {"hardware", "any other"}}, {"vip", {"no"}}}});
  book.table.rules[everyday].title = "Everyday questions";
  book.table.rules[everyday].introduction = "Most of the day.";
  book.table.rules[vips].title = "VIPs";
  const auto rest = book.otherwise("L1.rest", "L1");
  book.table.rules[rest].title = "Everything else";
  book.beats("L2.vips", "L1.everyday");
}

TableBuilder desk() {
  TableBuilder book;
  book.table.rulebook = {"desk",
                         "IT service desk",
                         "1.0",
                         "Service Operations",
                         "2026-12-01",
                         "How the desk\nworks.\n\nIn short.",
                         ""};
  add_facts(book);
  add_tiers(book);
  add_priority(book);
  add_scopes(book);
  return book;
}

std::map<std::string, std::string> pages(const TableBuilder& book) {
  std::map<std::string, std::string> result;
  for (const File& file : to_markdown(book.table, {"00aa", "00ff", {}})) {
    EXPECT_TRUE(result.emplace(file.path, file.content).second) << file.path;
  }
  return result;
}

// The front page says what the book is and leads to the rest.
TEST(ToMarkdown, WritesTheFrontPage) {
  EXPECT_EQ(pages(desk())["README.md"], R"(# IT service desk

How the desk works.

In short.

- **Rulebook**: `desk`
- **Version**: 1.0
- **In force from**: 2026-12-01
- **Owner**: Service Operations
- **Digest of what it decides**: `00aa`
- **Digest of the book**: `00ff`

## Pages

- [Who owns a ticket](routing.md)
- [Facts](facts.md)
- [Glossary](glossary.md)
- [All rules](rules.md)

## Tiers

| Tier | Name | Above | Owns |
| --- | --- | --- | --- |
| [Frontline](tiers/L1.md) | `L1` | | [Everyday questions](tiers/L1.md#rule-L1.everyday), [Everything else](tiers/L1.md#rule-L1.rest) |
| [Second line](tiers/L2.md) | `L2` | [Frontline](tiers/L1.md) | [VIPs](tiers/L2.md#rule-L2.vips) |
| [L3](tiers/L3.md) | `L3` | [Second line](tiers/L2.md) | |

## How to read this book

Each rule has a name that does not change when its wording does. Reports, explanations and tests use the same names, and links to a rule lead to its name.

A rule applies to a ticket when its condition holds. Where two rules could both apply, this book says which of them wins.

A fact in quotation marks is called by its title. A fact that is not known meets no condition, except one that says "unknown".
)");
}

// A tier's page says in sentences which tickets are its own and who else could claim them.
TEST(ToMarkdown, WritesTiers) {
  EXPECT_EQ(pages(desk())["tiers/L1.md"], R"(# Frontline (`L1`)

**Below**: [Second line](L2.md)

## What it owns

<a id="rule-L1.everyday"></a>

### Everyday questions (`L1.everyday`)

Most of the day.

Owns a ticket when "A VIP called" is no, and category is Hardware or any other.

**Gives way to**: [VIPs](L2.md#rule-L2.vips)

<a id="rule-L1.rest"></a>

### Everything else (`L1.rest`)

Owns every ticket that no other rule takes.
)");
}

// Several alternatives are a list, and a tier may own nothing.
TEST(ToMarkdown, WritesOtherTiers) {
  auto all = pages(desk());
  EXPECT_EQ(all["tiers/L2.md"], R"(# Second line (`L2`)

Those who know the systems.

**Above**: [Frontline](L1.md)

**Below**: [L3](L3.md)

## What it owns

<a id="rule-L2.vips"></a>

### VIPs (`L2.vips`)

Owns a ticket when "A VIP called" is yes, and one of these holds:

- priority is p2 or higher
- seats is at least 50
- severity is S1

**Wins over**: [Everyday questions](L1.md#rule-L1.everyday)
)");
  EXPECT_EQ(all["tiers/L3.md"], R"(# L3 (`L3`)

**Above**: [Second line](L2.md)

## What it owns

No rule gives this tier tickets of its own.
)");
}

// One table shows all rules across tiers, best first.
TEST(ToMarkdown, WritesTheRouting) {
  EXPECT_EQ(pages(desk())["routing.md"], R"(# Who owns a ticket

The owner of a ticket is the tier in the first line whose condition holds.

| Tier | Rule | Name | When |
| --- | --- | --- | --- |
| [Second line](tiers/L2.md) | [VIPs](tiers/L2.md#rule-L2.vips) | `L2.vips` | "A VIP called" is yes, and either priority is p2 or higher, or seats is at least 50, or severity is S1 |
| [Frontline](tiers/L1.md) | [Everyday questions](tiers/L1.md#rule-L1.everyday) | `L1.everyday` | "A VIP called" is no, and category is Hardware or any other |
| [Frontline](tiers/L1.md) | [Everything else](tiers/L1.md#rule-L1.rest) | `L1.rest` | nothing else applies |
)");
}

// Facts: what is asked of a ticket, and what follows from it, shown as it was written.
TEST(ToMarkdown, WritesFacts) {
  EXPECT_EQ(pages(desk())["facts.md"], R"(# Facts

## What a ticket says

| Fact | Name | Values | Where it is absent |
| --- | --- | --- | --- |
| <a id="fact-impact"></a>Impact | `impact` | low, medium, high, each higher than the one before | it is asked for |
| <a id="fact-urgency"></a>How urgent | `urgency` | low, medium, high, each higher than the one before | it is asked for |
| <a id="fact-vip"></a>A VIP called | `vip` | yes or no | it is no |
| <a id="fact-seats"></a>seats | `seats` | 1 to 100000 | it is asked for |
| <a id="fact-summary"></a>summary | `summary` | any text | it is unknown |
| <a id="fact-opened"></a>opened | `opened` | a time | it is asked for |
| <a id="fact-category"></a>category | `category` | Computer network, Hardware, software, any other | it is asked for |
| <a id="fact-severity"></a>severity | `severity` | S1, S2, each milder than the one before | it is asked for |

## What follows from it

<a id="fact-priority"></a>

### Priority (`priority`)

Its values are p3, p2, p1, each higher than the one before.

It follows from [impact](#fact-impact), down the side, and ["How urgent"](#fact-urgency), across the top.

| impact / "How urgent" | high | medium or lower |
| --- | --- | --- |
| **high** | <a id="rule-priority-high-high"></a>p1 | <a id="rule-priority-high-rest"></a>p2 |
| **medium or lower** | <a id="rule-priority-rest-high"></a>p2 | none |

It is unknown where nothing here applies.
)");
}

// A derived fact of one line of headings, and one of plain rules.
TEST(ToMarkdown, WritesOtherDerivations) {
  TableBuilder book;
  book.ordered("impact", {"low", "high"});
  book.number("weight", 0, 100, {50});
  book.flag("loud");
  book.derive("weight");
  book.rule("weight[high]", "75", {{{"impact", {"high"}}}});
  book.rule("weight[low]", "10", {{{"impact", {"low"}}}});
  book.table.decisions[table::DecisionId(0)].matrix = table::MatrixView{
      book.attribute_id("impact"),
      {},
      {book.test({"impact", {"high"}}).classes, book.test({"impact", {"low"}}).classes},
      {}};
  book.derive("loud");
  book.rule("loud.first", "yes", {{{"weight", {"50"}}}});
  book.otherwise("loud.rest", "no");
  auto all = pages(book);
  EXPECT_EQ(all.count("routing.md"), 0U);
  const std::string& facts = all["facts.md"];
  EXPECT_NE(facts.find(R"(
Its values are 0 to 100.

It follows from [impact](#fact-impact).

| impact | weight |
| --- | --- |
| high | <a id="rule-weight-high"></a>75 |
| low | <a id="rule-weight-low"></a>10 |
)"),
            std::string::npos)
      << facts;
  EXPECT_NE(facts.find(R"(
| When | Value |
| --- | --- |
| <a id="rule-loud.first"></a>weight is at least 50 | yes |
| <a id="rule-loud.rest"></a>nothing else applies | no |
)"),
            std::string::npos)
      << facts;
}

// Links lead to anchors that are there, on pages that are there.
TEST(ToMarkdown, LinksToWhatIsThere) {
  auto all = pages(desk());
  int links = 0;
  for (const auto& [path, text] : all) {
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      const std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
      const std::string page = target.substr(0, target.find('#'));
      const std::string to = page.empty() ? path : folder + page;
      ASSERT_EQ(all.count(to), 1U) << path << " links to " << target;
      if (target.find('#') != std::string::npos) {
        const std::string id = "<a id=\"" + target.substr(target.find('#') + 1) + "\">";
        EXPECT_NE(all[to].find(id), std::string::npos) << path << " links to " << target;
      }
      ++links;
    }
  }
  EXPECT_GT(links, 10);
}

// Pages keep to one empty line between blocks and end with one line end.
TEST(ToMarkdown, KeepsToTheShapeOfPages) {
  for (const auto& [path, text] : pages(desk())) {
    EXPECT_EQ(text.substr(0, 2), "# ") << path;
    EXPECT_EQ(text.find("\n\n\n"), std::string::npos) << path;
    EXPECT_EQ(text.find(" \n"), std::string::npos) << path;
    EXPECT_EQ(text.back(), '\n') << path;
    EXPECT_NE(text[text.size() - 2], '\n') << path;
  }
}

/// What is left of a line that a Markdown reader could take for markup: escaped letters, code
/// spans and the anchors that the book sets itself are gone.
std::string bare(const std::string& line) {
  std::string rest;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '`') {
      const std::size_t inside = std::min(line.find_first_not_of('`', at), line.size());
      const std::string fence = line.substr(at, inside - at);
      at = line.find(fence, inside) + fence.size() - 1;
    } else if (line.compare(at, 7, "<a id=\"") == 0) {
      at = line.find("</a>", at) + 3;
    } else {
      rest.push_back(line[at]);
    }
  }
  return rest;
}

// No title, name or prose becomes markup or leaves its folder.
TEST(ToMarkdown, DisarmsHostileBooks) {
  const std::string evil =
      "# x | y\n\n- <script>alert(1)</script> [l](javascript:x) `c` *e* ![i](j) https://e.org";
  TableBuilder book = desk();
  book.table.rulebook = {evil, evil, evil, evil, evil, evil + "\n\n> " + evil, evil};
  for (table::Attribute& attribute : book.table.attributes) {
    attribute.title = evil;
    if (auto* domain = std::get_if<table::EnumDomain>(&attribute.domain)) {
      domain->values[0].title = evil;
    }
  }
  for (table::Rule& rule : book.table.rules) {
    rule.title = rule.introduction = evil;
  }
  for (table::Tier& tier : book.table.tiers) {
    tier.title = tier.introduction = evil;
  }
  book.table.tiers[table::TierId(0)].name = "../../x\"><b>";
  book.table.rules[book.rule_id("L1.rest")].name = "x\"><script>|`";
  for (const auto& [path, text] : pages(book)) {
    EXPECT_EQ(path.find(".."), std::string::npos) << path;
    std::ptrdiff_t columns = 0;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin);
      const std::string line = bare(text.substr(begin, end - begin));
      begin = end + 1;
      EXPECT_EQ(line.find('<'), std::string::npos) << path << ": " << line;
      EXPECT_EQ(line.find("](javascript"), std::string::npos) << path << ": " << line;
      EXPECT_EQ(line.find("://"), std::string::npos) << path << ": " << line;
      EXPECT_EQ(line.find("!["), std::string::npos) << path << ": " << line;
      EXPECT_NE(line.substr(0, 1), ">") << path << ": " << line;
      const auto pipes = std::count(line.begin(), line.end(), '|');
      EXPECT_TRUE(columns == 0 || pipes == 0 || columns == pipes) << path << ": " << line;
      columns = pipes;
    }
  }
}

// Tiers that differ in case alone are different files.
TEST(ToMarkdown, KeepsFilesApart) {
  TableBuilder book;
  book.tier("L1");
  book.tier("l1");
  auto all = pages(book);
  EXPECT_EQ(all.count("tiers/L1.md"), 1U);
  EXPECT_EQ(all.count("tiers/l1~2.md"), 1U);
}

}  // namespace
}  // namespace tier::emit
