// SQLite, with prepared statements over a database in memory.
//
//     sqlite MODE FOLDER ANSWERS SECONDS SCHEMA QUERY
//
// SCHEMA makes the tables; QUERY takes the facts of a ticket as ?1 to ?12, or as ?1 the row that
// has them in the table `ticket`, and gives the rules that are the answer. forms.py writes both.

#include <sqlite3.h>

#include "measure.h"

namespace rivals = tier::bench::rivals;

namespace {

void check(int status, sqlite3* database) {
  if (status != SQLITE_OK) {
    std::fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(database));
    std::exit(1);
  }
}

/// Enums as numbers, numbers, flags, the tags as bits.
void bind(sqlite3_stmt* query, const rivals::Record& ticket) {
  int at = 0;
  for (const std::uint8_t value : ticket.enums) {
    sqlite3_bind_int(query, ++at, value);
  }
  for (const std::int32_t value : ticket.numbers) {
    sqlite3_bind_int(query, ++at, value);
  }
  for (const std::uint8_t value : ticket.flags) {
    sqlite3_bind_int(query, ++at, value);
  }
  sqlite3_bind_int64(query, ++at, static_cast<sqlite3_int64>(ticket.tags));
}

sqlite3_stmt* prepare(sqlite3* database, const std::string& text) {
  sqlite3_stmt* query = nullptr;
  check(sqlite3_prepare_v3(database, text.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &query, nullptr),
        database);
  return query;
}

void fill(sqlite3* database, const std::vector<rivals::Record>& tickets) {
  check(sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr), database);
  sqlite3_stmt* const insert =
      prepare(database, "INSERT INTO ticket VALUES (NULL,?,?,?,?,?,?,?,?,?,?,?,?)");
  for (const rivals::Record& ticket : tickets) {
    bind(insert, ticket);
    sqlite3_step(insert);
    check(sqlite3_reset(insert), database);
  }
  check(sqlite3_finalize(insert), database);
  check(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr), database);
}

}  // namespace

int main(int, char** argv) {
  const rivals::Arguments given = rivals::arguments(argv, 1);
  const std::vector<rivals::Record> tickets = rivals::read_records(given.folder);
  const std::string schema = rivals::read_file(argv[5]);
  const std::string text = rivals::read_file(argv[6]);
  sqlite3* database = nullptr;
  const double begin = rivals::seconds_now();
  check(sqlite3_open(":memory:", &database), database);
  check(sqlite3_exec(database, schema.c_str(), nullptr, nullptr, nullptr), database);
  sqlite3_stmt* const query = prepare(database, text);
  const double load = rivals::seconds_now() - begin;
  const bool by_row = sqlite3_bind_parameter_count(query) == 1;
  if (by_row) {
    fill(database, tickets);
  }
  const auto decide = [&](std::size_t ticket, std::vector<int>& found) {
    if (by_row) {
      sqlite3_bind_int64(query, 1, static_cast<sqlite3_int64>(ticket) + 1);
    } else {
      bind(query, tickets[ticket]);
    }
    while (sqlite3_step(query) == SQLITE_ROW) {
      found.push_back(sqlite3_column_int(query, 0));
    }
    check(sqlite3_reset(query), database);
  };
  rivals::measure(decide, tickets.size(), given, "SQLite", sqlite3_libversion(), load);
  return 0;
}
