#pragma once

#include "lent_ticket.h"

namespace tier::runtime {

/// What has to be asked before one trigger, access or piece of guidance is certain. `decide` tells
/// it for a whole decision, whose other rules are of no interest then.
///
/// Each fills `asked` of the ticket and gives how many there are: missing facts that rows test
/// which can still match, the most tested first, equal ones in the order of the ticket.
std::uint32_t ask_for_rule(LentTicket& ticket, std::uint32_t rule);
/// With what holds it back, what it needs and what overrides it.
std::uint32_t ask_for_trigger(LentTicket& ticket, std::uint32_t trigger);
std::uint32_t ask_for_action(LentTicket& ticket, std::uint32_t action);

}  // namespace tier::runtime
