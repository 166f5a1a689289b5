// Lays two pictures over each other, with a slider between them. They stand side by side without it.
for (const pair of document.querySelectorAll("[data-compare]")) {
  const bar = pair.querySelector(".slide"), button = bar.querySelector("button");
  const label = bar.querySelector("label"), slider = bar.querySelector("input");
  const slide = () => {
    pair.style.setProperty("--line-at", `${slider.value}%`);
    slider.setAttribute("aria-valuetext", slider.dataset.words.replace("%", slider.value));
  };
  button.addEventListener("click", () => {
    const over = pair.classList.toggle("over");
    button.setAttribute("aria-pressed", over);
    label.hidden = !over;
    if (over) slider.focus();
  });
  slider.addEventListener("input", slide);
  slide();
  bar.hidden = false;
}
