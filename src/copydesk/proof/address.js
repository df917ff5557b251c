"use strict";
// What is shown, and its place in the address, so that it can be sent to somebody: the draft, the levels, categories and
// ages chosen (none: all), whether figures are marked, the note one is at.
class Address {
  constructor(several) {
    this.several = several;
    this.state = { draft: "", level: new Set(), category: new Set(), age: new Set(), figures: false, note: "" };
    this.writing = 0;
  }

  read() {
    const said = new URLSearchParams(location.hash.slice(1));
    const state = this.state;
    state.draft = said.get("draft") || "";
    for (const name of CHOICES) {
      state[name] = new Set((said.get(name) || "").split(",").filter(Boolean));
    }
    state.figures = said.has("figures");
    state.note = said.get("note") || "";
    // A plain place, as the page's own links have it without a script: d3, n3-12, m3-12.
    const [, number, note] = location.hash.match(/^#[dmnr](\d+)(?:-(\d+))?/) || [];
    const named = number && document.getElementById(`d${number}`);
    if (named) {
      state.draft = named.dataset.path;
      state.note = note || "";
    }
  }

  // Steps in quick succession are written once: browsers stop pages that write here too often.
  write(push) {
    clearTimeout(this.writing);
    if (push) {
      history.pushState(null, "", this.hash());
    } else {
      this.writing = setTimeout(() => history.replaceState(null, "", this.hash()), 120);
    }
  }

  hash() {
    const said = new URLSearchParams();
    const { draft, figures, note } = this.state;
    if (this.several && draft) {
      said.set("draft", draft);
    }
    for (const name of CHOICES) {
      if (this.state[name].size) {
        said.set(name, [...this.state[name]].join(","));
      }
    }
    if (figures) {
      said.set("figures", "on");
    }
    if (note) {
      said.set("note", note);
    }
    return `#${said.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
  }
}
