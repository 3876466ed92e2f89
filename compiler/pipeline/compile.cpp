#include "compiler/pipeline/compile.h"

#include <fmt/format.h>

#include <utility>

#include "compiler/analysis/analyze.h"
#include "compiler/analysis/report.h"
#include "compiler/lowering/lower.h"
#include "compiler/pipeline/allowed.h"
#include "compiler/pipeline/load.h"
#include "compiler/pipeline/overriding_all.h"
#include "compiler/semantics/resolve.h"
#include "compiler/table/verify.h"

namespace tier::pipeline {
namespace {

using diagnostics::Code;
using diagnostics::Diagnostic;

void report_hours(diagnostics::Sink& sink, const lowering::HoursTrouble& trouble) {
  if (trouble.hours.empty()) {
    sink.report(Diagnostic(Code::NeverOpen, trouble.span, trouble.calendar)
                    .label("not for a second in the years that it covers")
                    .help("nothing could ever be due on it: see what closes it"));
    return;
  }
  sink.report(Diagnostic(Code::HoursNeverCome, trouble.span, trouble.hours, trouble.calendar)
                  .label("each time it is closed, or clocks skip them")
                  .help("take them out, or correct them"));
}

void report_event(diagnostics::Sink& sink, const lowering::EventTrouble& trouble) {
  using Kind = lowering::EventTrouble::Kind;
  switch (trouble.kind) {
    case Kind::OutOfOrder:
      sink.report(Diagnostic(Code::EventsOutOfOrder, trouble.span)
                      .help("write what happens in its order; moments without a zone are in UTC"));
      break;
    case Kind::BeforeStart:
      sink.report(Diagnostic(Code::EventBeforeStart, trouble.span)
                      .label("the first time that the test gives is later")
                      .help("say by `given` what the ticket was like at the start"));
      break;
    case Kind::BehindNow:
      sink.report(Diagnostic(Code::EventBehindNow, trouble.span)
                      .label("has not happened yet")
                      .help("leave it out, or let `now` be later"));
      break;
  }
}

/// Returns the conditions of its rules, as written.
std::vector<table::WrittenCondition> lower(Compilation& compilation) {
  lowering::Lowered lowered = lowering::lower(compilation.model, compilation.sources);
  for (const source::Span span : lowered.too_large) {
    compilation.diagnostics.report(
        diagnostics::Diagnostic(diagnostics::Code::ConditionTooLarge, span,
                                std::to_string(lowering::max_rows_of_condition))
            .label("written out as rows of a table")
            .help("give some of its cases a scope of their own"));
  }
  for (const source::Span span : lowered.too_many_patterns) {
    compilation.diagnostics.report(diagnostics::Diagnostic(diagnostics::Code::TooManyPatterns, span)
                                       .label("rules look for too many words in it")
                                       .help("look for fewer, or for shorter ones"));
  }
  for (const lowering::HoursTrouble& trouble : lowered.hours_troubles) {
    report_hours(compilation.diagnostics, trouble);
  }
  for (const lowering::EventTrouble& trouble : lowered.event_troubles) {
    report_event(compilation.diagnostics, trouble);
  }
  compilation.table = std::move(lowered.table);
  return std::move(lowered.conditions);
}

/// Everything behind the trees, as far as it comes.
void make_products(Compilation& compilation, const Options& options) {
  compilation.model = semantics::resolve(compilation.trees, compilation.diagnostics);
  if (compilation.diagnostics.has_errors()) {
    return;
  }
  const std::vector<table::WrittenCondition> conditions = lower(compilation);
  if (!compilation.table) {
    return;
  }
  const std::vector<std::string> broken = table::verify(*compilation.table);
  TIER_CHECK(broken.empty(), broken.front().c_str());
  if (options.prove) {
    analysis::Budget budget;
    budget.steps = options.budget;
    compilation.findings =
        analysis::analyze(*compilation.table, budget, {options.audit, options.judge}, conditions);
    if (options.unproved) {
      compilation.table->not_proved =
          analysis::not_proved(*compilation.table, compilation.findings);
    }
    analysis::report(*compilation.table, compilation.findings, compilation.diagnostics,
                     overriding_all(compilation.trees));
  }
}

/// Whether all findings about the book were looked for, to the end.
bool is_complete(const Compilation& compilation, const Options& options) {
  return options.prove && options.judge && compilation.table && !compilation.findings.no_ticket &&
         compilation.findings.not_proved.empty() &&
         compilation.findings.conditions.not_proved.empty();
}

}  // namespace

base::Result<Compilation> compile(const source::FileSystem& files, const std::string& path,
                                  const Options& options) {
  Compilation compilation;
  if (auto loaded = load(files, path, options.resolve, compilation); !loaded) {
    return tl::unexpected(loaded.error());
  }
  // Where nothing could be read, that nothing is declared is no second mistake.
  const bool unread =
      compilation.diagnostics.has_errors() && compilation.trees.front().declarations.empty();
  if (!options.resolve || unread) {
    return compilation;
  }
  make_products(compilation, options);
  compilation.diagnostics = allowed(compilation.trees, compilation.diagnostics,
                                    {is_complete(compilation, options), options.audit});
  return compilation;
}

}  // namespace tier::pipeline
