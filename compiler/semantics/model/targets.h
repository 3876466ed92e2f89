#pragma once

#include <cstdint>
#include <variant>

#include "compiler/base/promised_time.h"
#include "compiler/semantics/model/facts.h"

/// How long a promise lets something take.
namespace tier::semantics {

/// `4h`, `4bh`, `2bd`, `end of 2bd`.
using PromisedTime = base::PromisedTime;
/// `-`.
struct NotOffered {
  friend bool operator==(const NotOffered&, const NotOffered&) = default;
};
struct BestEffort {
  friend bool operator==(const BestEffort&, const BestEffort&) = default;
};
/// `2 x first_response`: so many times its target, `factor` in units of 10^-`scale`.
struct MultipleOf {
  std::int64_t factor = 0;
  std::uint32_t scale = 0;
  ObligationId of;

  friend bool operator==(const MultipleOf&, const MultipleOf&) = default;
};
/// What a ticket has that the promise is not made for.
struct DoesNotApply {
  friend bool operator==(const DoesNotApply&, const DoesNotApply&) = default;
};
using Target = std::variant<PromisedTime, NotOffered, BestEffort, MultipleOf, DoesNotApply>;

}  // namespace tier::semantics
