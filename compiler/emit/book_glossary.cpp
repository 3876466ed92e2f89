#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

struct Term {
  Link link;
  std::string name;
  Inlines what;
};

class Collector {
 public:
  explicit Collector(const Book& book) : book_(book) {}

  std::vector<Term> collect() {
    const table::DecisionTable& table = book_.table;
    for (const table::TierId id : table.tiers.ids()) {
      add(tier_link(book_, id), table.tiers[id].name, {word(words().tier)});
    }
    for (const table::TeamId id : table.teams.ids()) {
      add(team_link(book_, id), table.teams[id].name, {word(words().team)});
    }
    for (const table::RoleId id : table.roles.ids()) {
      add(role_link(book_, id), table.roles[id].name, {word(words().role)});
    }
    for (const table::SystemId id : table.systems.ids()) {
      add_system(id);
    }
    for (const table::EvidenceId id : table.evidence.ids()) {
      add(evidence_link(book_, id), table.evidence[id].name, {word(words().evidence)});
    }
    for (const table::CalendarId id : table.calendars.ids()) {
      add(calendar_link(book_, id), table.calendars[id].name, {word(words().calendar)});
    }
    for (const table::Obligation& promise : table.obligations) {
      add({title_or_name(promise.title, promise.name), promises_path,
           anchor("promise", promise.name)},
          promise.name, {word(words().promise)});
    }
    for (const table::AttributeId id : table.attributes.ids()) {
      add_fact(id);
    }
    return std::move(terms_);
  }

 private:
  [[nodiscard]] const GlossaryWords& words() const { return book_.words.reference.glossary; }

  void add(Link link, const std::string& name, Inlines what) {
    terms_.push_back({std::move(link), name, std::move(what)});
  }

  void add_system(table::SystemId id) {
    const table::System& system = book_.table.systems[id];
    const Link link = system_link(book_, id);
    add(link, system.name, {word(words().system)});
    for (const table::Action& action : system.actions) {
      add({title_or_name(action.title, action.name), link.page, link.anchor}, action.name,
          sentence(words().action, {link}));
    }
  }

  /// What a row asks of a set, a text or the holder has no name of its own, and a target that of
  /// its promise.
  void add_fact(table::AttributeId id) {
    const table::Attribute& fact = book_.table.attributes[id];
    const auto* values = std::get_if<table::EnumDomain>(&fact.domain);
    const auto* set = std::get_if<table::SetDomain>(&fact.domain);
    values = set != nullptr ? &set->members : values;
    if (std::holds_alternative<table::MemberDomain>(fact.domain) ||
        std::holds_alternative<table::PatternDomain>(fact.domain) ||
        std::holds_alternative<table::HolderDomain>(fact.domain) ||
        table::promise_of(book_.table.obligations, id)) {
      return;
    }
    const Link to{title_or_name(fact.title, fact.name), facts_path, fact_anchor(fact)};
    add(to, fact.name, {word(words().fact)});
    for (std::size_t place = 0; values != nullptr && place < values->values.size(); ++place) {
      const table::EnumValue& value = values->values[place];
      add({prose::value_name(*values, static_cast<std::uint32_t>(place), book_.voice.words),
           to.page, to.anchor},
          value.name, sentence(words().value, {to}));
    }
  }

  const Book& book_;
  std::vector<Term> terms_;
};

/// For sorting, the same on every machine: without the case of ASCII, umlauts as their letters.
std::string sorting_key(std::string text) {
  for (const auto& [umlaut, letter] :
       {std::pair{"ä", "a"}, std::pair{"ö", "o"}, std::pair{"ü", "u"}, std::pair{"Ä", "a"},
        std::pair{"Ö", "o"}, std::pair{"Ü", "u"}, std::pair{"ß", "ss"}}) {
    for (std::size_t at = text.find(umlaut); at != std::string::npos; at = text.find(umlaut, at)) {
      text.replace(at, 2, letter);
    }
  }
  for (char& letter : text) {
    letter = 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return text;
}

}  // namespace

Page glossary_page(const Book& book) {
  const GlossaryWords& words = book.words.reference.glossary;
  std::vector<Term> terms = Collector(book).collect();
  std::stable_sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
    return sorting_key(a.link.text) < sorting_key(b.link.text);
  });
  Page page{glossary_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.glossary)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.glossary_paragraph)}});
  Table table;
  table.header = {{word(words.term)}, {word(book.words.name)}, {word(words.what)}};
  for (Term& term : terms) {
    table.rows.push_back({{std::move(term.link)}, {Code{term.name}}, std::move(term.what)});
  }
  page.blocks.emplace_back(std::move(table));
  return page;
}

}  // namespace tier::emit
