#include <fmt/format.h>

#include "compiler/base/decimal.h"
#include "compiler/base/overloaded.h"
#include "compiler/semantics/model/obligations.h"

namespace tier::semantics {
std::string target_name(const Target& target, const base::Store<ObligationId, Obligation>& all) {
  return std::visit(base::Overloaded{
                        [](const PromisedTime& time) { return base::time_name(time); },
                        [](const NotOffered&) { return std::string("-"); },
                        [](const BestEffort&) { return std::string("best effort"); },
                        [&](const MultipleOf& multiple) {
                          return fmt::format(
                              "{} x {}", base::Decimal{multiple.factor, multiple.scale}.to_string(),
                              all[multiple.of].name);
                        },
                        [](const DoesNotApply&) { return std::string("does not apply"); },
                    },
                    target);
}

}  // namespace tier::semantics
