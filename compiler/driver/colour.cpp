#include "compiler/driver/colour.h"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace tier::driver {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0' && std::string_view(value) != "0";
}

}  // namespace

bool wants_colour(const std::string& choice) {
  if (choice != "auto") {
    return choice == "always";
  }
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour != nullptr && *no_colour != '\0') {
    return false;
  }
  return is_set("CLICOLOR_FORCE") || ::isatty(STDERR_FILENO) != 0;
}

}  // namespace tier::driver
