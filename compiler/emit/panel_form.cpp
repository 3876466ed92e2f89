#include <fmt/format.h>

#include "compiler/base/decimal.h"
#include "compiler/base/duration.h"
#include "compiler/base/overloaded.h"
#include "compiler/emit/html_escape.h"
#include "compiler/emit/panel.h"
#include "compiler/emit/references.h"
#include "compiler/prose/prose.h"

namespace tier::emit {
namespace {

/// A text that no value of a rulebook is: names have no blanks.
constexpr const char* any_other_value = " any other ";

class Form {
 public:
  explicit Form(const Book& book) : book_(book), words_(book.words.panel) {}

  std::string write() {
    out_ = fmt::format(
        "<noscript><p>{}</p></noscript>\n<div class=\"try\" hidden>\n<p id=\"answer-in-short\" "
        "role=\"status\"></p>\n<form>\n<h2>{}</h2>\n",
        escape_html(words_.needs_script), escape_html(words_.ticket));
    for (const table::AttributeId id : book_.table.attributes.ids()) {
      const table::Attribute& fact = book_.table.attributes[id];
      if (!fact.derived_by) {
        add_fact(fact);
      }
    }
    add_holder();
    add_evidence();
    add_input("now", words_.now, "datetime-local", words_.time_hint, "now");
    out_ += fmt::format("<p><button type=\"reset\">{}</button></p>\n</form>\n",
                        escape_html(words_.clear));
    out_ += fmt::format(
        "<section aria-labelledby=\"answer\">\n<h2 id=\"answer\">{}</h2>\n"
        "<div id=\"answer-in-full\"></div>\n"
        "</section>\n</div>\n",
        escape_html(words_.answer));
    return std::move(out_);
  }

 private:
  std::string next_id() { return fmt::format("fact-{}", ++fields_); }

  /// "not said", or what it is then.
  std::string not_said(const table::Attribute& fact) const {
    if (!fact.default_class) {
      return std::string(words_.not_said);
    }
    std::string value;
    if (const auto* listed = std::get_if<table::EnumDomain>(&fact.domain)) {
      const std::uint32_t place = *fact.default_class;
      value = place < listed->values.size()
                  ? title_or_name(listed->values[place].title, listed->values[place].name)
                  : "";
    } else if (std::holds_alternative<table::FlagDomain>(fact.domain)) {
      value = *fact.default_class == 0 ? words_.no : *fact.default_class == 1 ? words_.yes : "";
    }
    return value.empty() ? std::string(words_.not_said)
                         : fmt::format(fmt::runtime(words_.not_said_is), value);
  }

  void add_fact(const table::Attribute& fact) {
    const std::string title = fact_label(fact);
    std::visit(
        base::Overloaded{
            [&](const table::EnumDomain& domain) {
              begin_select(fact.name, title, not_said(fact));
              for (const table::EnumValue& value : domain.values) {
                add_option(value.name, title_or_name(value.title, value.name));
              }
              if (domain.open) {
                add_option(any_other_value, words_.any_other);
              }
              out_ += "</select>\n</div>\n";
            },
            [&](const table::FlagDomain&) {
              begin_select(fact.name, title, not_said(fact));
              add_option("yes", words_.yes);
              add_option("no", words_.no);
              out_ += "</select>\n</div>\n";
            },
            [&](const table::NumberDomain& domain) {
              const auto show = [&](std::int64_t units) {
                return base::Decimal{units, domain.scale}.to_string();
              };
              add_input(
                  fact.name, title, "text",
                  fmt::format(fmt::runtime(words_.from_to), show(domain.lower), show(domain.upper)),
                  "number");
            },
            [&](const table::DurationDomain&) {
              add_input(fact.name, title, "text", words_.duration_hint, "duration");
            },
            [&](const table::TextDomain&) { add_input(fact.name, title, "text", "", "text"); },
            [&](const table::TimeDomain&) {
              add_input(fact.name, title, "datetime-local", words_.time_hint, "time");
            },
            [&](const table::SetDomain& domain) {
              begin_choices(fact.name, title);
              for (const table::EnumValue& value : domain.members.values) {
                add_choice(value.name, title_or_name(value.title, value.name));
              }
              add_choice("", words_.none_of_these);
              out_ += "</fieldset>\n";
            },
            [](const auto&) {},
        },
        fact.domain);
  }

  void add_holder() {
    begin_select("at", words_.holder, words_.not_said);
    for (const table::Tier& tier : book_.table.tiers) {
      add_option(tier.name, title_or_name(tier.title, tier.name));
    }
    out_ += "</select>\n</div>\n";
  }

  void add_evidence() {
    if (book_.table.evidence.empty()) {
      return;
    }
    begin_choices("evidence", words_.evidence);
    for (const table::Evidence& evidence : book_.table.evidence) {
      add_choice(evidence.name, title_or_name(evidence.title, evidence.name));
    }
    out_ += "</fieldset>\n";
  }

  void begin_select(std::string_view name, std::string_view title, std::string_view absent) {
    const std::string id = next_id();
    out_ += fmt::format(
        "<div class=\"field\">\n<label for=\"{0}\">{1}</label>\n"
        "<select id=\"{0}\" data-fact=\"{2}\">\n<option value=\"\">{3}</option>\n",
        id, escape_html(title), escape_html(name), escape_html(absent));
  }

  void add_option(std::string_view value, std::string_view title) {
    out_ +=
        fmt::format("<option value=\"{}\">{}</option>\n", escape_html(value), escape_html(title));
  }

  void add_input(std::string_view name, std::string_view title, std::string_view type,
                 std::string_view hint, std::string_view kind) {
    const std::string id = next_id();
    out_ += fmt::format(
        "<div class=\"field\">\n<label for=\"{0}\">{1}</label>\n"
        "<input id=\"{0}\" type=\"{2}\" data-fact=\"{3}\" data-kind=\"{4}\" "
        "autocomplete=\"off\"{5}>\n",
        id, escape_html(title), type, escape_html(name), kind,
        hint.empty() ? "" : fmt::format(" aria-describedby=\"{}-hint\"", id));
    if (!hint.empty()) {
      out_ += fmt::format("<p class=\"hint\" id=\"{}-hint\">{}</p>\n", id, escape_html(hint));
    }
    out_ += "</div>\n";
  }

  void begin_choices(std::string_view name, std::string_view title) {
    out_ += fmt::format("<fieldset class=\"field\" data-fact=\"{}\">\n<legend>{}</legend>\n",
                        escape_html(name), escape_html(title));
  }

  /// The empty value stands for none of the others.
  void add_choice(std::string_view value, std::string_view title) {
    const std::string id = next_id();
    out_ += fmt::format(
        "<div class=\"choice\"><input id=\"{0}\" type=\"checkbox\" value=\"{1}\"> "
        "<label for=\"{0}\">{2}</label></div>\n",
        id, escape_html(value), escape_html(title));
  }

  const Book& book_;
  const PanelWords& words_;
  std::string out_;
  std::uint32_t fields_ = 0;
};

}  // namespace

std::string fact_label(const table::Attribute& fact) {
  return title_or_name(fact.title, prose::fact(fact));
}

std::string panel_form(const Book& book) { return Form(book).write(); }

}  // namespace tier::emit
