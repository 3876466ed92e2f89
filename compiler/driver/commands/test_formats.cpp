#include <fmt/format.h>

#include "compiler/driver/commands/json_text.h"
#include "compiler/driver/commands/test_results.h"
#include "compiler/prose/prose.h"

namespace tier::driver {
namespace {

std::string coverage_lines(const table::DecisionTable& table, const analysis::Coverage& coverage) {
  std::string text =
      fmt::format("{} of {} rules are held by a test or guarantee ({} %)\n", coverage.held.size(),
                  coverage.held.size() + coverage.not_held.size(), held_percent(coverage));
  for (const table::RuleId rule : coverage.not_held) {
    text += fmt::format("  not held: {}\n", table.rules[rule].name);
  }
  for (const analysis::TicketClass& open : coverage.named_by_none) {
    text += fmt::format("  named by none: tickets whose {}\n",
                        prose::test(table, {open.attribute, open.classes}));
  }
  return text;
}

/// Text between the tags, or in an attribute, of XML.
std::string xml(std::string_view text) {
  std::string escaped;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        // XML has no place for other controls, even escaped.
        escaped += static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter;
    }
  }
  return escaped;
}

std::string json(const TestFailure& failure) {
  return fmt::format(R"({{"line":{},"why":{},"ticket":{},"given":{}}})", failure.line,
                     json_text(failure.why), json_text(failure.ticket), json_text(failure.given));
}

std::string names_as_json(const table::DecisionTable& table,
                          const std::vector<table::RuleId>& rules) {
  std::string text;
  Commas comma;
  for (const table::RuleId rule : rules) {
    comma(text);
    text += json_text(table.rules[rule].name);
  }
  return "[" + text + "]";
}

std::string classes_as_json(const table::DecisionTable& table,
                            const std::vector<analysis::TicketClass>& classes) {
  std::string text;
  Commas comma;
  for (const analysis::TicketClass& open : classes) {
    comma(text);
    text += fmt::format(R"({{"fact":{},"tickets":{}}})",
                        json_text(table.attributes[open.attribute].name),
                        json_text(prose::test(table, {open.attribute, open.classes})));
  }
  return "[" + text + "]";
}

}  // namespace

std::string as_lines(const table::DecisionTable& table, const TestResults& results, bool colour) {
  std::string text;
  const auto paint = [&](std::string_view code, std::string_view word) {
    return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, word) : std::string(word);
  };
  for (const TestResult& result : results.results) {
    text += fmt::format("{}  {} \"{}\"\n",
                        result.failures.empty() ? paint("32", "ok  ") : paint("31", "FAIL"),
                        result.kind, result.title);
    for (const TestFailure& failure : result.failures) {
      text += fmt::format("      {}:{}: {}\n", result.file, failure.line, failure.why);
      if (!failure.ticket.empty()) {
        text += fmt::format("      for example a ticket: {}\n", failure.ticket);
      }
      if (!failure.given.empty()) {
        text += fmt::format("      given {}\n", failure.given);
      }
    }
  }
  if (results.coverage) {
    text += coverage_lines(table, *results.coverage);
  }
  return text + fmt::format("{} passed, {} failed\n", results.results.size() - results.failed(),
                            results.failed());
}

std::string as_json(const table::DecisionTable& table, const TestResults& results) {
  std::string text = R"({"results":[)";
  Commas comma;
  for (const TestResult& result : results.results) {
    comma(text);
    text += fmt::format(R"({{"kind":{},"title":{},"file":{},"line":{},"ok":{},"failures":[)",
                        json_text(result.kind), json_text(result.title), json_text(result.file),
                        result.line, result.failures.empty());
    Commas between;
    for (const TestFailure& failure : result.failures) {
      between(text);
      text += json(failure);
    }
    text += "]}";
  }
  text += fmt::format(R"(],"passed":{},"failed":{})", results.results.size() - results.failed(),
                      results.failed());
  if (results.coverage) {
    text +=
        fmt::format(R"(,"coverage":{{"percent":{},"held":{},"not_held":{},"named_by_none":{}}})",
                    held_percent(*results.coverage), names_as_json(table, results.coverage->held),
                    names_as_json(table, results.coverage->not_held),
                    classes_as_json(table, results.coverage->named_by_none));
  }
  return text + "}\n";
}

std::string as_junit(const table::DecisionTable& table, const TestResults& results) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  text += fmt::format("<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\">\n",
                      xml(table.rulebook.name), results.results.size(), results.failed());
  for (const TestResult& result : results.results) {
    text += fmt::format("  <testcase classname=\"{}.{}\" name=\"{}\" file=\"{}\" line=\"{}\"",
                        xml(table.rulebook.name), result.kind, xml(result.title), xml(result.file),
                        result.line);
    if (result.failures.empty()) {
      text += "/>\n";
      continue;
    }
    text += ">\n";
    for (const TestFailure& failure : result.failures) {
      text += fmt::format("    <failure message=\"{}\">{}:{}{}</failure>\n", xml(failure.why),
                          xml(result.file), failure.line,
                          failure.ticket.empty() ? "" : xml(": given " + failure.given));
    }
    text += "  </testcase>\n";
  }
  return text + "</testsuite>\n";
}

}  // namespace tier::driver
