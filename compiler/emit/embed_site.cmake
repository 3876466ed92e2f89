# Writes OUTPUT, a C++ source that holds the stylesheet STYLE and the script SCRIPT as string
# literals: cmake -DOUTPUT=… -DSTYLE=… -DSCRIPT=… -P embed_site.cmake
foreach(part STYLE SCRIPT)
  file(READ ${${part}} ${part}_TEXT)
  string(FIND "${${part}_TEXT}" ")TIER_SITE\"" forged)
  if(NOT forged EQUAL -1)
    message(FATAL_ERROR "${${part}} holds the mark that ends it in the generated source")
  endif()
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Generated from compiler/emit/site/ by embed_site.cmake.
#include "compiler/emit/site.h"

namespace tier::emit {

std::string_view site_style() { return R"TIER_SITE(@STYLE_TEXT@)TIER_SITE"; }
std::string_view site_script() { return R"TIER_SITE(@SCRIPT_TEXT@)TIER_SITE"; }

}  // namespace tier::emit
]])
