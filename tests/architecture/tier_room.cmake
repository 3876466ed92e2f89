# tier_room(NAME source...): one static library `tier_NAME` for a room, linked to exactly
# what its line in layers.txt allows.

set(TIER_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Optimised, g++ 12 finds an overlap inside std::string's operator+ that is none (its bug 105651).
  list(APPEND TIER_WARNINGS -Wno-restrict)
endif()

set(tier_library_fmt fmt::fmt)
set(tier_library_json nlohmann_json::nlohmann_json)
set(tier_library_expected tl::expected)
set(tier_library_pegtl taocpp::pegtl)
set(tier_library_cli11 CLI11::CLI11)
set(tier_library_simdjson simdjson::simdjson)
set(tier_library_sodium PkgConfig::sodium)
set(tier_library_cctz ${cctz_library})

set(TIER_LAYERS ${PROJECT_SOURCE_DIR}/tests/architecture/layers.txt)
set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${TIER_LAYERS})
file(STRINGS ${TIER_LAYERS} TIER_LAYER_LINES REGEX "^[a-z]")

function(tier_link_lines name result)
  foreach(line IN LISTS TIER_LAYER_LINES)
    if(line MATCHES "^${name} +([^|]*)\\|(.*)$")
      separate_arguments(rooms UNIX_COMMAND "${CMAKE_MATCH_1}")
      separate_arguments(libraries UNIX_COMMAND "${CMAKE_MATCH_2}")
    endif()
  endforeach()
  set(targets "")
  foreach(room IN LISTS rooms)
    if(NOT room STREQUAL "-" AND NOT room STREQUAL "grammar")
      list(APPEND targets tier_${room})
    endif()
  endforeach()
  foreach(library IN LISTS libraries)
    list(APPEND targets ${tier_library_${library}})
  endforeach()
  set(${result} "${targets}" PARENT_SCOPE)
endfunction()

# The room's headers, each of which must compile alone; the dev preset makes sure.
function(tier_room_headers name)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  target_sources(tier_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
endfunction()

# The standard headers of most rooms, precompiled once, by base.
set(TIER_PRECOMPILED <algorithm> <cstdint> <map> <memory> <optional> <set> <string> <string_view>
    <utility> <variant> <vector> <fmt/format.h>)

function(tier_room_precompile name)
  if(name STREQUAL "base")
    target_precompile_headers(tier_base PRIVATE ${TIER_PRECOMPILED})
  else()
    target_precompile_headers(tier_${name} REUSE_FROM tier_base)
  endif()
endfunction()

function(tier_room name)
  add_library(tier_${name} STATIC ${ARGN})
  tier_room_headers(${name})
  tier_link_lines(${name} targets)
  target_include_directories(tier_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(tier_${name} PUBLIC ${targets})
  target_compile_options(tier_${name} PRIVATE ${TIER_WARNINGS})
  if(TIER_PRECOMPILE)
    tier_room_precompile(${name})
  endif()
endfunction()
