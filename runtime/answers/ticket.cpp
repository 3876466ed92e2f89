#include "tier/ticket.h"

#include <algorithm>

#include "lent_ticket.h"
#include "tier/members.h"
#include "write_answer.h"

namespace tier::runtime {
namespace {

using std::string_view_literals::operator""sv;
using format::AttributeKind;

/// A fact that a ticket can give, or `none`.
std::uint32_t find_fact(const Table& table, std::string_view name) {
  for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
    const format::Attribute& attribute = table.attributes[index];
    if (attribute.kind == AttributeKind::Holder || attribute.source != format::none) {
      return format::none;  // behind them there are no facts
    }
    if (table.text(attribute.name) == name) {
      return index;
    }
  }
  return format::none;
}

/// What a name of the caller is: a fact, or one that means something whatever the rulebook says.
enum class Meaning : std::uint32_t { Nothing, Fact, Derived, Set, Holder, Evidence };

struct Named {
  Meaning meaning = Meaning::Nothing;
  std::uint32_t fact = format::none;
};

Named look_up(const Table& table, std::string_view name) {
  const std::uint32_t fact = find_fact(table, name);
  if (fact != format::none) {
    const format::Attribute& attribute = table.attributes[fact];
    const bool is_set = attribute.kind == AttributeKind::Set;
    return {attribute.derived_by != format::none ? Meaning::Derived
            : is_set                             ? Meaning::Set
                                                 : Meaning::Fact,
            fact};
  }
  if (name == "at"sv) {
    return {Meaning::Holder};
  }
  return {name == "evidence"sv ? Meaning::Evidence : Meaning::Nothing};
}

/// With what rows ask of it, where it is a set or a text.
void set_missing(LentTicket& ticket, std::uint32_t fact) {
  const Table& table = ticket.table;
  ticket.facts[fact] = missing;
  ticket.moments[fact] = no_moment;
  for (std::uint32_t index = fact + 1; index < table.attribute_count; ++index) {
    if (table.attributes[index].source == fact) {
      ticket.facts[index] = missing;
    }
  }
}

Status give_fact(LentTicket& ticket, std::uint32_t fact, std::string_view text) {
  const Status status = runtime::bind(ticket.table, fact, text, ticket.facts);
  if (status != Status::Ok) {
    set_missing(ticket, fact);
    return status;
  }
  return bind_moment(ticket.table, fact, text, ticket.moments);
}

Status give_holder(LentTicket& ticket, std::string_view text) {
  const Table& table = ticket.table;
  for (std::uint32_t tier = 0; tier < table.tier_count; ++tier) {
    if (table.text(table.tiers[tier].name) != text) {
      continue;
    }
    ticket.holder = tier;
    for (std::uint32_t index = 0; index < table.attribute_count; ++index) {
      if (table.attributes[index].kind == AttributeKind::Holder) {
        ticket.facts[index] = tier;
      }
    }
    return Status::Ok;
  }
  return Status::UndeclaredValue;
}

Status add_one(LentTicket& ticket, const Named& named, std::string_view member) {
  if (named.meaning == Meaning::Set) {
    return add_member(ticket.table, named.fact, member, ticket.facts);
  }
  const std::uint32_t evidence = find_evidence(ticket.table, member);
  if (evidence == format::none) {
    return Status::UndeclaredValue;
  }
  ticket.evidence[evidence / 64] |= std::uint64_t{1} << (evidence % 64);
  return Status::Ok;
}

Status begin_members(LentTicket& ticket, const Named& named) {
  if (named.meaning == Meaning::Set) {
    return begin_set(ticket.table, named.fact, ticket.facts);
  }
  std::fill_n(ticket.evidence, evidence_words(ticket.table), std::uint64_t{0});
  return Status::Ok;
}

Status give_members(LentTicket& ticket, const Named& named, std::string_view text) {
  Status status = begin_members(ticket, named);
  while (!text.empty()) {
    const std::string_view member = take_member(text);
    if (!member.empty() && add_one(ticket, named, member) != Status::Ok) {
      status = Status::UndeclaredValue;
    }
  }
  return status;
}

Status give(LentTicket& ticket, std::string_view name, std::string_view text) {
  const Named named = look_up(ticket.table, name);
  switch (named.meaning) {
    case Meaning::Fact:
      return give_fact(ticket, named.fact, text);
    case Meaning::Set:
    case Meaning::Evidence:
      return give_members(ticket, named, text);
    case Meaning::Holder:
      return give_holder(ticket, text);
    case Meaning::Derived:
      return Status::DerivedFact;
    case Meaning::Nothing:
      break;
  }
  return Status::UnknownName;
}

bool has_members(const Named& named) {
  return named.meaning == Meaning::Set || named.meaning == Meaning::Evidence;
}

LentTicket& in(tier_ticket* ticket) { return *reinterpret_cast<LentTicket*>(ticket); }

tier_status to_status(Status status) { return static_cast<tier_status>(status); }

/// The C handle holds a table as its bytes; see `table_in` of the runtime.
Table table_of(const tier_table* handle) {
  Table table;
  static_assert(sizeof table <= sizeof handle->opaque);
  const auto* bytes = reinterpret_cast<const unsigned char*>(handle->opaque);
  std::copy_n(bytes, sizeof table, reinterpret_cast<unsigned char*>(&table));
  return table;
}

}  // namespace
}  // namespace tier::runtime

