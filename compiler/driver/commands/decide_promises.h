#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/driver/commands/decide_parts.h"

/// Promises of a ticket in words: what JSON, blocks and sentences share.
namespace tier::driver {

/// `running`, `needs_history`: what JSON calls it.
std::string_view state_word(runtime::PromiseState state);

/// The target as the book writes it, a multiple reckoned up: `4bh`; empty where there is none.
std::string promised(const runtime::PromiseAnswer& answer);

/// How it stands, for people: "is due 2026-12-07T17:00:00Z".
std::string standing(const runtime::PromiseAnswer& answer);

/// "First response: 4bh, is due 2026-12-07T17:00:00Z". Not for one that does not apply.
std::string promise_line(const table::DecisionTable& table, table::ObligationId id,
                         const Decider& decider);

}  // namespace tier::driver
