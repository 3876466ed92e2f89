#pragma once

#include "compiler/emit/book.h"

/// Promises, for their own page (book_promises.cpp) and those of tiers (book_tier_promises.cpp).
namespace tier::emit {

/// What the clock goes by, on which hours, and who is told when.
List clock_of(const Book& book, const table::Obligation& promise);

}  // namespace tier::emit
