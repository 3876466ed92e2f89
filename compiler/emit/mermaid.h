#pragma once

#include <string>
#include <string_view>

#include "compiler/emit/blocks.h"

/// Flowcharts as GitHub draws them.
namespace tier::emit {

/// The chart as a fenced Mermaid block.
std::string mermaid(const Flowchart& chart);

/// A text between the quotation marks of a label: it cannot end them, nor become HTML, Markdown, an
/// entity or the end of the fence; empty texts are a blank, because Mermaid knows no empty label.
std::string escape_label(std::string_view text);

}  // namespace tier::emit
