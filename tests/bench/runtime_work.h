#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tier/decide.h"

/// What `bench_runtime` measures with: a folder that workload.py has filled.
namespace tier::bench {

/// A ticket as reference.cpp reads it.
struct Ticket {
  std::int32_t numbers[3];
  std::uint8_t enums[6];
  std::uint8_t flags[2];
  std::uint64_t tags;
};
static_assert(sizeof(Ticket) == 32);

/// The rules as straight if/else: the first rule that matches, or how many do, which it writes.
using Reference = int (*)(const Ticket& ticket, int* rules);

struct Work {
  std::vector<Ticket> tickets;
  Reference reference = nullptr;
  /// The table, at a multiple of 64 as where a file is mapped.
  std::unique_ptr<std::byte[]> memory;
  std::byte* bytes = nullptr;
  std::size_t size = 0;
  runtime::Table table;
  /// One class an attribute and ticket.
  std::vector<std::uint32_t> facts;
};

/// Reads a folder and binds its tickets. Ends the program where something is amiss.
Work load(const std::string& folder);

/// Binds a ticket from texts as they stand in a file of tickets.
void bind_ticket(const runtime::Table& table, const Ticket& ticket, std::uint32_t* facts);

}  // namespace tier::bench
