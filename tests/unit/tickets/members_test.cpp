#include <gtest/gtest.h>

#include "tests/unit/tickets/support.h"

/// Sets, evidence and the holder: what one cell says of several names.
namespace tier::tickets {
namespace {

// A cell of CSV is cut at the separator, blanks around members are none of theirs; an empty cell
// says nothing, `[]` says that there is no member.
TEST(Members, StandInOneCell) {
  EXPECT_EQ(read_all("impact,tags\nlow,vip;press\nlow, vip ; press ;\nlow,\nlow,[]\n").tickets,
            (Lines{"2 -: impact=low tags=(vip press)", "3 -: impact=low tags=(vip press)",
                   "4 -: impact=low", "5 -: impact=low tags=()"}));
}

// JSONL has arrays; a null in one is no member, a text is cut as in CSV.
TEST(Members, StandInAnArray) {
  EXPECT_EQ(read_jsonl("{\"tags\": [\"vip\", null, \"press\"]}\n{\"tags\": []}\n"
                       "{\"tags\": null}\n{\"tags\": \"vip;press\"}\n{\"tags\": \"[]\"}\n")
                .tickets,
            (Lines{"1 -: tags=(vip press)", "2 -: tags=()", "3 -:", "4 -: tags=(vip press)",
                   "5 -: tags=()"}));
}

// The map's values are those of members; for the whole cell they may mean nothing known or the
// empty set.
TEST(Members, AreNamedByTheMap) {
  Mapping mapping;
  mapping.missing = {"?"};
  mapping.set_separator = '|';
  const auto tags = *find_fact(desk(), "tags");
  mapping.values[tags] = {{"V", "vip"}, {"none", "[]"}, {"unset", std::nullopt}};
  mapping.evidence = {{"HAR", "har_file"}, {"n/a", std::nullopt}};
  EXPECT_EQ(read_all("tags,evidence\nV|press,HAR|workspace|n/a\nnone,[]\nunset,\n?|V,?\n", mapping)
                .tickets,
            (Lines{"2 -: tags=(vip press) with har_file with workspace", "3 -: tags=()",
                   "4 -:", "5 -: tags=(vip)"}));
}

// Members that the enum does not have are counted and told once, at the end.
TEST(Members, OfNoEnumAreToldOnce) {
  EXPECT_EQ(read_all("impact,tags\nlow,vip;pres\nlow,beta;pres\n").messages,
            "t:2:5: warning[TIER5032]: 3 members of `tags` are none of its values and left out: "
            "`pres`, `beta`\n"
            "  help: for `pres` did you mean `press`?; what a desk's export calls otherwise can be "
            "listed under `values` in a map\n");
}

// An unknown piece of evidence is told once a name, and the others count.
TEST(Members, OfEvidenceThatIsUnknownAreToldOnce) {
  const Reading reading =
      read_all("impact,evidence\nlow,har_fiel;workspace\nlow,har_fiel\nlow,logs\n");
  EXPECT_EQ(reading.tickets,
            (Lines{"2 -: impact=low with workspace", "3 -: impact=low", "4 -: impact=low"}));
  EXPECT_EQ(reading.messages,
            "t:2:5: warning[TIER5033]: the rulebook has no evidence `har_fiel`\n"
            "  help: did you mean `har_file`?\n"
            "t:4:5: warning[TIER5033]: the rulebook has no evidence `logs`\n"
            "  help: there is `har_file`, `workspace`\n");
}

// Two keys for one set leave nothing to go by; so do two for the evidence or the holder.
TEST(Members, GivenTwiceAreNotGiven) {
  EXPECT_EQ(read_jsonl("{\"tags\": [\"vip\"], \"tags\": []}\n").tickets, (Lines{"1 -: tags!"}));
  EXPECT_EQ(read_jsonl("{\"evidence\": [\"workspace\"], \"evidence\": [\"har_file\"]}\n").tickets,
            (Lines{"1 -:"}));
  EXPECT_EQ(read_jsonl("{\"at\": \"L1\", \"at\": \"L2\"}\n").tickets, (Lines{"1 -:"}));
}

// Facts of the person acting are facts: nested or with a point. One that the book has not is told.
TEST(Agent, HasFacts) {
  EXPECT_EQ(read_jsonl("{\"agent\": {\"region\": \"eu\"}}\n{\"agent.region\": \"us\"}\n").tickets,
            (Lines{"1 -: agent.region=eu", "2 -: agent.region=us"}));
  const Reading reading = read_all("agent.region,agent.regoin\neu,us\n");
  EXPECT_EQ(reading.tickets, (Lines{"2 -: agent.region=eu"}));
  EXPECT_EQ(reading.messages,
            "t:1:14: warning[TIER5012]: no fact has the name of `agent.regoin`\n"
            "  help: for `agent.regoin` did you mean `agent.region`?; what is not needed can be "
            "listed under `ignore` in a map\n");
}

// The holder is a tier, in both forms; it is no fact, whatever attribute the table has for it.
TEST(Holder, IsATier) {
  EXPECT_EQ(read_all("impact,at\nlow,L2\nlow,\n").tickets,
            (Lines{"2 -: impact=low at=L2", "3 -: impact=low"}));
  EXPECT_EQ(read_jsonl("{\"at\": \"L1\"}\n").tickets, (Lines{"1 -: at=L1"}));
}

}  // namespace
}  // namespace tier::tickets
