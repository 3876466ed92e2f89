#include <algorithm>

#include "plan.h"
#include "tier/members.h"

namespace tier::runtime {
namespace {

using format::AttributeKind;

/// What it can bind of a set is bound also where it is not all.
Status bind_members(const Table& table, std::uint32_t attribute, std::string_view text,
                    std::uint32_t* facts) {
  Status status = begin_set(table, attribute, facts);
  while (!text.empty()) {
    const std::string_view member = take_member(text);
    if (!member.empty() && add_member(table, attribute, member, facts) != Status::Ok) {
      status = Status::UndeclaredValue;
    }
  }
  return status;
}

bool is_there(const std::uint8_t* valid, std::size_t index) {
  return valid == nullptr || (valid[index / 8] >> (index % 8) & 1) != 0;
}

/// Binds the texts of one fact.
class TextBinder {
 public:
  TextBinder(const Table& table, const Plan& plan, tier_binding& binding)
      : table_(table), plan_(plan), binding_(binding), filled_(plan.columns) {
    filled_[width_++] = binding.attribute;
    for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
      if (table.attributes[index].source == binding.attribute) {
        filled_[width_++] = index;
      }
    }
  }

  Status bind_all(std::size_t begin, std::size_t end) {
    for (std::size_t index = begin; index < end; ++index) {
      Status status = Status::Ok;
      if (!is_there(binding_.texts.valid, index)) {
        put_absent(index);
      } else if (!bind_one(index, status)) {
        return Status::Truncated;
      }
      binding_.problem_count += status == Status::Ok ? 0 : 1;
      if (binding_.statuses != nullptr) {
        binding_.statuses[index] = static_cast<std::uint8_t>(status);
      }
    }
    return Status::Ok;
  }

 private:
  /// False where its offsets do not lie one behind the other within the bytes.
  bool bind_one(std::size_t index, Status& status) {
    const std::uint32_t first = binding_.texts.offsets[index];
    const std::uint32_t behind = binding_.texts.offsets[index + 1];
    if (first > behind || behind > binding_.texts.size) {
      return false;
    }
    const std::string_view text{binding_.texts.bytes + first, behind - first};
    const std::uint32_t attribute = binding_.attribute;
    const bool is_set = table_.attributes[attribute].kind == AttributeKind::Set;
    status = is_set ? bind_members(table_, attribute, text, plan_.facts)
                    : bind(table_, attribute, text, plan_.facts);
    std::uint32_t* const classes = binding_.classes + index * width_;
    if (status == Status::Ok || is_set) {
      for (std::uint32_t place = 0; place < width_; ++place) {
        classes[place] = plan_.facts[filled_[place]];
      }
    } else {
      std::fill_n(classes, width_, missing);
    }
    return true;
  }

  void put_absent(std::size_t index) {
    for (std::uint32_t place = 0; place < width_; ++place) {
      binding_.classes[index * width_ + place] = plan_.absent[filled_[place]];
    }
  }

  const Table& table_;
  const Plan& plan_;
  tier_binding& binding_;
  /// The attributes whose classes a text has, in their order in a column.
  std::uint32_t* filled_;
  std::uint32_t width_ = 0;
};

Status bind_texts(const Table& table, tier_binding& binding, std::size_t begin, std::size_t end,
                  const Plan& plan) {
  binding.problem_count = 0;
  if (binding.attribute >= table.attribute_count) {
    return Status::UnknownName;
  }
  if (!can_be_given(table.attributes[binding.attribute])) {
    return Status::DerivedFact;
  }
  return TextBinder(table, plan, binding).bind_all(begin, end);
}

}  // namespace
}  // namespace tier::runtime

extern "C" {

size_t tier_column_width(const tier_table* table, uint32_t attribute) {
  const tier::runtime::Table opened = tier::runtime::table_of_batch(table);
  if (attribute >= opened.attribute_count ||
      !tier::runtime::can_be_given(opened.attributes[attribute])) {
    return 0;
  }
  size_t width = 1;
  for (uint32_t index = 0; index < opened.attribute_count; ++index) {
    width += opened.attributes[index].source == attribute ? 1 : 0;
  }
  return width;
}

tier_status tier_bind_texts(const tier_table* table, tier_binding* binding, size_t begin,
                            size_t end, uint64_t* scratch, size_t words) {
  using namespace tier::runtime;
  const tier::runtime::Table opened = tier::runtime::table_of_batch(table);
  tier::runtime::Plan plan;
  Status status = lend(opened, scratch, words, plan);
  if (status == Status::Ok) {
    status = bind_texts(opened, *binding, begin, end, plan);
  }
  return static_cast<tier_status>(status);
}

}  // extern "C"
