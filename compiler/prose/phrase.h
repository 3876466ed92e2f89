#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/prose/voice.h"

/// The pieces that sentences are put together from. Where not to look: what the world may ask of
/// the room is prose.h and people.h.
namespace tier::prose {

/// A set said by what it holds ("S2 or worse") or by what it leaves out ("not free"). The
/// latter does not tell by itself whether an unknown fact is meant.
struct Phrase {
  std::string text;
  bool negative = false;
  /// Holds an "or" or a comma of its own, so that what follows must be set off.
  bool compound = false;
};

/// Known classes of a number or a duration, at least one and not all.
Phrase number_phrase(const table::NumberDomain& domain, const table::ClassSet& set,
                     const Grammar& words);
Phrase duration_phrase(const table::DurationDomain& domain, const table::ClassSet& set,
                       const Grammar& words);

/// "below 50", "50 to 99", "100 or more", "7"; "below 4 hours".
std::string class_range(const table::NumberDomain& domain, std::uint32_t class_index,
                        const Grammar& words);
std::string class_range(const table::DurationDomain& domain, std::uint32_t class_index,
                        const Grammar& words);

/// The title; the name's words where the title only repeats them, as one made from the name
/// does, because those are spelled as they should stand in a sentence. Initials are more than a
/// name: `vip "VIP"` is VIP.
std::string title_or_words(const Grammar& words, const std::string& title, const std::string& name);

/// Whether the fact is spoken of as many things: a set that is called by a plural, as `tags`. A
/// title in quotation marks is one thing, whatever it says.
bool is_plural(const table::Attribute& attribute);

/// A phrase of the grammar with all that it is about.
template <class... Parts>
std::string filled(std::string_view pattern, const Parts&... parts) {
  return fmt::format(fmt::runtime(pattern), parts...);
}

/// "1 day", "2 days".
std::string counted(std::int64_t count, const Unit& unit);

/// The first whole hour from `first` to `last`, else the first whole minute, else `first`.
std::int64_t round_duration(std::int64_t first, std::int64_t last);

/// Not `x`; neither `x` nor `y`; none of `x`, `y` and `z`.
std::string none_of(const ListWords& words, const std::vector<std::string>& items);

/// "a", "a and b", "a, b and c". Where a part has an "or" of its own, a comma before the
/// "and" keeps the two apart: `set_off`, one of the words'.
std::string conjunction(const ListWords& words, const std::vector<std::string>& parts,
                        std::string_view set_off);
/// "a or b" for plain parts, else "a and b, or c, or d".
std::string disjunction(const ListWords& words, const std::vector<std::string>& parts,
                        std::string_view set_off);

/// Tests that all have to hold, and where `any` names members of one set or patterns of one text,
/// one of these too.
struct Alternative {
  std::vector<table::Test> tests;
  std::vector<table::AttributeId> any;
  /// Says what relates two facts, in place of tests of their values; empty for none.
  std::string relation;
};
std::string say(const Voice& voice, const Alternative& alternative);

/// The rows as fewer alternatives: those that ask for one of several members or patterns, and
/// those that together compare two facts, are one.
std::vector<Alternative> joined(const Voice& voice,
                                const std::vector<std::vector<table::Test>>& rows);

/// The set of a member, the text of a pattern; else the attribute itself.
table::AttributeId subject(const table::DecisionTable& table, table::AttributeId id);

/// What is asked of one set or text. `own` is the test of the set or text itself, if there is one;
/// `parts` are tests of its members or patterns, of which at least one stands here or in `any`.
std::string parts_phrase(const Voice& voice, table::AttributeId subject, const table::Test* own,
                         const std::vector<table::Test>& parts,
                         const std::vector<table::AttributeId>& any);

}  // namespace tier::prose
