#include "plan.h"

#include <algorithm>
#include <new>

namespace tier::runtime {
namespace {

using format::Decision;
using format::none;

/// Cuts arrays off words, front to back; without words it only counts.
class Shears {
 public:
  explicit Shears(std::uint64_t* words) : words_(words) {}

  template <class Item>
  void cut(Item*& items, std::size_t count) {
    static_assert(alignof(Item) <= alignof(std::uint64_t));
    if (words_ != nullptr) {
      items = reinterpret_cast<Item*>(words_ + size_);
      for (std::size_t index = 0; index < count; ++index) {
        new (items + index) Item();
      }
    }
    size_ += (count * sizeof(Item) + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t);
  }

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::uint64_t* words_;
  std::size_t size_ = 0;
};

/// The one list of what a call takes, for its size and for its memory.
std::size_t lay_out_plan(const Table& table, std::uint64_t* words, Plan& plan) {
  Shears shears(words);
  shears.cut(plan.facts, table.attribute_count);
  shears.cut(plan.absent, table.attribute_count);
  shears.cut(plan.columns, table.attribute_count);
  shears.cut(plan.asked, table.attribute_count);
  shears.cut(plan.passed, table.attribute_count);
  shears.cut(plan.scratch, scratch_words(table));
  shears.cut(plan.answers, table.decision_count);
  shears.cut(plan.steps, table.decision_count);
  shears.cut(plan.runs, table.attribute_count);
  return shears.size();
}

Status take_columns(const Table& table, const tier_batch& batch, std::size_t end, Plan& plan) {
  std::fill_n(plan.columns, table.attribute_count, none);
  for (std::size_t index = 0; index < batch.column_count; ++index) {
    const tier_column& column = batch.columns[index];
    if (column.attribute >= table.attribute_count) {
      return Status::UnknownName;
    }
    if (!can_be_given(table.attributes[column.attribute])) {
      return Status::DerivedFact;
    }
    if (column.codes == nullptr && column.count < end) {
      return Status::TooSmall;
    }
    plan.columns[column.attribute] = static_cast<std::uint32_t>(index);
  }
  return Status::Ok;
}

/// Marks the decisions that are asked for by their answers.
Status take_answers(const Table& table, const tier_batch& batch, Plan& plan) {
  for (std::size_t index = 0; index < batch.answer_count; ++index) {
    const tier_answers& answers = batch.answers[index];
    if (answers.decision >= table.decision_count) {
      return Status::UnknownName;
    }
    if (table.decisions[answers.decision].policy == format::HitPolicy::Collect) {
      return Status::Collects;
    }
    plan.steps[answers.decision] = {&answers, answers.decision, none};
  }
  return Status::Ok;
}

/// Gathers, from the last on, the decisions that are asked for and those of the derived facts that
/// they hang on, which stand before them; and what their rows ask for.
void take_steps(const Table& table, Plan& plan) {
  for (std::uint32_t index = table.decision_count; index-- > 0;) {
    const Decision& decision = table.decisions[index];
    const bool derives = decision.kind == format::DecisionKind::DerivedFact;
    const tier_answers* const answers = plan.steps[index].answers;
    if (answers == nullptr && (!derives || plan.asked[decision.attribute] == 0)) {
      continue;
    }
    ++plan.step_count;
    plan.steps[table.decision_count - plan.step_count] = {answers, index,
                                                          derives ? decision.attribute : none};
    for (std::uint32_t input = 0; input < decision.inputs.count; ++input) {
      plan.asked[table.inputs[decision.inputs.begin + input].attribute] = 1;
    }
  }
}

/// Gathers the classes that rules ask for, as long pieces as there are.
void take_runs(const Table& table, const tier_batch& batch, Plan& plan) {
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const std::uint32_t source = table.attributes[index].source;
    const std::uint32_t given = source == none ? index : source;
    const std::uint32_t place = plan.passed[given]++;
    if (plan.columns[given] == none || plan.asked[index] == 0) {
      continue;
    }
    const tier_column& column = batch.columns[plan.columns[given]];
    const std::uint32_t* const classes = column.classes + place;
    Run* const last = plan.run_count == 0 ? nullptr : plan.runs + plan.run_count - 1;
    if (last != nullptr && last->attribute + last->length == index &&
        last->classes + last->length == classes) {
      ++last->length;
      continue;
    }
    plan.runs[plan.run_count++] = {classes, column.codes, column.valid, column.count, 0, index, 1};
  }
  // Only now all classes of each column are counted.
  for (Run* run = plan.runs; run != plan.runs + plan.run_count; ++run) {
    const std::uint32_t source = table.attributes[run->attribute].source;
    run->width = plan.passed[source == none ? run->attribute : source];
  }
}

}  // namespace

Table table_of_batch(const tier_table* handle) {
  Table table;
  static_assert(sizeof table <= sizeof handle->opaque);
  const auto* bytes = reinterpret_cast<const unsigned char*>(handle->opaque);
  std::copy_n(bytes, sizeof table, reinterpret_cast<unsigned char*>(&table));
  return table;
}

bool can_be_given(const format::Attribute& attribute) {
  return attribute.derived_by == none && attribute.measure == none && attribute.source == none;
}

Status lend(const Table& table, std::uint64_t* scratch, std::size_t words, Plan& plan) {
  if (words < lay_out_plan(table, nullptr, plan)) {
    return Status::TooSmall;
  }
  lay_out_plan(table, scratch, plan);
  clear_facts(table, plan.absent, table.attribute_count);
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const format::Attribute& attribute = table.attributes[index];
    if (attribute.measure != none || attribute.derived_by != none) {
      plan.absent[index] = missing;
    }
    plan.facts[index] = plan.absent[index];
  }
  return Status::Ok;
}

Status make_plan(const Table& table, const tier_batch& batch, std::size_t end, Plan& plan) {
  Status status = take_columns(table, batch, end, plan);
  if (status == Status::Ok) {
    status = take_answers(table, batch, plan);
  }
  if (status == Status::Ok) {
    take_steps(table, plan);
    take_runs(table, batch, plan);
  }
  return status;
}

}  // namespace tier::runtime

extern "C" size_t tier_batch_words(const tier_table* table) {
  tier::runtime::Plan plan;
  return tier::runtime::lay_out_plan(tier::runtime::table_of_batch(table), nullptr, plan);
}
