#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

/// The published book as values: pages of blocks of inlines, made from the table by book.h
/// and written by one writer a format. Texts are plain: a writer escapes all of them, so
/// nothing that a rulebook says can become markup.
///
///     Page{"tiers/L1.md", {Heading{1, {Text{"Frontline"}}, ""}, Paragraph{…}}}
///
/// Support desks are book_*.cpp's business, formats the writers'.
namespace tier::emit {

struct Text {
  std::string text;
};
struct Strong {
  std::string text;
};
/// A name as it stands in the source.
struct Code {
  std::string text;
};
/// To an anchor of a page of this book; to the page itself where `anchor` is empty, within
/// the same page where `page` is the page it stands on.
struct Link {
  std::string text;
  std::string page;
  std::string anchor;
};
/// A place that links lead to.
struct Anchor {
  std::string id;
};

using Inline = std::variant<Text, Strong, Code, Link, Anchor>;
using Inlines = std::vector<Inline>;

/// `level` counts from 1; each page has one of level 1, its first block. An anchor keeps
/// leading here when the words of the heading change; empty for none.
struct Heading {
  int level = 1;
  Inlines text;
  std::string anchor;
};
struct Paragraph {
  Inlines text;
};
struct List {
  std::vector<Inlines> items;
  /// Items to tick off.
  bool checklist = false;
  /// Steps, in their order.
  bool numbered = false;
};
/// Every row has as many cells as the header.
struct Table {
  std::vector<Inlines> header;
  std::vector<std::vector<Inlines>> rows;
  /// Its first cell is to a row what the header is to a column: every other cell answers to both.
  bool matrix = false;
};

/// A picture of what leads where. Edges name nodes by their place.
struct Flowchart {
  struct Node {
    std::string label;
    /// How high it stands; 0 is the ground.
    std::size_t layer = 0;
  };
  struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string label;
    bool dotted = false;
  };

  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

using Block = std::variant<Heading, Paragraph, List, Table, Flowchart>;

/// `path` is relative to the front page and uses `/`.
struct Page {
  std::string path;
  std::vector<Block> blocks;
};

using Document = std::vector<Page>;

}  // namespace tier::emit
