#include "compiler/tickets/input_window.h"

#include <algorithm>
#include <cstring>

namespace tier::tickets {

InputWindow::InputWindow(ByteInput& input, std::size_t first_capacity)
    : input_(input), buffer_(first_capacity + padding) {}

bool InputWindow::more() {
  if (ended_) {
    return false;
  }
  const std::size_t kept = size();
  std::memmove(buffer_.data(), begin(), kept);
  begin_ = 0;
  end_ = kept;
  // One byte stays free for the line feed that the end may need.
  if (kept + padding + 1 >= buffer_.size()) {
    buffer_.resize(2 * buffer_.size());
  }
  const auto count = input_.read(buffer_.data() + end_, buffer_.size() - padding - 1 - end_);
  if (!count || *count == 0) {
    ended_ = true;
    if (!count) {
      failure_ = count.error();
    } else if (kept > 0 && buffer_[end_ - 1] != '\n') {
      cut_short_ = true;
      buffer_[end_++] = '\n';
    }
  } else {
    end_ += *count;
  }
  std::fill_n(buffer_.begin() + static_cast<std::ptrdiff_t>(end_), padding, '\0');
  return end_ > kept;
}

void skip_byte_order_mark(InputWindow& window) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  while (window.size() < mark.size() && window.more()) {
  }
  if (std::string_view(window.begin(), window.size()).substr(0, mark.size()) == mark) {
    window.drop_until(window.begin() + mark.size());
  }
}

}  // namespace tier::tickets
