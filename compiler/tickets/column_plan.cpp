#include "compiler/tickets/column_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/edit_distance.h"

namespace tier::tickets {
namespace {

using diagnostics::Code;

constexpr std::size_t most_names_shown = 20;

const ColumnMapping* mapped_column(const Mapping& mapping, std::string_view name) {
  for (const ColumnMapping& column : mapping.columns) {
    if (column.column == name) {
      return &column;
    }
  }
  return nullptr;
}

ColumnUse reserved_use(std::string_view name) {
  if (name == "id") {
    return ColumnUse::Id;
  }
  if (name == "at") {
    return ColumnUse::Holder;
  }
  if (name == "evidence") {
    return ColumnUse::Evidence;
  }
  return ColumnUse::Now;
}

/// How many columns of this name stand before `end`, and their places.
std::size_t count_before(const std::vector<RecordReader::Column>& columns, std::size_t end,
                         const std::string& name) {
  return static_cast<std::size_t>(
      std::count_if(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(end),
                    [&](const RecordReader::Column& column) { return column.name == name; }));
}

/// The separator that a header of one column was probably written with, for help.
std::string separator_help(const std::vector<RecordReader::Column>& columns) {
  if (columns.size() == 1) {
    for (const char separator : {';', '\t', '|', ','}) {
      if (columns[0].name.find(separator) != std::string::npos) {
        return fmt::format("its fields look separated by {}: say so with --separator",
                           separator == '\t' ? "tabs (`tab`)" : fmt::format("`{}`", separator));
      }
    }
  }
  return "a map can say which column gives which fact: `{\"columns\": {\"theirs\": \"ours\"}}`";
}

}  // namespace

bool ColumnPlanner::is_ignored(std::string_view name, bool by_pattern) const {
  return std::any_of(mapping_.ignored.begin(), mapping_.ignored.end(),
                     [&](const std::string& ignored) {
                       if (!by_pattern || ignored.empty() || ignored.back() != '*') {
                         return ignored == name;
                       }
                       const std::string_view start(ignored.data(), ignored.size() - 1);
                       return name.substr(0, start.size()) == start;
                     });
}

const ValueMapping* ColumnPlanner::reserved_values(ColumnUse use) const {
  if (use == ColumnUse::Holder && !mapping_.holders.empty()) {
    return &mapping_.holders;
  }
  return use == ColumnUse::Evidence && !mapping_.evidence.empty() ? &mapping_.evidence : nullptr;
}

void ColumnPlanner::plan_meaning(std::string_view name, ColumnPlan& plan) const {
  const auto fact = find_fact(table_, name);
  if (!fact) {
    if (is_reserved(name)) {
      plan.use = reserved_use(name);
      plan.values = reserved_values(plan.use);
    }
    return;
  }
  if (!table::is_given(table_.attributes[*fact])) {
    plan.use = ColumnUse::Derived;
    return;
  }
  plan.use = ColumnUse::Fact;
  plan.fact_id = *fact;
  plan.fact = &table_.attributes[*fact];
  if (const auto values = mapping_.values.find(*fact); values != mapping_.values.end()) {
    plan.values = &values->second;
  }
  plan.decimal_comma =
      mapping_.decimal_comma && std::holds_alternative<table::NumberDomain>(plan.fact->domain);
  plan.is_set = std::holds_alternative<table::SetDomain>(plan.fact->domain);
}

ColumnPlan ColumnPlanner::plan(const std::string& name) const {
  ColumnPlan plan;
  if (is_ignored(name, false)) {
    plan.use = ColumnUse::Ignored;
    return plan;
  }
  const ColumnMapping* mapped = mapped_column(mapping_, name);
  plan_meaning(mapped == nullptr ? name : mapped->is, plan);
  if (!plan.is_used()) {
    if (is_ignored(name, true)) {
      plan.use = ColumnUse::Ignored;
    }
    return plan;
  }
  plan.missing.assign(mapping_.missing.begin(), mapping_.missing.end());
  const TimeForm* time = mapping_.time ? &*mapping_.time : nullptr;
  if (mapped != nullptr) {
    plan.missing.insert(plan.missing.end(), mapped->missing.begin(), mapped->missing.end());
    time = mapped->time ? &*mapped->time : time;
  }
  const bool is_time =
      plan.use == ColumnUse::Now ||
      (plan.fact != nullptr && std::holds_alternative<table::TimeDomain>(plan.fact->domain));
  plan.time = is_time ? time : nullptr;
  return plan;
}

void ColumnPlanner::extend(const std::vector<RecordReader::Column>& columns, ProblemLog& log) {
  for (std::size_t index = plans_.size(); index < columns.size(); ++index) {
    const std::size_t before = count_before(columns, index, columns[index].name);
    // A second column of one name is the first one's rival unless the map tells them apart.
    std::string name = columns[index].name;
    if (before > 0) {
      std::string numbered = fmt::format("{}#{}", name, before + 1);
      if (is_ignored(numbered, false) || mapped_column(mapping_, numbered) != nullptr) {
        name = std::move(numbered);
      }
    }
    plans_.push_back(plan(name));
    if (plans_.back().use == ColumnUse::Derived) {
      log.report(problem(Code::DerivedColumn, columns[index].place, name)
                     .help(fmt::format("list `{}` under `ignore` in the map to say that this is "
                                       "known",
                                       name)));
    }
    names_.push_back(std::move(name));
  }
}

bool ColumnPlanner::check_ambiguity(const std::vector<RecordReader::Column>& columns,
                                    ProblemLog& log) const {
  bool sound = true;
  std::map<std::string_view, std::size_t> given_by;
  for (std::size_t index = 0; index < plans_.size(); ++index) {
    const ColumnPlan& plan = plans_[index];
    if (!plan.is_used()) {
      continue;
    }
    const ColumnMapping* mapped = mapped_column(mapping_, names_[index]);
    const std::string_view gives = mapped == nullptr ? names_[index] : mapped->is;
    const auto [first, is_new] = given_by.emplace(gives, index);
    if (is_new) {
      continue;
    }
    sound = false;
    const std::string& name = columns[index].name;
    const bool same_name = columns[first->second].name == name;
    log.report(problem(Code::AmbiguousValue, columns[index].place, gives)
                   .help(same_name
                             ? fmt::format("two columns are named `{0}`; in the map the second one "
                                           "is `{0}#2`, and can be ignored or renamed",
                                           name)
                             : fmt::format("by the columns `{}` and `{}`; a map can ignore one",
                                           columns[first->second].name, name)));
  }
  return sound;
}

bool ColumnPlanner::check_header(const std::vector<RecordReader::Column>& columns,
                                 ProblemLog& log) const {
  for (std::size_t index = 0; index < columns.size(); ++index) {
    if (is_needless_repeat(columns, index)) {
      const std::string& name = columns[index].name;
      const std::size_t all = count_before(columns, columns.size(), name);
      log.report(problem(Code::RepeatedColumn, columns[index].place, fmt::format("{}", all), name)
                     .help("no fact needs it, so nothing depends on which one is meant"));
    }
  }
  const bool sound = check_ambiguity(columns, log);
  const bool gives_fact = std::any_of(plans_.begin(), plans_.end(), [](const ColumnPlan& plan) {
    return plan.use == ColumnUse::Fact;
  });
  if (gives_fact || has_misspelt(columns)) {
    report_unused(columns, log);
  } else {
    // That no column has the name of a fact says it of each.
    log.report(problem(Code::NoFactColumn, columns.front().place).help(separator_help(columns)));
  }
  return sound;
}

bool ColumnPlanner::is_needless_repeat(const std::vector<RecordReader::Column>& columns,
                                       std::size_t index) const {
  const std::string& name = columns[index].name;
  return count_before(columns, index, name) == 1 && names_[index] == name &&
         !plans_[index].is_used() && plans_[index].use != ColumnUse::Ignored;
}

bool ColumnPlanner::has_misspelt(const std::vector<RecordReader::Column>& columns) const {
  const auto known = column_names(table_);
  for (std::size_t index = 0; index < plans_.size(); ++index) {
    if (plans_[index].use == ColumnUse::Unknown &&
        !base::nearest(columns[index].name, known).empty()) {
      return true;
    }
  }
  return !absent_columns().empty();
}

std::vector<const ColumnMapping*> ColumnPlanner::absent_columns() const {
  std::vector<const ColumnMapping*> absent;
  for (const ColumnMapping& column : mapping_.columns) {
    if (std::find(names_.begin(), names_.end(), column.column) == names_.end()) {
      absent.push_back(&column);
    }
  }
  return absent;
}

void ColumnPlanner::report_unused(const std::vector<RecordReader::Column>& columns,
                                  ProblemLog& log) const {
  std::vector<std::string> unknown;
  std::vector<std::string> helps;
  std::optional<Place> place;
  const auto known = column_names(table_);
  const std::vector<std::string_view> names(names_.begin(), names_.end());
  std::set<std::string_view> told;
  for (std::size_t index = 0; index < plans_.size(); ++index) {
    if (is_needless_repeat(columns, index)) {
      told.insert(columns[index].name);
    }
  }
  // A column whose name the map has nearly is told with the map's.
  for (const ColumnMapping* absent : absent_columns()) {
    told.insert(base::nearest(absent->column, names));
  }
  for (std::size_t index = 0; index < plans_.size(); ++index) {
    if (plans_[index].use != ColumnUse::Unknown || !told.insert(columns[index].name).second) {
      continue;
    }
    place = place ? place : columns[index].place;
    unknown.push_back(fmt::format("`{}`", excerpt(columns[index].name)));
    if (const std::string_view near = base::nearest(columns[index].name, known); !near.empty()) {
      helps.push_back(fmt::format("for {} did you mean `{}`?", unknown.back(), near));
    }
  }
  if (place) {
    const std::size_t all = unknown.size();
    unknown.resize(std::min(all, most_names_shown));
    helps.resize(std::min(helps.size(), most_names_shown));
    helps.emplace_back("what is not needed can be listed under `ignore` in a map");
    const std::string more =
        all > most_names_shown ? fmt::format(" and {} more", all - most_names_shown) : "";
    log.report(
        problem(Code::UnknownColumns, *place, fmt::format("{}{}", fmt::join(unknown, ", "), more))
            .help(fmt::format("{}", fmt::join(helps, "; "))));
  }
  for (const ColumnMapping* absent : absent_columns()) {
    const std::string_view near = base::nearest(absent->column, names);
    log.report(problem(Code::MappedColumnAbsent, Place{1, 1}, absent->column)
                   .help(near.empty() ? "" : fmt::format("did you mean `{}`?", near)));
  }
}

}  // namespace tier::tickets
