#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tier/access.h"
#include "tier/decide.h"
#include "tier/escalate.h"
#include "tier/notify.h"
#include "tier/ticket.h"

namespace tier::runtime {

/// A ticket in lent memory: this, and behind it all that the runtime asks for. What the arrays hold
/// is what a `Request`, an `Escalation` and `Moments` say.
struct LentTicket {
  Table table;
  std::uint32_t* facts;
  std::int64_t* moments;
  Answer* answers;
  std::uint32_t* questions;
  std::uint32_t* scratch;
  Match* matches;
  std::uint64_t* evidence;
  TriggerAnswer* triggers;
  Lack* lacks;
  std::uint32_t* lacking;
  AccessAnswer* access;
  PromiseAnswer* promises;
  NoticeAnswer* notices;
  LadderAnswer* ladders;
  StepAnswer* steps;
  /// By attribute: the class that it was decided by, of derived and measured facts too.
  std::uint32_t* classes;
  /// By attribute: how many tests ask for it, while questions are gathered.
  std::uint32_t* tested;
  /// The attributes to ask for.
  std::uint32_t* asked;
  /// By evidence, in bits: what a trigger was said to lack.
  std::uint64_t* named;
  std::int64_t now;
  /// The tier that holds the ticket, or `none`.
  std::uint32_t holder;
};

/// How many bytes a ticket takes with all behind it.
std::size_t ticket_size(const Table& table);

/// `memory` is aligned to 8 and large enough.
LentTicket* lay_out(const Table& table, void* memory);

/// By `moments`, which outlive it.
Request request_of(const LentTicket& ticket, const Moments& moments);

Moments moments_of(const LentTicket& ticket);

/// Decides all that there is: the request, triggers, access, promises with their notices, ladders.
Status decide_all(LentTicket& ticket);

}  // namespace tier::runtime
