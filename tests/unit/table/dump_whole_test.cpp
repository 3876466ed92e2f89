#include <gtest/gtest.h>

#include "compiler/table/dump.h"
#include "tests/support/whole_table.h"

namespace tier::table {
namespace {

constexpr const char* everything = R"(table whole

attribute severity: enum severity worse..milder
  classes {S1, S2, S3}
attribute status: enum status
  classes {new, waiting, solved}
  default new
attribute security: flag
  classes {no, yes}
  default no
attribute waited: duration
  classes {0..899, 900..3599, 3600..86400}
attribute tags: set of enum tags
  classes {known, unknown}
attribute subject: text
  classes {known}
attribute agent.region: enum agent.region
  classes {emea, apac}
attribute urgent: flag
  classes {no, yes, unknown}
  derived by urgent
attribute at: holder
  classes {L1, L2}
attribute tags has fault: whether tags has fault
  classes {no, yes}
attribute tags has vip: whether tags has vip
  classes {no, yes}
attribute subject contains refund: whether subject contains "refund"
  classes {no, yes}
attribute subject mentions down: whether subject mentions "down", "outage"
  classes {no, yes}

tier L1
tier L2 above L1
team mail of L2
team net of L2
role manager
role lead
system logs {search}
system prod {view, read, write}
evidence log fresh 3600
  source search on logs
    severity in {S1, S2}
  source search on logs
evidence reproduction fresh 3600
evidence har fresh 3600

calendar desk in Europe/Berlin
  hours mon..fri 09:00..12:00, 13:00..17:00
  closed on 1 days
  covers 2026-03-26T23:00:00Z..2026-04-02T22:00:00Z
  ahead 3600 from 2026-03-26T23:00:00Z
  ahead 7200 from 2026-03-29T01:00:00Z
  open 2026-03-27T08:00:00Z..2026-03-27T11:00:00Z of 2026-03-27
  open 2026-03-27T12:00:00Z..2026-03-27T16:00:00Z of 2026-03-27
  open 2026-03-30T07:00:00Z..2026-03-30T10:00:00Z of 2026-03-30
calendar always always
calendar local by agent.region
  emea = desk
  apac = always

decision urgent in order
  row urgent.down
    subject mentions down in {yes}
    => yes
  row urgent.long
    waited in {3600..86400}
    => yes
  row urgent.else
    => no

decision impossible in order
  row impossible.no_s1_refund
    severity in {S1}
    subject contains refund in {yes}
    => impossible

decision owner
  row L2.faults
    tags has fault in {yes}
    => L2, team by L2.faults.team
  row L2.mail
    urgent in {yes}
    tags has fault in {no}
    => L2, team mail
  row no_refund
    subject contains refund in {yes}
    => refuse
  row L1.rest otherwise
    => L1

decision L2.faults.team
  row L2.faults.team[emea]
    agent.region in {emea}
    => mail
  row L2.faults.team[apac]
    agent.region in {apac}
    => net

decision triggers collects
  row incident beats fault
    severity in {S1}
    security in {yes}
    at in {L1}
    => L1 to L2, accept within 900
  row fault
    status in {new, solved}
    at in {L1}
    tags has fault in {yes}
    => L1 asks L2, team net, on request by lead, approved by 2 manager, accept within 2 business days else return
  row fault
    status in {new, solved}
    urgent in {yes}
    at in {L1}
    => L1 asks L2, team net, on request by lead, approved by 2 manager, accept within 2 business days else return

decision unless collects
  row fault.unless1
    status in {waiting}
    at in {L1}
    tags has fault in {yes}
    => holds back fault

decision needs collects
  row fault.needs1
    => fault needs 2 of log, reproduction
  row fault.needs2
    severity in {S1}
    => fault needs 2 of har, log, reproduction
  row fault.waived
    security in {yes}
    => waives the needs of fault

decision permissions collects
  row L1.may.view.prod
    at in {L1}
    => may view on prod, search on logs
  row L1.may.read.prod
    at in {L1}
    => may read on prod, approved by 1 manager, approved by 2 lead, for 14400, reviewed by manager within 86400, needs log
  row L1.may.write.prod
    severity in {S1}
    at in {L1}
    => may write on prod
  row everyone.never.write.prod
    security in {no}
    => never write on prod

decision guidance collects
  row no_promises
    tags has vip in {no}
    => must not, decided by manager
  row no_promises
    tags in {unknown}
    => must not, decided by manager

decision status.next collects
  row status.next1
    status in {new, waiting}
    => to {waiting, solved}
  row status.next2
    status in {solved}
    => to {}

never
  tags in {unknown}
  tags has vip in {yes}
)";

// Everything that decides is in the dump: facts of every kind, people, every outcome.
TEST(DumpWhole, SaysWhatDecides) { EXPECT_EQ(dump(support::whole_table()), everything); }

}  // namespace
}  // namespace tier::table
