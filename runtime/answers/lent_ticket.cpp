#include "lent_ticket.h"

#include <new>

namespace tier::runtime {
namespace {

constexpr std::size_t lent_alignment = 8;

/// Cuts arrays off a piece of memory, front to back; without memory it only counts.
class Cutter {
 public:
  explicit Cutter(std::byte* memory) : memory_(memory) {}

  template <class Item>
  Item* cut(std::size_t count) {
    static_assert(alignof(Item) <= lent_alignment);
    Item* items = nullptr;
    if (memory_ != nullptr) {
      items = reinterpret_cast<Item*>(memory_ + size_);
      for (std::size_t index = 0; index < count; ++index) {
        new (items + index) Item();
      }
    }
    size_ += (count * sizeof(Item) + lent_alignment - 1) / lent_alignment * lent_alignment;
    return items;
  }

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::byte* memory_;
  std::size_t size_ = 0;
};

/// The one list of what a ticket takes, for its size and for its memory.
LentTicket* cut_all(const Table& table, Cutter& cutter) {
  LentTicket parts{};
  auto* ticket = cutter.cut<LentTicket>(1);
  parts.table = table;
  parts.facts = cutter.cut<std::uint32_t>(table.attribute_count);
  parts.moments = cutter.cut<std::int64_t>(table.attribute_count);
  parts.answers = cutter.cut<Answer>(table.decision_count);
  parts.questions = cutter.cut<std::uint32_t>(question_words(table));
  parts.scratch = cutter.cut<std::uint32_t>(scratch_words(table));
  parts.matches = cutter.cut<Match>(most_matches(table));
  parts.evidence = cutter.cut<std::uint64_t>(evidence_words(table));
  parts.triggers = cutter.cut<TriggerAnswer>(table.trigger_count);
  parts.lacks = cutter.cut<Lack>(most_lacks(table));
  parts.lacking = cutter.cut<std::uint32_t>(lacking_evidence_words(table));
  parts.access = cutter.cut<AccessAnswer>(table.action_count);
  parts.promises = cutter.cut<PromiseAnswer>(table.promise_count);
  parts.notices = cutter.cut<NoticeAnswer>(table.notice_count);
  parts.ladders = cutter.cut<LadderAnswer>(table.ladder_count);
  parts.steps = cutter.cut<StepAnswer>(table.ladder_step_count);
  parts.classes = cutter.cut<std::uint32_t>(table.attribute_count);
  parts.tested = cutter.cut<std::uint32_t>(table.attribute_count);
  parts.asked = cutter.cut<std::uint32_t>(table.attribute_count);
  parts.named = cutter.cut<std::uint64_t>(evidence_words(table));
  parts.now = no_moment;
  parts.holder = format::none;
  if (ticket != nullptr) {
    *ticket = parts;
  }
  return ticket;
}

Status answer_promises(LentTicket& ticket, const Request& request) {
  const Table& table = ticket.table;
  Status status = Status::Ok;
  for (std::uint32_t index = 0; status == Status::Ok && index < table.promise_count; ++index) {
    PromiseAnswer& answer = ticket.promises[index];
    status = promise_answer(table, request, index, *request.moments, answer);
    if (status == Status::Ok) {
      const format::Range notices = table.promises[index].notices;
      status = notice_answers(table, index, answer, ticket.now, ticket.notices + notices.begin,
                              notices.count);
    }
  }
  return status;
}

}  // namespace

std::size_t ticket_size(const Table& table) {
  Cutter cutter(nullptr);
  cut_all(table, cutter);
  return cutter.size();
}

LentTicket* lay_out(const Table& table, void* memory) {
  Cutter cutter(static_cast<std::byte*>(memory));
  return cut_all(table, cutter);
}

Moments moments_of(const LentTicket& ticket) {
  return {ticket.moments, ticket.table.attribute_count, ticket.now, false};
}

Request request_of(const LentTicket& ticket, const Moments& moments) {
  const Table& table = ticket.table;
  Request request;
  request.facts = ticket.facts;
  request.fact_count = table.attribute_count;
  request.answers = ticket.answers;
  request.answer_count = table.decision_count;
  request.questions = ticket.questions;
  request.question_capacity = question_words(table);
  request.scratch = ticket.scratch;
  request.scratch_capacity = scratch_words(table);
  request.matches = ticket.matches;
  request.match_capacity = most_matches(table);
  request.evidence_present = ticket.evidence;
  request.evidence_words = evidence_words(table);
  request.moments = &moments;
  request.classes = ticket.classes;
  return request;
}

Status decide_all(LentTicket& ticket) {
  const Table& table = ticket.table;
  const Moments moments = moments_of(ticket);
  const Request request = request_of(ticket, moments);
  Status status = decide(table, request);
  if (status == Status::Ok) {
    Escalation escalation;
    escalation.triggers = ticket.triggers;
    escalation.trigger_count = table.trigger_count;
    escalation.lacks = ticket.lacks;
    escalation.lack_capacity = most_lacks(table);
    escalation.evidence = ticket.lacking;
    escalation.evidence_capacity = lacking_evidence_words(table);
    status = trigger_answers(table, request, escalation);
  }
  if (status == Status::Ok) {
    status = access_answers(table, request, ticket.access, table.action_count);
  }
  if (status == Status::Ok) {
    status = answer_promises(ticket, request);
  }
  if (status == Status::Ok) {
    status =
        ladder_answers(table, request,
                       {ticket.ladders, table.ladder_count, ticket.steps, table.ladder_step_count});
  }
  return status;
}

}  // namespace tier::runtime
