"use strict";
// The margin of a proof: puts each note beside its mark, and draws what joins them. All measures are read before any is
// written, and kept until the page changes, so that a step from note to note costs no layout.
class Margin {
  constructor(section) {
    this.galley = section.querySelector(".galley");
    this.joins = section.querySelector(".joins");
    this.notes = [...section.querySelectorAll(".note")];
    this.byNumber = new Map(this.notes.map((note) => [note.dataset.n, note]));
    this.marks = new Map();
    this.related = new Map();
    for (const element of this.galley.querySelectorAll(".mark, .bracket, .stretch")) {
      for (const [numbers, known] of [[element.dataset.n, this.marks], [element.dataset.r, this.related]]) {
        for (const number of numbers ? numbers.split(" ") : []) {
          known.has(number) ? known.get(number).push(element) : known.set(number, [element]);
        }
      }
    }
    this.measured = null;
    this.wide = matchMedia("(min-width: 56rem)");
  }

  // The element that stands for a note in the text, and takes the focus for it.
  place(number) {
    return (this.marks.get(number) || []).find((element) => element.tagName === "A");
  }

  forget() {
    this.measured = null;
  }

  measure() {
    const top = this.galley.getBoundingClientRect().top;
    const shown = this.notes.filter((note) => !note.hidden);
    this.measured = shown.map((note) => {
      const mark = this.place(note.dataset.n);
      return { note, at: mark ? mark.getBoundingClientRect().top - top : 0, high: note.offsetHeight + 10 };
    });
    this.measured.sort((a, b) => a.at - b.at || a.note.dataset.n - b.note.dataset.n);
  }

  // Each note as near to its mark as the others let it: of all orders without overlap the one with the least squares of
  // the distances (pool adjacent violators, one pass). The pinned note stands exactly at its mark.
  set(pinned) {
    if (!this.wide.matches) {
      this.galley.style.minHeight = "";
      return;
    }
    if (!this.measured) {
      this.measure();
    }
    const pools = [];
    let above = 0;
    for (const one of this.measured) {
      const weight = one.note === pinned ? 1e6 : 1;
      let pool = { sum: (one.at - above) * weight, weight, count: 1 };
      while (pools.length && pools[pools.length - 1].sum * pool.weight >= pool.sum * pools[pools.length - 1].weight) {
        const last = pools.pop();
        pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
      }
      pools.push(pool);
      above += one.high;
    }
    let n = 0;
    let below = 0;
    for (const pool of pools) {
      for (let left = pool.count; left; left -= 1) {
        const one = this.measured[n];
        one.top = Math.round(Math.max(0, pool.sum / pool.weight) + below);
        one.note.style.transform = `translateY(${one.top}px)`;
        below += one.high;
        n += 1;
      }
    }
    const last = this.measured[n - 1];
    this.galley.style.minHeight = last ? `${last.top + last.high}px` : "";
  }

  // Lights up notes with their marks and the places that belong to them, and joins them by lines.
  light(numbers) {
    for (const element of this.galley.querySelectorAll(".lit, .joined")) {
      element.classList.remove("lit", "joined");
    }
    this.joins.replaceChildren();
    for (const number of numbers) {
      const note = this.byNumber.get(number);
      if (!note || note.hidden) {
        continue;
      }
      for (const element of [note, ...(this.marks.get(number) || [])]) {
        element.classList.add("lit");
      }
      for (const element of this.related.get(number) || []) {
        element.classList.add("joined");
      }
      this.join(note, number);
    }
  }

  join(note, number) {
    const mark = this.place(number);
    if (!mark || !this.wide.matches) {
      return;
    }
    const page = this.galley.getBoundingClientRect();
    const [from] = mark.getClientRects();
    const top = this.measured.find((one) => one.note === note).top;
    const left = this.galley.offsetWidth;
    const x = Math.min(from.right - page.left, left);
    const y = Math.round(from.bottom - page.top) + 0.5;
    const beside = parseFloat(getComputedStyle(note).left);
    this.line(`M${x} ${y}H${left + 8}L${beside - 1} ${top + 12}`, note.dataset.level);
    for (const place of this.galley.querySelectorAll(`[id^="r${this.galley.parentNode.id.slice(1)}-${number}-"]`)) {
      const there = Math.round((place.getClientRects()[0] || place.getBoundingClientRect()).top - page.top) + 0.5;
      this.line(`M-4 ${y}H-14V${there + 12}H-4`, `${note.dataset.level} place`);
    }
  }

  line(d, name) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", d);
    path.setAttribute("class", name);
    this.joins.append(path);
  }
}
