# Writes OUTPUT, a C++ source that holds the time zones that ZIC compiles from DATA, one object of
# bytes and an index by name; leaves the compiled files in FOLDER:
# cmake -DZIC=… -DDATA=tzdata.zi -DFOLDER=… -DOUTPUT=… -P embed_zones.cmake
file(READ ${DATA} head LIMIT 64)
if(NOT head MATCHES "^# version ([0-9]+[a-z]+)\n")
  message(FATAL_ERROR "${DATA} does not begin with the release that it is of")
endif()
set(release ${CMAKE_MATCH_1})

file(REMOVE_RECURSE ${FOLDER})
execute_process(COMMAND ${ZIC} -b fat -d ${FOLDER} ${DATA} COMMAND_ERROR_IS_FATAL ANY)

# Names that stand for one zone share its bytes.
file(GLOB_RECURSE names RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT names)
set(entries "")
set(distinct "")
set(end 0)
set(count 0)
foreach(name IN LISTS names)
  file(MD5 ${FOLDER}/${name} sum)
  if(NOT DEFINED begin_${sum})
    file(SIZE ${FOLDER}/${name} size)
    set(begin_${sum} ${end})
    set(size_${sum} ${size})
    math(EXPR end "${end} + ${size}")
    list(APPEND distinct ${FOLDER}/${name})
  endif()
  string(APPEND entries "    {\"${name}\", ${begin_${sum}}, ${size_${sum}}},\n")
  math(EXPR count "${count} + 1")
endforeach()
execute_process(COMMAND ${CMAKE_COMMAND} -E cat ${distinct} OUTPUT_FILE ${OUTPUT}.bin
                COMMAND_ERROR_IS_FATAL ANY)

file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Generated from stdlib/zones/ by embed_zones.cmake.
#include <array>

#include "compiler/source/zones.h"

// Bytes taken in by the assembler: as a list of numbers they would take the compiler long.
asm(R"(
.pushsection .rodata
.balign 8
.hidden tier_zone_bytes
.globl tier_zone_bytes
tier_zone_bytes:
.incbin "@OUTPUT@.bin"
.popsection
)");
extern "C" const char tier_zone_bytes[] __attribute__((visibility("hidden")));

namespace tier::source {
namespace {

struct Entry {
  std::string_view name;
  std::size_t begin;
  std::size_t size;
};

/// Sorted by name.
constexpr std::array<Entry, @count@> entries = {{
@entries@}};

}  // namespace

std::string_view zone_release() { return "@release@"; }

std::size_t zone_count() { return entries.size(); }

Zone zone_at(std::size_t index) {
  const Entry& entry = entries[index];
  return {entry.name, {tier_zone_bytes + entry.begin, entry.size}};
}

}  // namespace tier::source
]])
