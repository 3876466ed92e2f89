#pragma once

#include <string>
#include <vector>

/// What a book changes for tickets, in sentences that the comparison of two tables made. Names in
/// them stand between backticks.
namespace tier::emit {

struct ChangeLog {
  /// Tickets that are answered otherwise.
  struct Change {
    std::string what;
    std::string before;
    std::string after;
    std::string tickets;
    /// As it is pasted into a test; may be empty.
    std::string example;
  };
  /// Changes of one kind, as "owner".
  struct Part {
    std::string kind;
    std::vector<std::string> sentences;
    std::vector<Change> changes;
  };

  /// The version before, empty where it has none.
  std::string since;
  /// "3 changes (2 owner, 1 evidence)".
  std::string headline;
  std::vector<Part> parts;
  /// What only words are: "trigger `up`: title".
  std::vector<std::string> wording;
  /// What was not compared, and why.
  std::vector<std::string> left_out;
};

}  // namespace tier::emit
