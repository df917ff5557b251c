"use strict";
// What notes are chosen by.
const CHOICES = ["level", "category", "age"];

// Readies the part of a draft when it is first shown: what only a script can do is not there before.
const prepare = (section) => {
  for (const list of section.querySelectorAll(".notes")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "unfold";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", String(list.classList.toggle("open")));
    });
    list.before(button);
  }
  for (const link of section.querySelectorAll("a.why")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
  for (const tools of section.querySelectorAll(".tools")) {
    tools.hidden = false;
  }
  section.classList.add("set");
};

// Shows the notes that are chosen, and takes from the text the marks of those that are not.
const choose = (section, notes, state) => {
  const on = (note) => CHOICES.every((name) => !state[name].size || state[name].has(note.dataset[name]));
  const levels = new Map();
  for (const note of notes) {
    note.hidden = !on(note);
    levels.set(note.dataset.n, note.hidden ? "" : note.dataset.level);
  }
  for (const mark of section.querySelectorAll(".mark, .bracket")) {
    relevel(mark, mark.dataset.n.split(" ").map((number) => levels.get(number)).filter(Boolean));
  }
  for (const list of section.querySelectorAll(".notes")) {
    const count = [...list.children].filter((note) => !note.hidden).length;
    const unfold = list.previousElementSibling;
    list.hidden = unfold.hidden = !count;
    unfold.textContent = count === 1 ? "1 note" : `${count} notes`;
  }
  press(section, state);
  if (state.note && !notes.some((note) => note.dataset.n === state.note && !note.hidden)) {
    state.note = "";
  }
};

// A mark has the gravest level of its notes that are shown; where none is, it is no link.
const relevel = (mark, levels) => {
  const gravest = ["error", "warning", "suggestion"].find((level) => levels.includes(level));
  mark.classList.remove("error", "warning", "suggestion");
  mark.classList.toggle("off", !gravest);
  mark.classList.toggle("several", levels.length > 1);
  if (gravest) {
    mark.classList.add(gravest);
  }
  if (mark.tagName === "A") {
    mark.dataset.href ||= mark.getAttribute("href");
    gravest ? mark.setAttribute("href", mark.dataset.href) : mark.removeAttribute("href");
  }
};

const press = (section, state) => {
  for (const button of section.querySelectorAll(".group button:not([data-figures])")) {
    const name = CHOICES.find((one) => one in button.dataset);
    button.setAttribute("aria-pressed", String(state[name].has(button.dataset[name])));
  }
  const figures = section.querySelector("[data-figures]");
  if (figures) {
    figures.setAttribute("aria-pressed", String(state.figures));
    section.querySelector(".statuses").hidden = !state.figures;
  }
  section.classList.toggle("figures", state.figures);
  const all = section.querySelector("[data-all]");
  if (all) {
    all.hidden = CHOICES.every((name) => !state[name].size);
  }
};
