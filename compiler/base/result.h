#pragma once

#include <string>
#include <tl/expected.hpp>

namespace tier::base {

/// A failure of the outside world (a file, an option), said in one sentence for the
/// user. Mistakes in a rulebook are diagnostics, not failures.
struct Failure {
  std::string message;
};

template <class Value>
using Result = tl::expected<Value, Failure>;

inline tl::unexpected<Failure> fail(std::string message) {
  return tl::unexpected<Failure>(Failure{std::move(message)});
}

}  // namespace tier::base
