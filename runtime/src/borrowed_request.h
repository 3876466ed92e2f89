#pragma once

#include "borrowed.h"
#include "tier/decide.h"
#include "tier/tier.h"

namespace tier::runtime {

/// A request in C for the time of a call, which is the C++ one byte for byte.
class BorrowedRequest {
 public:
  explicit BorrowedRequest(const tier_request& lent)
      : answers_(lent.answers, lent.answer_count), matches_(lent.matches, lent.match_capacity) {
    static_assert(sizeof ours_ == sizeof lent && sizeof moments_ == sizeof *lent.moments);
    std::memcpy(static_cast<void*>(&ours_), &lent, sizeof ours_);
    ours_.answers = answers_.get();
    ours_.matches = matches_.get();
    if (lent.moments != nullptr) {
      std::memcpy(static_cast<void*>(&moments_), lent.moments, sizeof moments_);
      ours_.moments = &moments_;
    }
  }

  BorrowedRequest(const BorrowedRequest&) = delete;
  BorrowedRequest& operator=(const BorrowedRequest&) = delete;
  ~BorrowedRequest() = default;

  [[nodiscard]] const Request& get() const { return ours_; }
  /// Without any where none are lent.
  [[nodiscard]] const Moments& moments() const { return moments_; }

 private:
  Borrowed<Answer, tier_answer> answers_;
  Borrowed<Match, tier_match> matches_;
  Request ours_;
  Moments moments_;
};

}  // namespace tier::runtime
