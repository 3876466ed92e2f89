# Writes OUTPUT, a C++ source that holds the files PAGES, each named TIER####.md, as string
# literals: cmake -DOUTPUT=… -DPAGES=a.md;b.md -P embed_pages.cmake
set(cases "")
foreach(page IN LISTS PAGES)
  get_filename_component(name ${page} NAME_WE)
  string(REPLACE "TIER" "" number ${name})
  file(READ ${page} text)
  string(FIND "${text}" ")TIER_PAGE\"" forged)
  if(NOT forged EQUAL -1)
    message(FATAL_ERROR "${page} holds the mark that ends a page in the generated source")
  endif()
  string(APPEND cases "    case ${number}:\n      return R\"TIER_PAGE(${text})TIER_PAGE\";\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Generated from docs/diagnostics/*.md by embed_pages.cmake.
#include "compiler/diagnostics/pages.h"

namespace tier::diagnostics {

std::string_view page(Code code) {
  switch (static_cast<std::uint16_t>(code)) {
@cases@    default:
      return {};
  }
}

}  // namespace tier::diagnostics
]])
