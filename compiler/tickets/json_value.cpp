#include "compiler/tickets/json_value.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tier::tickets {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Passes over digits; false where there is none.
bool skip_digits(std::string_view text, std::size_t& at) {
  const std::size_t first = at;
  while (at < text.size() && is_digit(text[at])) {
    ++at;
  }
  return at > first;
}

/// Takes every value and keeps the place of the mistake.
class MistakeFinder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit MistakeFinder(std::size_t text_size) : text_size_(text_size) {}

  std::size_t position = 0;

  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*written*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return true; }
  bool key(string_t& /*value*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string& token,
                   const nlohmann::json::exception& /*error*/) override {
    // `at` counts the bytes read, the token in question included. Only of a whole string is
    // the token sure to be all of it and nothing else; of others the last byte is pointed at.
    const bool whole = token.size() > 1 && token.front() == '"' && token.back() == '"';
    const std::size_t size = whole ? token.size() : 1;
    position = at > text_size_ ? text_size_ : at - std::min(size, at);
    return false;
  }

 private:
  std::size_t text_size_;
};

}  // namespace

std::size_t sound_json_size(std::string_view text) {
  MistakeFinder finder(text.size());
  if (nlohmann::json::sax_parse(text.begin(), text.end(), &finder)) {
    return text.size();
  }
  return finder.position;
}

std::string_view trimmed(std::string_view token) {
  const std::size_t last = token.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? std::string_view() : token.substr(0, last + 1);
}

bool is_json_number(std::string_view text) {
  std::size_t at = text.substr(0, 1) == "-" ? 1 : 0;
  const bool leading_zero = text.substr(at, 1) == "0";
  const std::size_t first = at;
  if (!skip_digits(text, at) || (leading_zero && at - first > 1)) {
    return false;
  }
  if (at < text.size() && text[at] == '.') {
    if (!skip_digits(text, ++at)) {
      return false;
    }
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    at += at < text.size() && (text[at] == '+' || text[at] == '-') ? 1 : 0;
    if (!skip_digits(text, at)) {
      return false;
    }
  }
  return at == text.size();
}

std::string_view json_reason(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      return "it is not UTF-8 text";
    case simdjson::UNCLOSED_STRING:
      return "a string is never closed";
    case simdjson::UNESCAPED_CHARS:
      return "a string holds a control character";
    case simdjson::STRING_ERROR:
      return "a string holds an escape that JSON does not have";
    case simdjson::DEPTH_ERROR:
      return "it is nested too deep";
    case simdjson::EMPTY:
      return "it is empty";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      return "it does not end with its closing bracket";
    default:
      return "a comma, a colon, a bracket or a value is missing or misplaced";
  }
}

}  // namespace tier::tickets
