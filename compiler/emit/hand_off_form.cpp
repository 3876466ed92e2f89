#include <fmt/format.h>

#include <algorithm>

#include "compiler/emit/book.h"
#include "compiler/emit/html_escape.h"
#include "compiler/emit/markdown_escape.h"
#include "compiler/emit/markdown_writer.h"
#include "compiler/emit/needs.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/people.h"
#include "compiler/prose/prose.h"

/// Forms for who hands a ticket on: what the hand-off comes with, asked for where it is typed. One
/// for GitHub's issues, one as plain Markdown.
namespace tier::emit {
namespace {

std::string said(std::string_view pattern, const std::string& one, const std::string& other) {
  return fmt::format(fmt::runtime(pattern), one, other);
}

/// A piece of evidence that the form asks for.
struct Field {
  table::EvidenceId evidence;
  bool required = false;
  /// When it is due, where that is not always; how to get it.
  std::string description;
};

std::string due_when(const Book& book, const Due& due) {
  const FormWords& words = book.words.reference.forms;
  const bool always = is_always(book, due.when);
  if (due.all()) {
    return always ? "" : fmt::format(fmt::runtime(words.needed_when), due.when);
  }
  std::vector<std::string> titles;
  for (const table::EvidenceId id : due.evidence) {
    titles.push_back(prose::evidence(book.voice, id));
  }
  const std::string all = fmt::format("{}", fmt::join(titles, ", "));
  return always ? fmt::format(fmt::runtime(words.some_needed), due.count, all)
                : fmt::format(fmt::runtime(words.some_needed_when), due.when, due.count, all);
}

std::string how(const Book& book, const table::Evidence& evidence) {
  std::string text = evidence.how.empty() ? "" : full_stop(evidence.how);
  if (evidence.fresh > 0) {
    text += fmt::format(fmt::runtime(book.words.triggers.not_older),
                        prose::duration(evidence.fresh, book.voice.words));
  }
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

/// Each piece once: needed where any of the needs asks for it always.
std::vector<Field> fields_of(const Book& book, table::TriggerId trigger) {
  std::vector<Field> fields;
  for (const Due& one : due(book, trigger)) {
    const bool required = one.all() && is_always(book, one.when);
    for (const table::EvidenceId id : one.evidence) {
      const auto same = std::find_if(fields.begin(), fields.end(),
                                     [&](const Field& field) { return field.evidence == id; });
      const std::string when = due_when(book, one);
      if (same == fields.end()) {
        fields.push_back({id, required, when + how(book, book.table.evidence[id])});
      } else if (!same->required) {
        same->required = required;
        same->description = when + same->description;
      }
    }
  }
  for (Field& field : fields) {
    field.description.erase(field.description.find_last_not_of(' ') + 1);
  }
  return fields;
}

/// "Frontline and Second line hand a ticket to Engineering".
std::string purpose(const Book& book, const table::Trigger& trigger) {
  std::vector<std::string> from;
  for (const table::TierId tier : trigger.from) {
    from.push_back(prose::tier(book.voice, tier));
  }
  const FormWords& words = book.words.reference.forms;
  return said(trigger.asks ? words.asks : words.hands_on, fmt::format("{}", fmt::join(from, ", ")),
              prose::tier(book.voice, trigger.to));
}

std::string when_to(const Book& book, table::TriggerId id) {
  const table::Trigger& trigger = book.table.triggers[id];
  const std::string when = prose::condition(
      book.voice.behind_when(), prose::rule_of(book.table, id), held_by(book.table, trigger.from));
  const WhenWords& words = trigger.asks ? book.words.triggers.ask : book.words.triggers.hand;
  const std::string to = prose::tier(book.voice, trigger.to);
  return is_always(book, when) ? fmt::format(fmt::runtime(words.always), to)
                               : said(words.when, to, when);
}

/// GitHub shows `value` and `description` as Markdown, so they are escaped as such, and then as a
/// string of YAML, which one of JSON is.
std::string markdown(const std::string& text) { return json_string(escape_inline(text)); }
std::string plain(const std::string& text) { return json_string(prose::one_line(text)); }

std::string field_yaml(std::string_view type, const std::string& id, const std::string& label,
                       const std::string& description, const std::string& placeholder,
                       bool required) {
  std::string text = fmt::format("  - type: {}\n    id: {}\n    attributes:\n      label: {}\n",
                                 type, id, plain(label));
  if (!description.empty()) {
    text += fmt::format("      description: {}\n", markdown(description));
  }
  if (!placeholder.empty()) {
    text += fmt::format("      placeholder: {}\n", plain(placeholder));
  }
  return text + fmt::format("    validations:\n      required: {}\n", required);
}

std::string github_form(const Book& book, table::TriggerId id) {
  const FormWords& words = book.words.reference.forms;
  const table::Trigger& trigger = book.table.triggers[id];
  const table::Rule& rule = book.table.rules[prose::rule_of(book.table, id)];
  std::string text = fmt::format(
      "name: {}\ndescription: {}\nbody:\n  - type: markdown\n    attributes:\n"
      "      value: {}\n",
      plain(title_or_name(rule.title, rule.name)), plain(purpose(book, trigger)),
      markdown(when_to(book, id)));
  text += field_yaml("input", "ticket", std::string(words.ticket),
                     std::string(words.ticket_paragraph), "", true);
  for (const Field& field : fields_of(book, id)) {
    const table::Evidence& evidence = book.table.evidence[field.evidence];
    // The prefix keeps a piece that is called `ticket` apart, and an id from being a number.
    text += field_yaml("textarea", json_string("evidence-" + evidence.name),
                       title_or_name(evidence.title, evidence.name), field.description,
                       evidence.example, field.required);
  }
  return text;
}

/// What to bring, and what it looks like; nothing where the book says neither.
Inlines explained(const Book& book, const std::string& description, const std::string& example) {
  if (example.empty()) {
    return description.empty() ? Inlines{} : Inlines{Text{description}};
  }
  const std::string_view lead = book.words.triggers.for_example;
  const Code code{prose::one_line(example)};
  return description.empty() ? Inlines{word(lead.substr(1)), code}
                             : Inlines{Text{description}, word(lead), code};
}

std::string template_page(const Book& book, table::TriggerId id, const std::string& path) {
  const FormWords& words = book.words.reference.forms;
  const table::Rule& rule = book.table.rules[prose::rule_of(book.table, id)];
  Page page{path, {}};
  page.blocks.emplace_back(Heading{1, {Text{title_or_name(rule.title, rule.name)}}, ""});
  page.blocks.emplace_back(Paragraph{{Text{when_to(book, id)}}});
  page.blocks.emplace_back(Heading{2, {word(words.ticket)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.ticket_paragraph)}});
  for (const Field& field : fields_of(book, id)) {
    const table::Evidence& evidence = book.table.evidence[field.evidence];
    page.blocks.emplace_back(Heading{2, {Text{title_or_name(evidence.title, evidence.name)}}, ""});
    Inlines help = explained(book, field.description, evidence.example);
    if (!help.empty()) {
      page.blocks.emplace_back(Paragraph{std::move(help)});
    }
  }
  return write_markdown(page);
}

}  // namespace

std::vector<File> hand_off_forms(const table::DecisionTable& table, const Language& language) {
  const Imprint none;
  const Book book{table, language, none};
  std::vector<File> files;
  for (const table::TriggerId id : table.triggers.ids()) {
    const std::string path = form_path(table, id);
    files.push_back({path + ".yml", github_form(book, id)});
    files.push_back({path + ".md", template_page(book, id, path + ".md")});
  }
  return files;
}

}  // namespace tier::emit
