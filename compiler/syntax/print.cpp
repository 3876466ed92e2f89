#include "compiler/syntax/print.h"

#include <algorithm>

namespace tier::syntax {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What stands between two pieces, as far as it is white space.
std::string white_space(std::string_view between) {
  std::string kept;
  std::copy_if(between.begin(), between.end(), std::back_inserter(kept), [](char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
  });
  return kept;
}

/// Declarations and the comments outside of them, in the order they stand in.
std::vector<Span> pieces_of(const Tree& tree) {
  std::vector<Span> pieces;
  for (const Declaration& declaration : tree.declarations) {
    pieces.push_back(declaration.span);
  }
  pieces.insert(pieces.end(), tree.comments.begin(), tree.comments.end());
  std::sort(pieces.begin(), pieces.end());
  return pieces;
}

}  // namespace

std::string print(const Tree& tree, std::string_view text) {
  std::size_t at = text.substr(0, byte_order_mark.size()) == byte_order_mark ? 3 : 0;
  std::string printed(text.substr(0, at));
  for (const Span& piece : pieces_of(tree)) {
    if (piece.begin >= at) {
      printed += white_space(text.substr(at, piece.begin - at));
      printed += text.substr(piece.begin, piece.end - piece.begin);
      at = piece.end;
    }
  }
  return printed + white_space(text.substr(at));
}

}  // namespace tier::syntax
