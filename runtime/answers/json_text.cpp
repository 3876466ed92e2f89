#include "json_text.h"

namespace tier::runtime {

using std::string_view_literals::operator""sv;

void JsonText::letter(char letter) {
  if (size_ < capacity_) {
    memory_[size_] = letter;
  }
  ++size_;
}

JsonText& JsonText::raw(std::string_view letters) {
  for (const char one : letters) {
    letter(one);
  }
  return *this;
}

JsonText& JsonText::text(std::string_view text) {
  constexpr char digits[] = "0123456789abcdef";
  letter('"');
  for (const char one : text) {
    const auto code = static_cast<unsigned char>(one);
    if (code < 0x20) {
      raw("\\u00"sv);
      letter(digits[code >> 4U]);
      letter(digits[code & 15U]);
      continue;
    }
    if (one == '"' || one == '\\') {
      letter('\\');
    }
    letter(one);
  }
  letter('"');
  return *this;
}

JsonText& JsonText::number(std::int64_t number) {
  char digits[20];
  std::size_t count = 0;
  auto rest = static_cast<std::uint64_t>(number);
  if (number < 0) {
    letter('-');
    rest = 0 - rest;
  }
  do {
    digits[count++] = static_cast<char>('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  while (count > 0) {
    letter(digits[--count]);
  }
  return *this;
}

JsonText& JsonText::member(std::string_view name) {
  raw(",\""sv);
  raw(name);
  return raw("\":"sv);
}

}  // namespace tier::runtime
