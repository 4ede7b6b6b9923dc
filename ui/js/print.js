// Buttons [data-print] open the print dialog; they are hidden in the HTML because without script they could do nothing.
// [data-print=now] prints by itself when the page and its font are there.
for (const b of document.querySelectorAll("[data-print]")) {
  b.hidden = false;
  b.addEventListener("click", () => print());
  if (b.dataset.print === "now") document.fonts.ready.then(() => setTimeout(print, 150));
}
