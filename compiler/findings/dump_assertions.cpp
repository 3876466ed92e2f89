#include <string_view>

#include "compiler/findings/dump_parts.h"

namespace tier::findings {
namespace {

std::string_view name_of(Failing failing) {
  switch (failing) {
    case Failing::NoTicket:
      return "no ticket";
    case Failing::NoTrigger:
      return "no trigger";
    case Failing::NoOwner:
      return "no owner";
    case Failing::OtherOwner:
      return "other owner";
    case Failing::NotPermitted:
      return "not permitted";
    case Failing::Forbidden:
      return "forbidden";
    case Failing::Permitted:
      return "permitted";
    case Failing::NotDemanded:
      return "not demanded";
    case Failing::Waived:
      return "waived";
    case Failing::NotSo:
      return "not so";
    case Failing::Silent:
      return "silent";
    case Failing::Overridden:
      return "overridden";
    case Failing::Lacks:
      return "lacks";
    case Failing::LacksNot:
      return "lacks not";
    case Failing::Ready:
      return "ready";
    case Failing::Slower:
      return "slower";
  }
  return "";
}

}  // namespace

void Dump::add(std::string_view kind, const std::string& title, const Judgement& judgement) {
  const std::string name = std::string(kind) + " \"" + title + "\"";
  if (judgement.holds()) {
    line("proved " + name);
  }
  for (const std::uint32_t place : judgement.not_proved) {
    line("not proved " + name + ": " + std::to_string(place));
  }
  for (const Refutation& refutation : judgement.refuted) {
    line("refuted " + name + ": " + std::to_string(refutation.assertion) + ", " +
         std::string(name_of(refutation.failing)) +
         (refutation.rules.empty() ? "" : " by " + rules(refutation.rules)));
    if (refutation.failing != Failing::NoTicket && refutation.failing != Failing::NoTrigger) {
      add(refutation.witness);
    }
  }
}

void Dump::add(const AssertionFindings& findings) {
  for (std::size_t place = 0; place < findings.guarantees.size(); ++place) {
    add("guarantee", table_.guarantees[place].title, findings.guarantees[place]);
  }
  for (std::size_t place = 0; place < findings.tests.size(); ++place) {
    add("test", table_.tests[place].title, findings.tests[place]);
  }
}

}  // namespace tier::findings
