#include "compiler/base/overloaded.h"
#include "compiler/packed/sections.h"

namespace tier::packed {
namespace {

using format::none;
using format::Section;
using format::TargetForm;

TargetForm form_of(table::PromisedTime::Unit unit) {
  static_assert(static_cast<std::uint32_t>(TargetForm::EndOfBusinessDay) ==
                    static_cast<std::uint32_t>(table::PromisedTime::Unit::EndOfBusinessDay),
                "the units are the same in both, in one order");
  return static_cast<TargetForm>(unit);
}

format::Target target_of(const table::Target& target) {
  return std::visit(base::Overloaded{
                        [](const table::PromisedTime& time) {
                          return format::Target{form_of(time.unit), none, time.amount, 0, 0};
                        },
                        [](const table::NotOffered&) {
                          return format::Target{TargetForm::NotOffered, none, 0, 0, 0};
                        },
                        [](const table::BestEffort&) {
                          return format::Target{TargetForm::BestEffort, none, 0, 0, 0};
                        },
                        [](const table::MultipleOf& multiple) {
                          return format::Target{TargetForm::Multiple, multiple.of.value,
                                                multiple.factor, multiple.scale, 0};
                        },
                        [](const table::DoesNotApply&) {
                          return format::Target{TargetForm::DoesNotApply, none, 0, 0, 0};
                        },
                    },
                    target);
}

format::ClockEvent event_of(Sections& sections, const table::ClockEvent& event) {
  static_assert(static_cast<std::uint32_t>(format::ClockEventKind::Cancels) ==
                    static_cast<std::uint32_t>(table::ClockEvent::Kind::Cancels),
                "the events are the same in both, in one order");
  std::vector<std::uint32_t> at;
  for (const table::AttributeId id : event.at) {
    at.push_back(id.value);
  }
  return {static_cast<format::ClockEventKind>(event.kind), event.rule ? 1U : 0U,
          sections.append_list(at)};
}

format::Notice notice_of(Sections& sections, const table::Warning& warning) {
  format::Notice notice{format::NoticeForm::Breach, TargetForm::Elapsed, 0, 0, 0, {}};
  if (const auto* part = std::get_if<table::Percent>(&warning.at)) {
    notice.form = format::NoticeForm::Part;
    notice.amount = part->units;
    notice.scale = part->scale;
  } else if (const auto* time = std::get_if<table::PromisedTime>(&warning.at)) {
    notice.form = format::NoticeForm::Before;
    notice.unit = form_of(time->unit);
    notice.amount = time->amount;
  }
  notice.people = append_people_told(sections, warning.notify);
  return notice;
}

void append_promise(Sections& sections, const table::Obligation& promise,
                    std::uint32_t first_notice) {
  format::Promise record{};
  record.name = sections.append_text(promise.name);
  record.kind = static_cast<format::PromiseKind>(promise.kind);
  record.target = promise.target.value;
  record.targets = {sections.count<format::Target>(Section::Targets),
                    static_cast<std::uint32_t>(promise.targets.size())};
  for (const table::Target& target : promise.targets) {
    sections.append(Section::Targets, target_of(target));
  }
  record.events = {sections.count<format::ClockEvent>(Section::ClockEvents),
                   static_cast<std::uint32_t>(promise.events.size())};
  for (const table::ClockEvent& event : promise.events) {
    sections.append(Section::ClockEvents, event_of(sections, event));
  }
  record.calendar = index_or_none(promise.calendar);
  record.calendar_by = index_or_none(promise.calendar_by);
  record.less = index_or_none(promise.less);
  record.flags = (promise.repeats ? 1U : 0U) + (promise.spans_hand_offs ? 2U : 0U);
  record.notices = {first_notice,
                    static_cast<std::uint32_t>(promise.warnings.size() + promise.breaches.size())};
  sections.append(Section::Promises, record);
}

}  // namespace

format::Range append_people_told(Sections& sections, const std::vector<table::Person>& people) {
  static_assert(static_cast<std::uint32_t>(format::PersonKind::Tier) == 2,
                "the kinds of people are those of table::Person, in one order");
  std::vector<std::uint32_t> pairs;
  for (const table::Person& person : people) {
    pairs.push_back(static_cast<std::uint32_t>(person.index()));
    pairs.push_back(std::visit([](const auto& id) { return id.value; }, person));
  }
  return sections.append_list(pairs);
}

void append_promises(Sections& sections, const table::DecisionTable& table) {
  std::uint32_t notices = 0;
  for (const table::Obligation& promise : table.obligations) {
    append_promise(sections, promise, notices);
    notices += static_cast<std::uint32_t>(promise.warnings.size() + promise.breaches.size());
  }
  // Lists have what belongs to events before what belongs to notices.
  for (const table::Obligation& promise : table.obligations) {
    for (const auto* list : {&promise.warnings, &promise.breaches}) {
      for (const table::Warning& warning : *list) {
        sections.append(Section::Notices, notice_of(sections, warning));
      }
    }
  }
}

}  // namespace tier::packed
