#include "compiler/pipeline/allowed.h"

#include <utility>
#include <variant>

namespace tier::pipeline {
namespace {

/// An `allow` and where it counts.
struct Exception {
  const syntax::Allow* allow;
  source::SourceId source;
  /// None for the whole file.
  const source::Span* within = nullptr;
  bool is_used = false;

  [[nodiscard]] bool silences(const diagnostics::Diagnostic& diagnostic) const {
    const source::Span place = diagnostic.primary();
    return diagnostics::code_name(diagnostic.code()) == allow->code.text &&
           place.source == source &&
           (within == nullptr || (within->begin <= place.begin && place.end <= within->end));
  }
};

class Exceptions {
 public:
  explicit Exceptions(const std::vector<syntax::Tree>& trees) {
    for (const syntax::Tree& tree : trees) {
      for (const syntax::Declaration& declaration : tree.declarations) {
        add(tree, declaration);
      }
    }
  }

  /// Whether one of them silences the diagnostic; all that do are used then.
  bool silence(const diagnostics::Diagnostic& diagnostic) {
    bool silenced = false;
    for (Exception& exception : list_) {
      if (exception.silences(diagnostic)) {
        exception.is_used = silenced = true;
      }
    }
    return silenced;
  }

  void report_unused(diagnostics::Sink& sink, bool unused_permissions) const {
    const std::string audited = diagnostics::code_name(diagnostics::Code::UnusedPermission);
    for (const Exception& exception : list_) {
      const bool was_looked_for = unused_permissions || exception.allow->code.text != audited;
      if (!exception.is_used && was_looked_for) {
        sink.report(diagnostics::Diagnostic(diagnostics::Code::UnusedAllow,
                                            exception.allow->code.span,
                                            std::string(exception.allow->code.text))
                        .label(exception.within != nullptr ? "it silences nothing in these braces"
                                                           : "it silences nothing in this file")
                        .help("take it out, so that it cannot hide a finding that comes later"));
      }
    }
  }

 private:
  void add(const syntax::Tree& tree, const syntax::Declaration& declaration) {
    if (const auto* allow = std::get_if<syntax::Allow>(&declaration.node)) {
      list_.push_back({allow, tree.source});
    } else if (const auto* tier = std::get_if<syntax::Tier>(&declaration.node)) {
      add_members(tree, declaration, tier->members);
    } else if (const auto* everyone = std::get_if<syntax::Everyone>(&declaration.node)) {
      add_members(tree, declaration, everyone->members);
    }
  }

  void add_members(const syntax::Tree& tree, const syntax::Declaration& declaration,
                   const std::vector<syntax::TierMember>& members) {
    for (const syntax::TierMember& member : members) {
      if (const auto* allow = std::get_if<syntax::Allow>(&member)) {
        list_.push_back({allow, tree.source, &declaration.span});
      }
    }
  }

  std::vector<Exception> list_;
};

}  // namespace

diagnostics::Sink allowed(const std::vector<syntax::Tree>& trees, const diagnostics::Sink& sink,
                          const LookedFor& looked_for) {
  Exceptions exceptions(trees);
  diagnostics::Sink left;
  for (diagnostics::Diagnostic& diagnostic : sink.sorted()) {
    if (!exceptions.silence(diagnostic)) {
      left.report(std::move(diagnostic));
    }
  }
  if (looked_for.everything) {
    exceptions.report_unused(left, looked_for.unused_permissions);
  }
  return left;
}

}  // namespace tier::pipeline
