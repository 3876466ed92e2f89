#pragma once

#include <simdjson.h>

#include <string_view>

/// The little that simdjson's on-demand values leave open: it hands scalars out without
/// having looked at them, and numbers as binary floats.
namespace tier::tickets {

/// The first byte of a value in its source.
inline const char* json_start(simdjson::ondemand::value& value) {
  return value.raw_json_token().data();
}

/// `token` without the white space that simdjson leaves behind it.
std::string_view trimmed(std::string_view token);

/// Whether the text is a number by the grammar of JSON.
bool is_json_number(std::string_view text);

/// simdjson's reason, in the words of the rest of our messages.
std::string_view json_reason(simdjson::error_code error);

/// How far the text is JSON: the bytes before its first mistake. simdjson seldom knows.
std::size_t sound_json_size(std::string_view text);

}  // namespace tier::tickets
