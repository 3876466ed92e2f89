#include "tier/access.h"

#include "matches.h"

namespace tier::runtime {
namespace {

/// What a permission gives where it is in force; later states beat earlier ones.
AccessState state_of(const format::Permission& permission) {
  if (permission.never != 0) {
    return AccessState::Forbidden;
  }
  const bool asks = permission.approvers.count > 0 || permission.needs.count > 0 ||
                    permission.expires > 0 || permission.review_role != format::none;
  return asks ? AccessState::AllowedWith : AccessState::Allowed;
}

/// The better state for the one who asks loses to the prohibition, and wins against the others.
std::uint32_t rank(AccessState state) {
  switch (state) {
    case AccessState::Denied:
      return 0;
    case AccessState::AllowedWith:
      return 1;
    case AccessState::Allowed:
      return 2;
    case AccessState::Forbidden:
      return 3;
    case AccessState::Undetermined:
      return 4;
  }
  return 4;
}

/// Takes a permission that is in force, or may be, into the answers of all it gives access to.
void take(const Table& table, const Match& match, AccessAnswer* answers) {
  const std::uint32_t index = table.outcomes[match.outcome].target;
  const format::Permission& permission = table.permissions[index];
  const AccessState state = state_of(permission);
  for (std::uint32_t place = 0; place < permission.access.count; ++place) {
    AccessAnswer& answer = answers[table.lists[permission.access.begin + place]];
    if (rank(state) > rank(answer.state)) {
      answer = match.certain != 0 ? AccessAnswer{state, match.rule, index}
                                  : AccessAnswer{AccessState::Undetermined};
    }
  }
}

}  // namespace

Status access_answers(const Table& table, const Request& request, AccessAnswer* answers,
                      std::size_t count) {
  if (count < table.action_count) {
    return Status::TooSmall;
  }
  for (std::uint32_t action = 0; action < table.action_count; ++action) {
    answers[action] = AccessAnswer();
  }
  // Only against all that is certain does it show whether what is possible can change anything.
  const Matches matches = matches_of(table, request, format::DecisionKind::Permissions);
  for (const std::uint32_t certain : {1U, 0U}) {
    for (const Match& match : matches) {
      if (match.certain == certain) {
        take(table, match, answers);
      }
    }
  }
  return Status::Ok;
}

}  // namespace tier::runtime
