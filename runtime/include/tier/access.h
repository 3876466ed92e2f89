#pragma once

#include "tier/decide.h"

/// What the tier that holds a decided ticket may do on each system. Like `decide` it neither
/// allocates nor throws.
///
///     decide(table, request);                                   // Ok
///     access_answers(table, request, answers, table.action_count);
///     if (answers[write_on_prod_db].state == AccessState::Denied) …
namespace tier::runtime {

enum class AccessState : std::uint32_t {
  Denied,        ///< nothing allows it
  Allowed,       ///< a permission that asks for nothing
  AllowedWith,   ///< a permission with approval, expiry, review or needs
  Forbidden,     ///< a prohibition, whatever allows it
  Undetermined,  ///< missing facts decide which of these it is
};

/// For an action of a system.
struct AccessAnswer {
  AccessState state = AccessState::Denied;
  /// The permission or prohibition that is in force for certain, the first of several, with its
  /// rule; else `none`.
  std::uint32_t rule = format::none;
  std::uint32_t permission = format::none;
};

/// Fills one answer an action, in the order of the table's actions. A prohibition beats every
/// permission; one that asks for nothing is better than one that asks for something. `request` as
/// `decide` left it when it gave Ok; which facts an undetermined access waits for are the questions
/// of the decision of the kind Permissions. Ok, or TooSmall where `count` is less than the actions.
Status access_answers(const Table& table, const Request& request, AccessAnswer* answers,
                      std::size_t count);

}  // namespace tier::runtime
