#include "compiler/diagnostics/render.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/parse.h"
#include "tests/fuzz/expect.h"

/// Any bytes as a rulebook: there is a tree, and a message where something is wrong with it.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tier::source::SourceMap sources;
  const auto source =
      sources.add("book.tier", std::string(reinterpret_cast<const char*>(data), size));
  tier::diagnostics::Sink sink;
  const tier::syntax::Tree tree = tier::syntax::parse(sources, source, sink);
  tier::syntax::dump(tree);
  // Each message shows a place of it.
  const std::string said = tier::diagnostics::render_text(sink.sorted(), sources, false);
  FUZZ_EXPECT(said.empty() == sink.sorted().empty());
  return 0;
}
