#pragma once

#include "compiler/syntax/events.h"
#include "grammar/recovery.h"

namespace tier::syntax {

/// The event that a matched rule leaves behind; `None` for rules that leave none.
template <class Rule>
inline constexpr Kind kind_of = Kind::None;

#define TIER_KIND(rule, kind) \
  template <>                 \
  inline constexpr Kind kind_of<grammar::rule> = Kind::kind;

TIER_KIND(name_text, Name)
TIER_KIND(text_literal, Text)
TIER_KIND(number_literal, Number)
TIER_KIND(date_literal, Date)
TIER_KIND(path_text, Path)
TIER_KIND(path_part, Name)
TIER_KIND(any_other_text, AnyOther)

TIER_KIND(conjunction, And)
TIER_KIND(next_conjunction, And)
TIER_KIND(disjunction, Or)
TIER_KIND(negation, Not)
TIER_KIND(atom, Atom)
TIER_KIND(is_tail, Is)
TIER_KIND(is_not, IsNot)
TIER_KIND(is_known, IsKnown)
TIER_KIND(is_unknown, IsUnknown)
TIER_KIND(in_tail, In)
TIER_KIND(not_in_tail, NotIn)
TIER_KIND(less, Less)
TIER_KIND(less_or_equal, LessOrEqual)
TIER_KIND(greater, Greater)
TIER_KIND(greater_or_equal, GreaterOrEqual)

TIER_KIND(rulebook, Rulebook)
TIER_KIND(rulebook_version, Version)
TIER_KIND(rulebook_owner, Owner)
TIER_KIND(rulebook_effective, Effective)
TIER_KIND(closed_enum, Enum)
TIER_KIND(open_enum, OpenEnum)
TIER_KIND(order_words, OrderWords)
TIER_KIND(rising, Rising)
TIER_KIND(falling, Falling)
TIER_KIND(enum_value, EnumValue)
TIER_KIND(related_value, EnumValue)
TIER_KIND(ticket, Ticket)
TIER_KIND(next_fact, Fact)
TIER_KIND(number_type, NumberType)
TIER_KIND(fact_fixed, Fixed)
TIER_KIND(fact_optional, MayBeUnknown)
TIER_KIND(fact_initial, Initial)
TIER_KIND(derive, Derive)
TIER_KIND(matrix, Matrix)
TIER_KIND(matrix_line, MatrixLine)
TIER_KIND(cell, MatrixCell)
TIER_KIND(define, Define)
TIER_KIND(tier, Tier)
TIER_KIND(tier_above, Above)
TIER_KIND(member, Scope)
TIER_KIND(overrides, Overrides)
TIER_KIND(overrides_all, OverridesAll)
TIER_KIND(scope_otherwise, Otherwise)

#undef TIER_KIND

}  // namespace tier::syntax
