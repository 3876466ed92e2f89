#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "compiler/tickets/problem.h"

namespace tier::tickets {

/// Says each problem when it is met and keeps count. A million bad cells give one short
/// list: only the first `limit` of a code are shown, and `finish` tells how many were not.
class ProblemLog {
 public:
  using Write = std::function<void(std::string_view)>;

  struct Options {
    /// How messages name the input: a path as the user gave it, or `<stdin>`.
    std::string input_name;
    bool json = false;
    bool colour = false;
    /// How many problems of one code are shown.
    std::size_t limit = 20;
    bool show_all = false;
    /// The first error ends the run: see `must_stop`.
    bool strict = false;
  };

  ProblemLog(Options options, Write write)
      : options_(std::move(options)), write_(std::move(write)) {}

  /// `make` gives the `Problem`, and is called only where it will be shown.
  template <class Make>
  void report(diagnostics::Code code, Make make) {
    if (count(code)) {
      show(make());
    }
  }
  void report(const Problem& problem) {
    if (count(problem.code)) {
      show(problem);
    }
  }

  /// Names every code of which not all were shown.
  void finish();

  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  [[nodiscard]] bool must_stop() const { return options_.strict && errors_ > 0; }

 private:
  /// Whether this one is to be shown.
  bool count(diagnostics::Code code);
  void show(const Problem& problem);

  Options options_;
  Write write_;
  std::map<diagnostics::Code, std::size_t> counts_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace tier::tickets
