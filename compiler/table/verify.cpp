#include "compiler/table/verify.h"

#include "compiler/table/verify_parts.h"

namespace tier::table {

std::vector<std::string> verify(const DecisionTable& table) {
  Complaints complaints;
  verify_ids(table, complaints);
  verify_people_ids(table, complaints);
  verify_assertion_ids(table, complaints);
  if (complaints.empty()) {
    verify_attributes(table, complaints);
    verify_rules(table, complaints);
    verify_people(table, complaints);
    verify_calendars(table, complaints);
    verify_obligations(table, complaints);
    verify_ladders(table, complaints);
    verify_measures(table, complaints);
    verify_assertions(table, complaints);
    verify_decisions(table, complaints);
  }
  return complaints.take();
}

}  // namespace tier::table
