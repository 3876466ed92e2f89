#pragma once

#include <string_view>
#include <vector>

namespace tier::driver {

/// A file of the folder that `tierc new` makes; made from templates/ when the compiler is built.
struct Template {
  std::string_view path;
  std::string_view text;
};

/// By path.
const std::vector<Template>& templates();

}  // namespace tier::driver
