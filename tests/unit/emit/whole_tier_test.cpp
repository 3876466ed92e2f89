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

// A tier hands on, with all that it has to have ready, and works on systems within bounds.
TEST(WholeTier, SaysAllThatATierDoes) {
  EXPECT_EQ(page("tiers/L1.md"), R"(# Frontline (`L1`)

**Below**: [Technical support](L2.md)

## Teams

- <a id="team-mail"></a>Mail team (`mail`)
- <a id="team-phone"></a>Phone team (`phone`)

## What it owns

<a id="rule-L1.everyday"></a>

### Everyday questions (`L1.everyday`)

Owns every ticket.

| When | Team |
| --- | --- |
| <a id="rule-L1.everyday.team-how_to"></a>issue is How-to question | Mail team |
| <a id="rule-L1.everyday.team-billing"></a>issue is Billing | Phone team |

It goes to no team in particular where nothing here applies.

## What it hands on

<a id="rule-api_failure"></a>

### API failure (`api_failure`)

Hand the ticket to [Technical support](L2.md) when issue is API error and plan is team.

<a id="rule-api_failure.unless"></a>Not when plan is free. Say: "Not in your plan."

<a id="rule-api_failure.needs"></a><a id="rule-api_failure.needs.2"></a>Have all of this ready before you do:

- [ ] [Workspace](../evidence.md#evidence-workspace): Ask for the address of their dashboard. For example: `acme-prod`. Not older than 24 hours.
- [ ] [Error code](../evidence.md#evidence-error_code): Read it in the log.

<a id="rule-api_failure.needs.3"></a>When severity is S2 or worse, have at least 1 of these ready:

- [ ] [HAR file](../evidence.md#evidence-har_file).
- [ ] [Error code](../evidence.md#evidence-error_code): Read it in the log.

<a id="rule-api_failure.waived"></a>None of this is needed when "Suspected security incident" is yes.

- **Approved by**: [Support manager](../roles.md#role-support_manager) and [Team lead](../roles.md#role-lead) (2 people)
- **Accepted within**: 30 minutes, else it comes back
- **Form**: [for GitHub](../forms/api_failure.yml), [as text](../forms/api_failure.md)
- **Why**: L2 can replay the call.

**Gives way to**: [A defect in "our" code](#rule-code_defect)

<a id="rule-code_defect"></a>

### A defect in "our" code (`code_defect`)

Ask [engineering](engineering.md) to join, whatever the ticket is about. The ticket stays where it is.

- **Only on request by**: [Team lead](../roles.md#role-lead)
- **Form**: [for GitHub](../forms/code_defect.yml), [as text](../forms/code_defect.md)

**Wins over**: [API failure](#rule-api_failure)

## What it may do on systems

What is not listed here is not allowed. Where a cell is empty, nothing is asked for.

| System | Action | When | Approved by | For how long | Reviewed by | With |
| --- | --- | --- | --- | --- | --- | --- |
| <a id="rule-L1.may.view.console"></a>[Admin console](../permissions.md#system-console) | View | always | | | | |
| [Admin console](../permissions.md#system-console) | Refund | always | | | | |
| <a id="rule-everyone.may.view.console"></a>[Admin console](../permissions.md#system-console) | View | waited is at least 4 hours | [Team lead](../roles.md#role-lead) (2 people) | 1 hour | [Support manager](../roles.md#role-support_manager) | [Workspace](../evidence.md#evidence-workspace) |

## What it must never do

This holds whatever else is allowed.

- <a id="rule-everyone.never.refund.console"></a>It must never refund on Admin console when "Suspected security incident" is yes.

## What guides it

| Guidance | Strength | When | Decided by |
| --- | --- | --- | --- |
| [Tell the customer before you log in as them](../guidance.md#rule-guidance.tell_first) | must | issue is Billing or Sign-in and SSO | [Support manager](../roles.md#role-support_manager) |
| [Promise a date](../guidance.md#rule-guidance.promise) | must not | always | |
)");
}

// Who receives a ticket reads what comes with it, and what it must never do.
TEST(WholeTier, SaysWhatIsHandedToIt) {
  const std::string text = page("tiers/L2.md");
  EXPECT_NE(text.find(R"(## What is handed to it

| What | From | When | Comes with | Accepted within |
| --- | --- | --- | --- | --- |
| [API failure](L1.md#rule-api_failure) | [Frontline](L1.md) | issue is API error and plan is team | workspace and error code; one of HAR file and error code (when severity is S2 or worse); nothing when "Suspected security incident" is yes | 30 minutes, else it comes back |

## What it may do on systems

What is not listed here is not allowed. Where a cell is empty, nothing is asked for.

| System | Action | When | Approved by | For how long | Reviewed by | With |
| --- | --- | --- | --- | --- | --- | --- |
| <a id="rule-L2.may.read.prod_db"></a>[Production database](../permissions.md#system-prod_db) | Read | issue is API error | [Support manager](../roles.md#role-support_manager) | 4 hours | [Support manager](../roles.md#role-support_manager) within 24 hours | [Workspace](../evidence.md#evidence-workspace) |
| <a id="rule-everyone.may.view.console"></a>[Admin console](../permissions.md#system-console) | View | waited is at least 4 hours | [Team lead](../roles.md#role-lead) (2 people) | 1 hour | [Support manager](../roles.md#role-support_manager) | [Workspace](../evidence.md#evidence-workspace) |

## What it must never do

This holds whatever else is allowed.

- <a id="rule-L2.never.write.prod_db"></a>It must never write on Production database.
- <a id="rule-everyone.never.refund.console"></a>It must never refund on Admin console when "Suspected security incident" is yes.
)"),
            std::string::npos)
      << text;
}

// A tier without teams, scopes or hand-offs of its own has no sections about them.
TEST(WholeTier, LeavesOutWhatThereIsNot) {
  const std::string text = page("tiers/engineering.md");
  EXPECT_NE(text.find(R"(**Above**: [Technical support](L2.md)

## What it owns

No rule gives this tier tickets of its own.

## What is handed to it

| What | From | When |
| --- | --- | --- |
| [A defect in "our" code](L1.md#rule-code_defect) (asked to join) (only on request by Team lead) | [Frontline](L1.md), [Technical support](L2.md) | always |

)"),
            std::string::npos)
      << text;
}

}  // namespace
}  // namespace tier::emit
