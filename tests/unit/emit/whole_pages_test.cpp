#include <gtest/gtest.h>

#include <string>

#include "compiler/emit/document.h"
#include "tests/unit/emit/whole_book.h"

namespace tier::emit {
namespace {

std::string page(const std::string& path) {
  const WholeBook book;
  for (const File& file : to_markdown(book.table, {"00aa", "00ff", {}})) {
    if (file.path == path) {
      return file.content;
    }
  }
  return "no page " + path;
}

// The front page leads to every page that the book has.
TEST(WholePages, ListsThem) {
  const std::string text = page("README.md");
  EXPECT_NE(text.find(R"(## Pages

- [Who owns a ticket](routing.md)
- [How tickets move between tiers](escalations.md)
- [Evidence](evidence.md)
- [Who may do what](permissions.md)
- [How tickets change](lifecycle.md)
- [Guidance](guidance.md)
- [Roles](roles.md)
- [Facts](facts.md)
- [Glossary](glossary.md)
- [All rules](rules.md)

)"),
            std::string::npos)
      << text;
}

// Refusals stand among the owners, and by themselves with what the customer is told.
TEST(WholePages, SayWhatIsRefused) {
  EXPECT_EQ(page("routing.md"), R"(# Who owns a ticket

The owner of a ticket is the tier in the first line whose condition holds.

| Tier | Rule | Name | When |
| --- | --- | --- | --- |
| nobody | [Not in the plan](#rule-not_entitled) | `not_entitled` | plan is free and issue is API error |
| [Technical support](tiers/L2.md) | [VIPs](tiers/L2.md#rule-L2.vips) | `L2.vips` | issue is API error or tags include VIP |
| [Frontline](tiers/L1.md) | [Everyday questions](tiers/L1.md#rule-L1.everyday) | `L1.everyday` | always |

## What we do not answer

<a id="rule-not_entitled"></a>

### Not in the plan (`not_entitled`)

Nobody owes the ticket an answer when plan is free and issue is API error.

**The customer is told**: Your plan has no support by mail.

**Wins over**: [VIPs](tiers/L2.md#rule-L2.vips)
)");
}

// Hand-offs are a picture and a table.
TEST(WholePages, DrawEscalations) {
  EXPECT_EQ(page("escalations.md"), R"(# How tickets move between tiers

Each arrow is a hand-off: the ticket moves to the tier at its point. Along a dotted arrow a tier is asked to join, and the ticket stays where it is.

```mermaid
flowchart TD
  n0["Frontline"]
  n1["Technical support"]
  n2["engineering"]
  n0 -->|"API failure"| n1
  n0 -.->|"A defect in #34;our#34; code"| n2
  n1 -.->|"A defect in #34;our#34; code"| n2
```

| What | From | To | When | Comes with | Accepted within |
| --- | --- | --- | --- | --- | --- |
| [API failure](tiers/L1.md#rule-api_failure) | [Frontline](tiers/L1.md) | [Technical support](tiers/L2.md) | issue is API error and plan is team | workspace and error code; one of HAR file and error code (when severity is S2 or worse); nothing when "Suspected security incident" is yes | 30 minutes, else it comes back |
| [A defect in "our" code](tiers/L1.md#rule-code_defect) (asked to join) (only on request by Team lead) | [Frontline](tiers/L1.md), [Technical support](tiers/L2.md) | [engineering](tiers/engineering.md) | always | | |
)");
}

// Evidence says how to get it, where it comes from and what needs it.
TEST(WholePages, CatalogueEvidence) {
  EXPECT_EQ(page("evidence.md"), R"(# Evidence

What is captured before a ticket is handed on, and how to get it.

<a id="evidence-workspace"></a>

## Workspace (`workspace`)

Which customer.

- **How to get it**: Ask for the address of their dashboard
- **Comes from**: view on [Admin console](permissions.md#system-console), when plan is team
- **Example**: `acme-prod`
- **It has the form**: `[a-z-]+`
- **Type**: text
- **Not older than**: 24 hours
- **Needed for**: [API failure](tiers/L1.md#rule-api_failure), [Technical support may read on Production database](tiers/L2.md#rule-L2.may.read.prod_db), [Every tier may view on Admin console](permissions.md#rule-everyone.may.view.console)

<a id="evidence-har_file"></a>

## HAR file (`har_file`)

- **Comes from**: read on [Production database](permissions.md#system-prod_db)
- **Needed for**: [API failure](tiers/L1.md#rule-api_failure)

<a id="evidence-error_code"></a>

## Error code (`error_code`)

- **How to get it**: Read it in the log.
- **Needed for**: [API failure](tiers/L1.md#rule-api_failure)
)");
}

// Who may do what, by system, and what binds all.
TEST(WholePages, ShowPermissionsAcrossTiers) {
  EXPECT_EQ(page("permissions.md"), R"(# Who may do what

What nothing allows is denied, and what a rule forbids stays forbidden whatever another allows. "Sometimes" stands for the conditions that the rule behind the link gives.

<a id="system-console"></a>

## Admin console (`console`)

Where accounts are looked after.

| Action | [Frontline](tiers/L1.md) | [Technical support](tiers/L2.md) | [engineering](tiers/engineering.md) |
| --- | --- | --- | --- |
| View | [allowed](tiers/L1.md#rule-L1.may.view.console), [sometimes with approval](#rule-everyone.may.view.console) | [sometimes with approval](#rule-everyone.may.view.console) | [sometimes with approval](#rule-everyone.may.view.console) |
| Refund | [allowed](tiers/L1.md#rule-L1.may.view.console), [sometimes forbidden](#rule-everyone.never.refund.console) | [sometimes forbidden](#rule-everyone.never.refund.console) | [sometimes forbidden](#rule-everyone.never.refund.console) |

<a id="system-prod_db"></a>

## Production database (`prod_db`)

| Action | [Frontline](tiers/L1.md) | [Technical support](tiers/L2.md) | [engineering](tiers/engineering.md) |
| --- | --- | --- | --- |
| Read | - | [sometimes with approval](tiers/L2.md#rule-L2.may.read.prod_db) | - |
| Write | - | [never](tiers/L2.md#rule-L2.never.write.prod_db) | - |

## What binds every tier

- <a id="rule-everyone.never.refund.console"></a>No tier may ever refund on Admin console when "Suspected security incident" is yes.
- <a id="rule-everyone.may.view.console"></a>Every tier may view on Admin console when waited is at least 4 hours. This has to be approved by Team lead (2 people). It ends after 1 hour. It is reviewed by support manager. It needs workspace.
)");
}

// The changes that a status may make.
TEST(WholePages, SayHowTicketsChange) {
  EXPECT_EQ(page("lifecycle.md"), R"(# How tickets change

From a value on the left only these changes may be made.

<a id="lifecycle-status"></a>

## Status (`status`)

| From | May become | When |
| --- | --- | --- |
| <a id="rule-status.next-solved"></a>solved | open | "Suspected security incident" is no |
| <a id="rule-status.next-closed"></a>closed | nothing else | |
)");
}

// Guidance by strength, with who decides.
TEST(WholePages, GiveGuidanceByStrength) {
  EXPECT_EQ(page("guidance.md"), R"(# Guidance

What no table can decide. It is shown with each ticket that it is about.

## What must be done

<a id="rule-guidance.tell_first"></a>

### Tell the customer before you log in as them (`guidance.tell_first`)

When issue is Billing or Sign-in and SSO.

Say what you will look at.

And for how long.

**Decided by**: [Support manager](roles.md#role-support_manager)

## What must not be done

<a id="rule-guidance.promise"></a>

### Promise a date (`guidance.promise`)

For every ticket.
)");
}

// Where the rules need people.
TEST(WholePages, SayWhatRolesAreFor) {
  EXPECT_EQ(page("roles.md"), R"(# Roles

| Role | Name | Approves | Reviews | Asks for | Decides |
| --- | --- | --- | --- | --- | --- |
| <a id="role-support_manager"></a>Support manager | `support_manager` | [Technical support may read on Production database](tiers/L2.md#rule-L2.may.read.prod_db), [API failure](tiers/L1.md#rule-api_failure) | [Technical support may read on Production database](tiers/L2.md#rule-L2.may.read.prod_db), [Every tier may view on Admin console](permissions.md#rule-everyone.may.view.console) | | [Tell the customer before you log in as them](guidance.md#rule-guidance.tell_first) |
| <a id="role-lead"></a>Team lead | `lead` | [Every tier may view on Admin console](permissions.md#rule-everyone.may.view.console), [API failure](tiers/L1.md#rule-api_failure) | | [A defect in "our" code](tiers/L1.md#rule-code_defect) | |
)");
}

// Facts of the ticket and of the person acting, and tickets that cannot be.
TEST(WholePages, ExplainFacts) {
  EXPECT_EQ(page("facts.md"), R"(# Facts

## What a ticket says

| Fact | Name | Values | Where it is absent |
| --- | --- | --- | --- |
| <a id="fact-issue"></a>Issue | `issue` | How-to question, Billing, Sign-in and SSO, API error | it is asked for |
| <a id="fact-severity"></a>Severity | `severity` | S1, S2, S3, each milder than the one before | it is asked for |
| <a id="fact-plan"></a>Plan | `plan` | free, team | it is asked for |
| <a id="fact-status"></a>Status | `status` | new, open, solved, closed | it is asked for |
| <a id="fact-security"></a>Suspected security incident | `security` | yes or no | it is asked for |
| <a id="fact-waited"></a>Waited | `waited` | a length of time | it is 0 minutes |
| <a id="fact-tags"></a>Tags | `tags` | any of VIP, Press | it is asked for |
| <a id="fact-subject"></a>Subject | `subject` | any text | it is unknown |

## What is known of the person acting

| Fact | Name | Values | Where it is absent |
| --- | --- | --- | --- |
| <a id="fact-agent.region"></a>Region | `agent.region` | EU, US | it is asked for |

## Tickets that cannot be

A ticket that meets one of these conditions was filled in wrongly; no rule is made for it.

| Ticket | Name | When |
| --- | --- | --- |
| <a id="rule-impossible.no_critical_on_free"></a>No critical on the free plan | `impossible.no_critical_on_free` | severity is S1 and plan is free |
)");
}

}  // namespace
}  // namespace tier::emit
