#include "compiler/emit/book.h"
#include "compiler/emit/parts.h"
#include "compiler/emit/references.h"
#include "compiler/prose/assertion.h"
#include "compiler/prose/prose.h"

namespace tier::emit {

Page guarantees_page(const Book& book) {
  const GuaranteeWords& words = book.words.reference.guarantees;
  Page page{guarantees_path, {}};
  page.blocks.emplace_back(Heading{1, {word(words.guarantees)}, ""});
  page.blocks.emplace_back(Paragraph{{word(words.guarantees_paragraph)}});
  for (const table::Guarantee& guarantee : book.table.guarantees) {
    page.blocks.emplace_back(Heading{2, {Text{prose::one_line(guarantee.title)}}, ""});
    List list;
    for (const table::Assertion& assertion : guarantee.assertions) {
      add_particular(list, words.proved,
                     {Text{full_stop(prose::assertion(book.voice, assertion))}});
    }
    page.blocks.emplace_back(std::move(list));
  }
  return page;
}

}  // namespace tier::emit
