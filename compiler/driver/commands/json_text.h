#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// The little of JSON that is written here. Where not to look: what is read is in tickets/.
namespace tier::driver {

/// Appends the text as JSON has it, with its quotes.
void append_json_text(std::string_view text, std::string& out);
std::string json_text(std::string_view text);

void append_number(std::uint64_t number, std::string& out);

/// Writes commas between the items of a list or an object: call it before each.
class Commas {
 public:
  void operator()(std::string& out) {
    if (some_) {
      out += ',';
    }
    some_ = true;
  }

 private:
  bool some_ = false;
};

}  // namespace tier::driver
