(() => {
  "use strict";
  const form = document.querySelector(".find");
  const search = document.getElementById("search");
  const found = document.getElementById("found");
  const body = document.querySelector(".families tbody");
  const buttons = [...form.querySelectorAll("button")];
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [...body.rows].map((row) => ({ row, words: plain(row.dataset.words) }));
  let order = "newest";

  const show = () => {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    const counts = order === "uncredited" || order === "altered";
    let left = 0;
    for (const { row, words } of rows) {
      const kept = wanted.every((word) => words.includes(word)) && (!counts || Number(row.dataset[order]) > 0);
      row.hidden = !kept;
      left += kept ? 1 : 0;
    }
    found.textContent = left === rows.length ? "" : left + " of " + rows.length + " shown";
  };

  const arrange = (button) => {
    order = button.dataset.order;
    for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
    const by = (one) => Number(one.row.dataset[order]);
    rows.sort((a, b) => by(b) - by(a) || Number(b.row.dataset.newest) - Number(a.row.dataset.newest));
    body.append(...rows.map((one) => one.row));
    show();
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  search.addEventListener("input", show);
  for (const button of buttons) button.addEventListener("click", () => arrange(button));
})();
