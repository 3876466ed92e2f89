#include <fmt/format.h>

#include "compiler/base/overloaded.h"
#include "compiler/base/promised_time.h"
#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/promises.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

using table::ClockEvent;
using table::Obligation;

std::string say(std::string_view pattern, const std::string& what) {
  return fmt::format(fmt::runtime(pattern), what);
}

std::string percent(const Book& book, const table::Percent& part) {
  return say(book.words.promises.percent, prose::decimal(part.units, part.scale, book.voice.words));
}

/// "the earliest of opened and reopened" is not said: one time is the common case, several are
/// joined by commas.
std::string times(const Book& book, const ClockEvent& event) {
  std::string text;
  for (const table::AttributeId id : event.at) {
    text += (text.empty() ? "" : ", ") + prose::fact(book.voice, id);
  }
  return text;
}

/// A condition that only says that the time is known adds nothing to the time.
bool says_more(const Book& book, const ClockEvent& event) {
  if (!event.rule || event.at.empty()) {
    return event.rule.has_value();
  }
  return event.kind == ClockEvent::Kind::Starts && !prose::unconditional(book.table, *event.rule);
}

Inlines clock_event(const Book& book, const ClockEvent& event) {
  const PromiseWords& words = book.words.promises;
  const auto kind = static_cast<std::size_t>(event.kind);
  Inlines inlines;
  if (event.rule) {
    inlines.emplace_back(Anchor{rule_anchor(book.table.rules[*event.rule])});
  }
  const std::string condition =
      says_more(book, event) ? prose::condition(book.voice.behind_when(), *event.rule) : "";
  if (event.at.empty()) {
    inlines.emplace_back(Text{say(words.when[kind], condition)});
  } else if (condition.empty()) {
    inlines.emplace_back(Text{say(words.at[kind], times(book, event))});
  } else {
    inlines.emplace_back(
        Text{fmt::format(fmt::runtime(words.at_when[kind]), times(book, event), condition)});
  }
  return inlines;
}

std::string person(const table::DecisionTable& table, const table::Person& person) {
  const auto title = [](const auto& one) { return title_or_name(one.title, one.name); };
  return std::visit(base::Overloaded{[&](table::RoleId id) { return title(table.roles[id]); },
                                     [&](table::TeamId id) { return title(table.teams[id]); },
                                     [&](table::TierId id) { return title(table.tiers[id]); }},
                    person);
}

std::string people(const Book& book, const table::Warning& warning) {
  std::string text;
  for (const table::Person& one : warning.notify) {
    text += (text.empty() ? "" : ", ") + person(book.table, one);
  }
  return text;
}

std::string warning_sentence(const Book& book, const table::Warning& warning) {
  const PromiseWords& words = book.words.promises;
  return std::visit(
      base::Overloaded{[&](std::monostate) { return say(words.breach, people(book, warning)); },
                       [&](const table::Percent& part) {
                         return fmt::format(fmt::runtime(words.warn_at), percent(book, part),
                                            people(book, warning));
                       },
                       [&](const table::PromisedTime& time) {
                         return fmt::format(fmt::runtime(words.warn_before), base::time_name(time),
                                            people(book, warning));
                       }},
      warning.at);
}

/// Beside a matrix, which has no place for it: which tickets the promise is not made for.
void add_applies(const Book& book, const table::Decision& decision, std::vector<Block>& blocks) {
  const auto promise = table::promise_of(book.table.obligations, *decision.attribute);
  const std::vector<table::Target>& targets = book.table.obligations[*promise].targets;
  for (const table::RuleId id : rules_of(book.table, decision)) {
    const auto& value = std::get<table::ValueOutcome>(book.table.rules[id].outcome);
    if (std::holds_alternative<table::DoesNotApply>(
            targets[static_cast<std::size_t>(value.value)])) {
      blocks.emplace_back(Paragraph{{Anchor{rule_anchor(book.table.rules[id])},
                                     Text{say(book.words.promises.does_not_apply,
                                              prose::condition(book.voice.behind_when(), id))}}});
    }
  }
}

}  // namespace

List clock_of(const Book& book, const Obligation& promise) {
  const PromiseWords& words = book.words.promises;
  List list;
  for (const ClockEvent& event : promise.events) {
    list.items.push_back({clock_event(book, event)});
  }
  const auto add = [&](const std::string& text) { list.items.push_back({{Text{text}}}); };
  if (promise.repeats) {
    add(std::string(words.repeats));
  }
  if (promise.spans_hand_offs) {
    add(std::string(words.spans_hand_offs));
  }
  if (promise.calendar) {
    const table::Calendar& calendar = book.table.calendars[*promise.calendar];
    add(say(words.counts_on, title_or_name(calendar.title, calendar.name)));
  }
  if (promise.calendar_by) {
    const table::CalendarChoice& choice = book.table.calendar_choices[*promise.calendar_by];
    add(say(words.counts_by, prose::fact(book.voice, choice.attribute)));
  }
  if (promise.less) {
    add(say(words.less, prose::fact(book.voice, *promise.less)));
  }
  if (promise.goal) {
    add(say(words.goal, percent(book, *promise.goal)));
  }
  for (const auto* warnings : {&promise.warnings, &promise.breaches}) {
    for (const table::Warning& warning : *warnings) {
      add(warning_sentence(book, warning));
    }
  }
  return list;
}

Page promises_page(const Book& book) {
  const PromiseWords& words = book.words.promises;
  Page page{promises_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.promises)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.paragraph)}});
  for (const Obligation& promise : book.table.obligations) {
    page.blocks.emplace_back(
        Heading{2, title_and_name(promise.title, promise.name), anchor("promise", promise.name)});
    page.blocks.emplace_back(
        Paragraph{{word(words.kinds[static_cast<std::size_t>(promise.kind)])}});
    add_paragraphs(page.blocks, promise.introduction);
    const table::Decision& decision =
        book.table.decisions[*book.table.attributes[promise.target].derived_by];
    if (decision.matrix) {
      add_applies(book, decision, page.blocks);
    }
    for (Block& block : derivation(book, decision)) {
      page.blocks.push_back(std::move(block));
    }
    page.blocks.emplace_back(clock_of(book, promise));
  }
  return page;
}

}  // namespace tier::emit
