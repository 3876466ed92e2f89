#include <fmt/format.h>

#include <algorithm>

#include "compiler/diagnostics/frame.h"
#include "compiler/diagnostics/patch.h"
#include "compiler/diagnostics/render.h"

namespace tier::diagnostics {
namespace {

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return Style::Error;
    case Severity::Warning:
      return Style::Warning;
    case Severity::Note:
      return Style::Note;
  }
  return Style::Plain;
}

/// The labels by source: the primary's first, the others as they were given.
std::vector<std::vector<FrameLabel>> group_by_source(const Diagnostic& diagnostic) {
  std::vector<std::vector<FrameLabel>> groups;
  for (const Label& label : diagnostic.labels()) {
    if (!label.span.source.is_some()) {
      continue;
    }
    const auto same = [&](const std::vector<FrameLabel>& group) {
      return group.front().label->span.source == label.span.source;
    };
    auto group = std::find_if(groups.begin(), groups.end(), same);
    if (group == groups.end()) {
      group = groups.insert(groups.end(), std::vector<FrameLabel>());
    }
    group->push_back({&label, &label == &diagnostic.labels().front()});
  }
  return groups;
}

/// The width of the greatest line number that the diagnostic shows.
std::size_t count_digits(const Diagnostic& diagnostic, const source::SourceMap& sources) {
  std::uint32_t greatest = 1;
  const auto see = [&](source::Span span, std::uint32_t further) {
    if (span.source.is_some()) {
      greatest = std::max(greatest, sources.position(span.source, span.begin).line + further);
    }
  };
  for (const Label& label : diagnostic.labels()) {
    see(label.span, 0);
  }
  for (const FixIt& fix : diagnostic.fixes()) {
    const auto lines = std::count(fix.text.begin(), fix.text.end(), '\n');
    see(fix.span, static_cast<std::uint32_t>(lines));
    see({fix.span.source, fix.span.end, fix.span.end}, 0);
  }
  return std::to_string(greatest).size();
}

/// `= note: …`; further lines of the text stand under its first.
void put_remark(StyledText& out, std::size_t digits, std::string_view kind, std::string_view text) {
  const std::string indent(digits + 1, ' ');
  out.put(indent + "= ", Style::Frame);
  out.put(kind, Style::Strong);
  out.put(": ");
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.put(printable(text.substr(0, end)));
    out.end_line();
    if (end == text.size()) {
      return;
    }
    text.remove_prefix(end + 1);
    out.pad_to(digits + 3 + kind.size() + 2);
  }
}

void put_empty_gutter(StyledText& out, std::size_t digits) {
  put_gutter(out, digits, 0);
  out.end_line();
}

void put_frames(StyledText& out, const Diagnostic& diagnostic, const source::SourceMap& sources,
                std::size_t digits) {
  std::string_view arrow = "--> ";
  for (const std::vector<FrameLabel>& group : group_by_source(diagnostic)) {
    const source::Span span = group.front().label->span;
    const source::Position position = sources.position(span.source, span.begin);
    out.pad_to(digits);
    out.put(arrow, Style::Frame);
    out.put(fmt::format("{}:{}:{}", printable(sources[span.source].name), position.line,
                        position.column));
    out.end_line();
    put_empty_gutter(out, digits);
    put_frame(out, sources, group, digits, style_of(diagnostic.severity()));
    arrow = "::: ";
  }
}

void put_diagnostic(StyledText& out, const Diagnostic& diagnostic,
                    const source::SourceMap& sources) {
  const std::size_t digits = count_digits(diagnostic, sources);
  out.put(fmt::format("{}[{}]", severity_name(diagnostic.severity()), code_name(diagnostic.code())),
          style_of(diagnostic.severity()));
  out.put(fmt::format(": {}", printable(diagnostic.message())), Style::Strong);
  out.end_line();
  put_frames(out, diagnostic, sources, digits);
  if (!diagnostic.notes().empty() || !diagnostic.helps().empty()) {
    put_empty_gutter(out, digits);
  }
  for (const std::string& note : diagnostic.notes()) {
    put_remark(out, digits, "note", note);
  }
  for (const std::string& help : diagnostic.helps()) {
    put_remark(out, digits, "help", help);
  }
  for (const FixIt& fix : diagnostic.fixes()) {
    out.put("fix", Style::Help);
    out.put(fmt::format(": {}", printable(fix.title)));
    out.end_line();
    put_empty_gutter(out, digits);
    put_patch(out, sources, fix, digits);
  }
}

}  // namespace

std::string render_text(const std::vector<Diagnostic>& diagnostics,
                        const source::SourceMap& sources, bool colour) {
  StyledText out(colour);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (&diagnostic != &diagnostics.front()) {
      out.end_line();
    }
    put_diagnostic(out, diagnostic, sources);
  }
  return out.text();
}

}  // namespace tier::diagnostics
