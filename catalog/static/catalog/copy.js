// "Copy citation": shown only where it can work.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const words = document.getElementById(button.dataset.copy).textContent.trim();
    await navigator.clipboard.writeText(words);
    button.textContent = button.dataset.done;
  });
}
