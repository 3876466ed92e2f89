#include "compiler/tickets/csv_scan.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace tier::tickets {
namespace {

/// One bit for each of 64 bytes.
struct BlockMasks {
  /// Separator, line feed or quote.
  std::uint64_t special = 0;
  /// Zero, or beyond ASCII.
  std::uint64_t suspicious = 0;
};

#if defined(__SSE2__)

BlockMasks block_masks(const char* block, char separator) {
  const __m128i separators = _mm_set1_epi8(separator);
  const __m128i feeds = _mm_set1_epi8('\n');
  const __m128i quotes = _mm_set1_epi8('"');
  const __m128i zero = _mm_setzero_si128();
  BlockMasks masks;
  for (unsigned part = 0; part < 4; ++part) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + 16 * part));
    const __m128i special =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, separators), _mm_cmpeq_epi8(bytes, feeds)),
                     _mm_cmpeq_epi8(bytes, quotes));
    const __m128i suspicious = _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, zero));
    const auto bits = [part](__m128i vector) {
      return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(vector)))
             << (16 * part);
    };
    masks.special |= bits(special);
    masks.suspicious |= bits(suspicious);
  }
  return masks;
}

#else

BlockMasks block_masks(const char* block, char separator) {
  BlockMasks masks;
  for (unsigned at = 0; at < 64; ++at) {
    const char byte = block[at];
    const bool special = byte == separator || byte == '\n' || byte == '"';
    const bool suspicious = byte == 0 || static_cast<unsigned char>(byte) >= 0x80;
    masks.special |= static_cast<std::uint64_t>(special) << at;
    masks.suspicious |= static_cast<std::uint64_t>(suspicious) << at;
  }
  return masks;
}

#endif

/// Fills the cells lent, one after another.
class Fields {
 public:
  explicit Fields(std::vector<Cell>& cells)
      : next_(cells.data()), end_(cells.data() + cells.size()) {}

  /// A field with the text [begin, end), written from `written` on.
  void add(const char* begin, const char* end, const char* written) {
    ++count_;
    if (next_ == end_) {
      return;
    }
    const auto size = static_cast<std::size_t>(end - begin);
    next_->text = {begin, size};
    next_->written = written;
    next_->member_count = 0;
    next_->kind = size == 0 ? CellKind::Absent : CellKind::Text;
    ++next_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  Cell* next_;
  Cell* end_;
  std::size_t count_ = 0;
};

const char* without_return(const char* begin, const char* end) {
  return end > begin && end[-1] == '\r' ? end - 1 : end;
}

/// A row without a quoted field; stops at the first of them, with `quoted` set.
RowScan scan_plain(const char* begin, const char* end, char separator, Fields fields,
                   bool& quoted) {
  RowScan scan;
  const char* field = begin;
  for (const char* block = begin; block < end; block += 64) {
    const BlockMasks masks = block_masks(block, separator);
    scan.suspicious |= masks.suspicious != 0;
    for (std::uint64_t left = masks.special; left != 0; left &= left - 1) {
      const char* at = block + std::countr_zero(left);
      if (at >= end) {
        return scan;
      }
      if (*at == separator) {
        fields.add(field, at, field);
        field = at + 1;
      } else if (*at == '\n') {
        fields.add(field, without_return(field, at), field);
        scan.field_count = fields.count();
        scan.end = ScanEnd::Row;
        scan.next = at + 1;
        return scan;
      } else if (at == field) {
        quoted = true;
        return scan;
      }
    }
  }
  return scan;
}

/// The closing quote of a quoted field whose text starts at `at`, or null.
const char* closing_quote(const char* at, const char* end, RowScan& scan) {
  while (true) {
    const auto* quote =
        static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(end - at)));
    if (quote == nullptr) {
      return nullptr;
    }
    // The window's padding is zero, so looking one byte ahead is safe.
    if (quote[1] != '"' || quote + 1 == end) {
      return quote;
    }
    scan.escaped = true;
    at = quote + 2;
    if (at >= end) {
      return nullptr;
    }
  }
}

/// Any row, field by field.
RowScan scan_quoted(const char* begin, const char* end, char separator, Fields fields) {
  RowScan scan;
  scan.suspicious = true;
  const char* at = begin;
  while (at < end) {
    const char* written = at;
    const char* text = at;
    const char* text_end = nullptr;
    if (*at == '"') {
      text = at + 1;
      text_end = closing_quote(text, end, scan);
      if (text_end == nullptr) {
        scan.end = ScanEnd::MoreInQuotes;
        scan.trouble = written;
        return scan;
      }
      at = text_end + 1;
      if (at < end && *at == '\r' && at + 1 < end && at[1] == '\n') {
        ++at;
      }
    } else {
      at = std::find_if(at, end, [&](char byte) { return byte == separator || byte == '\n'; });
      text_end = at < end && *at == '\n' ? without_return(text, at) : at;
    }
    if (at >= end || (*at == '\r' && at + 1 == end)) {
      return scan;
    }
    if (*at != separator && *at != '\n') {
      scan.end = ScanEnd::TextAfterQuote;
      scan.trouble = at;
      return scan;
    }
    fields.add(text, text_end, written);
    if (*at == '\n') {
      scan.end = ScanEnd::Row;
      scan.next = at + 1;
      scan.field_count = fields.count();
      scan.line_feeds = static_cast<std::size_t>(std::count(begin, scan.next, '\n'));
      return scan;
    }
    ++at;
  }
  return scan;
}

}  // namespace

RowScan scan_row(const char* begin, const char* end, char separator, std::vector<Cell>& cells) {
  bool quoted = false;
  const RowScan scan = scan_plain(begin, end, separator, Fields(cells), quoted);
  return quoted ? scan_quoted(begin, end, separator, Fields(cells)) : scan;
}

void unescape(std::vector<Cell>& cells, std::size_t count, std::string& storage) {
  // One reservation before the first view: the storage must not move under them.
  std::size_t size = 0;
  for (std::size_t index = 0; index < count; ++index) {
    size += cells[index].text.size();
  }
  storage.clear();
  storage.reserve(size);
  for (std::size_t index = 0; index < count; ++index) {
    Cell& cell = cells[index];
    if (*cell.written != '"' || cell.text.find('"') == std::string_view::npos) {
      continue;
    }
    const std::size_t first = storage.size();
    for (std::size_t at = 0; at < cell.text.size(); ++at) {
      storage += cell.text[at];
      at += cell.text[at] == '"' ? 1 : 0;
    }
    cell.text = std::string_view(storage).substr(first);
  }
}

}  // namespace tier::tickets
