"use strict";
(() => {
  const table = document.querySelector("table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const controls = document.querySelector(".controls");
  const filters = [...controls.querySelectorAll("button[data-facet]")];
  const search = controls.querySelector("input");
  const select = controls.querySelector("select");
  const shown = controls.querySelector("[role=status]");
  const none = document.querySelector(".none");
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const place = new Map(rows.map((row, n) => [row, n]));
  let texts;

  // Rows shown as cards would lose their meaning to a screen reader.
  table.setAttribute("role", "table");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) {
      cell.setAttribute("role", cell.tagName === "TD" ? "cell" : cell.scope === "row" ? "rowheader" : "columnheader");
    }
  }
  body.setAttribute("role", "rowgroup");
  table.tHead.setAttribute("role", "rowgroup");

  const filter = () => {
    const off = new Set(filters.filter((b) => b.getAttribute("aria-pressed") === "false").map((b) => b.dataset.facet));
    const wanted = search.value.trim().toLowerCase();
    if (wanted && !texts) {
      texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    }
    let count = 0;
    for (const row of rows) {
      row.hidden = off.has(row.dataset.facet) || (wanted !== "" && !texts.get(row).includes(wanted));
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = `${count.toLocaleString("en")} of ${rows.length.toLocaleString("en")} shown`;
    none.hidden = count > 0;
  };

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.key === undefined ? cell.textContent : cell.dataset.key;
  };

  const sort = (column, descending) => {
    const keyed = rows.map((row) => [key(row, column), row]);
    const numeric = rows.length > 0 && rows[0].cells[column].dataset.key !== undefined;
    keyed.sort(([a, one], [b, other]) => {
      // What has no value stands last, either way.
      if ((a === "") !== (b === "")) {
        return a === "" ? 1 : -1;
      }
      const order = numeric ? Number(a) - Number(b) : collator.compare(a, b);
      return (descending ? -order : order) || place.get(one) - place.get(other);
    });
    body.append(...keyed.map(([, row]) => row));
    heads.forEach((head, n) => {
      if (n === column) {
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
    select.value = `${column} ${descending ? "down" : "up"}`;
  };

  if (table.dataset.order) {
    select.add(new Option(table.dataset.order, ""));
  }
  heads.forEach((head, n) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(n, head.getAttribute("aria-sort") === "ascending"));
    for (const [way, sign] of [["up", "\u2191"], ["down", "\u2193"]]) {
      select.add(new Option(`${button.textContent} ${sign}`, `${n} ${way}`));
    }
  });
  // Beside cards the list of orders does what the heads do, which are out of sight.
  const narrow = matchMedia("(max-width: 60rem)");
  const reach = () => heads.forEach((head) => (head.firstChild.tabIndex = narrow.matches ? -1 : 0));
  narrow.addEventListener("change", reach);
  reach();
  if (table.classList.contains("figures")) {
    heads[0].setAttribute("aria-sort", "ascending");
  }
  select.addEventListener("change", () => {
    const [column, way] = select.value.split(" ");
    if (column) {
      sort(Number(column), way === "down");
    } else {
      body.append(...rows);
      heads.forEach((head) => head.removeAttribute("aria-sort"));
    }
  });
  for (const button of filters) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") === "false"));
      filter();
    });
  }
  search.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      search.value = "";
      filter();
    }
  });
  controls.hidden = false;
  filter();
})();
