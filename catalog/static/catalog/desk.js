// Names for what the stock admin draws without one: type-aheads, boxes that delete a row, empty column heads.
const wordsOf = (field) =>
  field.getAttribute("aria-label") || field.labels?.[0]?.textContent.trim() ||
  field.closest("td")?.className.match(/field-(\S+)/)?.[1].replaceAll("_", " ") || field.name;

function name(within) {
  for (const select of within.querySelectorAll("select.select2-hidden-accessible")) {
    const drawn = select.parentElement.querySelector(`.select2-selection [id="select2-${select.id}-container"]`);
    const box = drawn?.closest(".select2-selection") ?? select.nextElementSibling?.querySelector(".select2-selection");
    const parts = box ? [box, ...box.querySelectorAll("[role=textbox],.select2-search__field")] : [];
    for (const part of parts) {
      part.removeAttribute("aria-labelledby");
      part.setAttribute("aria-label", wordsOf(select));
    }
  }
  for (const box of within.querySelectorAll("td.delete input:not([aria-label])")) box.setAttribute("aria-label", "Delete this row");
  for (const head of within.querySelectorAll("th")) {
    if (head.textContent.trim() || head.querySelector("input,img")) continue;
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = head.classList.contains("original") ? "Row" : "Link";
    head.append(words);
  }
}

// After the stock admin's own: it draws its type-aheads when jQuery is ready, which may be later than "load".
if (window.django?.jQuery) django.jQuery(() => name(document));
else name(document);
document.addEventListener("formset:added", (event) => setTimeout(() => name(event.target)));
