# Writes OUTPUT, a C++ source that holds the files of the site as string literals, and the module that
# decides in it: cmake -DOUTPUT=… -DSTYLE=… -DSCRIPT=… -DPANEL=… -DCORE=… [-DMODULE=…]
# -P embed_site.cmake. Without a module the site has no panel.
foreach(part STYLE SCRIPT PANEL CORE)
  file(READ ${${part}} ${part}_TEXT)
  string(FIND "${${part}_TEXT}" ")TIER_SITE\"" forged)
  if(NOT forged EQUAL -1)
    message(FATAL_ERROR "${${part}} holds the mark that ends it in the generated source")
  endif()
endforeach()
# A page that lies in a folder may load scripts and no modules of JavaScript.
string(REPLACE "\nexport class " "\nclass " CORE_TEXT "${CORE_TEXT}")
set(PANEL_TEXT "\"use strict\";\n(() => {\n${CORE_TEXT}\n${PANEL_TEXT}})();\n")
set(MODULE_BYTES "")
set(MODULE_SIZE 0)
if(MODULE)
  file(SIZE ${MODULE} MODULE_SIZE)
  file(READ ${MODULE} MODULE_BYTES HEX)
  string(REGEX REPLACE "(..)" "0x\\1," MODULE_BYTES "${MODULE_BYTES}")
endif()
# Compilers take no literal of more than 64 KB for granted; the script of the panel is short of it.
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Generated from compiler/emit/site/ by embed_site.cmake.
#include "compiler/emit/site.h"

namespace tier::emit {
namespace {

constexpr unsigned char module_bytes[@MODULE_SIZE@ + 1] = {@MODULE_BYTES@};

}  // namespace

std::string_view site_style() { return R"TIER_SITE(@STYLE_TEXT@)TIER_SITE"; }
std::string_view site_script() { return R"TIER_SITE(@SCRIPT_TEXT@)TIER_SITE"; }
std::string_view site_panel_script() { return R"TIER_SITE(@PANEL_TEXT@)TIER_SITE"; }
std::string_view site_module() {
  return {reinterpret_cast<const char*>(module_bytes), sizeof module_bytes - 1};
}

}  // namespace tier::emit
]])
