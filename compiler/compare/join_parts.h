#pragma once

#include <optional>
#include <vector>

#include "compiler/compare/joint.h"

/// The parts of `join`, by what they put together.
namespace tier::compare {

/// An attribute of both, and by class of it that of either side.
struct Unified {
  table::Attribute attribute;
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
};

/// A fact that tickets give; none where the types differ or share no value.
std::optional<Unified> unify(const table::Attribute& before, const table::Attribute& after);
/// A derived fact that is the same for all tickets: also classes that one side alone has, since no
/// ticket of both has them. None where one could not stand for the other in a row.
std::optional<Unified> unify_derived(const table::Attribute& before, const table::Attribute& after);

/// Whether the members of a set or values of an enum understand this name.
bool understands(const table::EnumDomain& domain, const std::string& name);

/// Adds the holder, members and patterns of both, and what cannot be of texts.
void join_asked(Joint& joint);

/// An attribute that only this side has, as it stands there.
void add_alone(Joint& joint, Side& side, table::AttributeId id, const std::string& suffix);

}  // namespace tier::compare