using tier::runtime::in;
using tier::runtime::LentTicket;
using tier::runtime::Named;
using tier::runtime::Status;
using tier::runtime::to_status;

extern "C" {

size_t tier_ticket_size(const tier_table* table) {
  return tier::runtime::ticket_size(tier::runtime::table_of(table));
}

tier_ticket* tier_ticket_begin(const tier_table* table, void* memory, size_t size) {
  const tier::runtime::Table opened = tier::runtime::table_of(table);
  if (reinterpret_cast<uintptr_t>(memory) % 8 != 0 || size < tier::runtime::ticket_size(opened)) {
    return nullptr;
  }
  auto* ticket = reinterpret_cast<tier_ticket*>(tier::runtime::lay_out(opened, memory));
  tier_ticket_clear(ticket);
  return ticket;
}

void tier_ticket_clear(tier_ticket* ticket) {
  LentTicket& cleared = in(ticket);
  clear_facts(cleared.table, cleared.facts, cleared.table.attribute_count);
  clear_moments(cleared.table, cleared.moments, cleared.table.attribute_count);
  std::fill_n(cleared.evidence, evidence_words(cleared.table), uint64_t{0});
  cleared.holder = TIER_NONE;
}

tier_status tier_ticket_give(tier_ticket* ticket, const char* name, size_t name_size,
                             const char* text, size_t size) {
  return to_status(tier::runtime::give(in(ticket), {name, name_size}, {text, size}));
}

tier_status tier_ticket_give_empty(tier_ticket* ticket, const char* name, size_t name_size) {
  const Named named = tier::runtime::look_up(in(ticket).table, {name, name_size});
  return to_status(has_members(named) ? begin_members(in(ticket), named) : Status::UnknownName);
}

tier_status tier_ticket_add(tier_ticket* ticket, const char* name, size_t name_size,
                            const char* member, size_t size) {
  const Named named = tier::runtime::look_up(in(ticket).table, {name, name_size});
  return to_status(has_members(named) ? add_one(in(ticket), named, {member, size})
                                      : Status::UnknownName);
}

tier_status tier_ticket_refuse(tier_ticket* ticket, const char* name, size_t name_size) {
  const uint32_t fact = tier::runtime::find_fact(in(ticket).table, {name, name_size});
  if (fact == TIER_NONE) {
    return TIER_UNKNOWN_NAME;
  }
  tier::runtime::set_missing(in(ticket), fact);
  return TIER_OK;
}

void tier_ticket_set_now(tier_ticket* ticket, int64_t now) {
  in(ticket).now = TIER_FIRST_MOMENT <= now && now <= TIER_LAST_MOMENT ? now : TIER_NO_MOMENT;
}

tier_status tier_ticket_decide(tier_ticket* ticket) { return to_status(decide_all(in(ticket))); }

size_t tier_ticket_answer(tier_ticket* ticket, char* text, size_t capacity) {
  tier::runtime::JsonText out(text, capacity);
  write_answer(in(ticket), out);
  return out.size();
}

}  // extern "C"
