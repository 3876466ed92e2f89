#include <fmt/format.h>

#include <functional>

#include "compiler/emit/base64.h"
#include "compiler/emit/html_escape.h"
#include "compiler/emit/html_writer.h"
#include "compiler/emit/panel.h"
#include "compiler/emit/references.h"
#include "compiler/emit/site.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// `"name": ["title", "target"]`, a line each.
class Names {
 public:
  explicit Names(std::string& out) : out_(out) {}

  void begin(std::string_view kind) { out_ += fmt::format("{}: {{\n", kind); }
  void add(std::string_view name, const Link& link) {
    out_ += fmt::format("{}: [{}, {}],\n", json_string(name), json_string(link.text),
                        json_string(html_target(link)));
  }
  void end() { out_ += "},\n"; }

 private:
  std::string& out_;
};

template <class Items, class ToLink>
void add_kind(Names& names, std::string_view kind, const Items& items, const ToLink& to_link) {
  names.begin(kind);
  for (const auto id : items.ids()) {
    names.add(items[id].name, to_link(id));
  }
  names.end();
}

/// By `system action`, as neither has a blank in it.
void add_actions(Names& names, const Book& book) {
  names.begin("actions");
  for (const table::SystemId id : book.table.systems.ids()) {
    const table::System& system = book.table.systems[id];
    for (const table::Action& action : system.actions) {
      Link link = system_link(book, id);
      link.text = fmt::format("{}: {}", link.text, title_or_name(action.title, action.name));
      names.add(fmt::format("{} {}", system.name, action.name), link);
    }
  }
  names.end();
}

void add_values(const Book& book, std::string& out) {
  out += "values: {\n";
  for (const table::Attribute& fact : book.table.attributes) {
    if (const auto* domain = std::get_if<table::EnumDomain>(&fact.domain)) {
      out += fmt::format("{}: {{", json_string(fact.name));
      for (const table::EnumValue& value : domain->values) {
        out += fmt::format("{}: {}, ", json_string(value.name),
                           json_string(title_or_name(value.title, value.name)));
      }
      out += "},\n";
    }
  }
  out += "},\n";
}

}  // namespace

bool has_panel(const Book& book) { return !book.imprint.packed.empty() && !site_module().empty(); }

Page panel_page(const Book& book) {
  return {panel_path,
          {Heading{1, {Text{std::string(book.words.panel.title)}}, ""},
           Paragraph{{Text{std::string(book.words.panel.paragraph)}}}}};
}

std::string panel_table(const Book& book) {
  const table::DecisionTable& table = book.table;
  std::string out = "\"use strict\";\nwindow.panel = {\n";
  Names names(out);
  add_kind(names, "tiers", table.tiers, [&](auto id) { return tier_link(book, id); });
  add_kind(names, "teams", table.teams, [&](auto id) { return team_link(book, id); });
  add_kind(names, "roles", table.roles, [&](auto id) { return role_link(book, id); });
  add_kind(names, "evidence", table.evidence, [&](auto id) { return evidence_link(book, id); });
  add_kind(names, "facts", table.attributes, [&](auto id) {
    Link link = fact_link(book, id);
    link.text = fact_label(table.attributes[id]);
    return link;
  });
  add_kind(names, "promises", table.obligations, [&](auto id) {
    const table::Obligation& promise = table.obligations[id];
    return Link{title_or_name(promise.title, promise.name), promises_path,
                anchor("promise", promise.name)};
  });
  add_actions(names, book);
  add_values(book, out);
  out += "words: {\n";
  for (std::size_t place = 0; place < std::size(panel_keys); ++place) {
    out += fmt::format("{}: {},\n", json_string(panel_keys[place]),
                       json_string(book.words.panel.said[place]));
  }
  out +=
      fmt::format("yes: {}, no: {},\n}},\ntable: \"{}\",\n}};\n", json_string(book.words.panel.yes),
                  json_string(book.words.panel.no), base64(book.imprint.packed));
  return out;
}

std::string panel_module() {
  return fmt::format("\"use strict\";\nwindow.panelModule = \"{}\";\n", base64(site_module()));
}

}  // namespace tier::emit
