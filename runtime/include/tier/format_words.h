#pragma once

#include "tier/format.h"

/// The part of format.h about what people are told: nothing that is decided by, but all that a
/// program needs that shows an answer. The book has more, for documents.
namespace tier::runtime::format {

/// One a rule, in their order, then one for each property that is not proved. Either may be empty.
struct Words {
  String title;
  /// Of a refusal and of an `unless` what the customer is told, of guidance its text; of what is
  /// not proved the sentence.
  String text;
};

static_assert(sizeof(Words) == 16);

}  // namespace tier::runtime::format
