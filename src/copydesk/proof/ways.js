"use strict";
const narrow = matchMedia("(max-width: 55.99rem)");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// Scrolls to an element that is out of sight; on a narrow page the current note lies over the text below.
const reveal = (element, section) => {
  const { top, bottom } = element.getBoundingClientRect();
  const sheet = narrow.matches ? section.querySelector(".note.current")?.offsetHeight || 0 : 0;
  if (top < 90 || bottom > innerHeight - 90 - sheet) {
    element.scrollIntoView({ block: sheet ? "start" : "center", behavior: calm.matches ? "auto" : "smooth" });
  }
};

// Says how many notes are shown, or at which one is.
const tell = (section, notes, state) => {
  const status = section.querySelector(".steps p");
  if (!status) {
    return;
  }
  const shown = notes.filter((note) => !note.hidden);
  const at = shown.findIndex((note) => note.dataset.n === state.note) + 1;
  const whole = shown.length < notes.length ? `${shown.length} of ${notes.length}` : `${shown.length} notes`;
  status.textContent = at ? `${at} of ${shown.length}` : whole;
};

// Unfolds in a note why its rule asks, which the page says once at its end, or folds it again.
const explain = (link) => {
  const yes = link.getAttribute("aria-expanded") !== "true";
  const note = link.closest(".note");
  link.setAttribute("aria-expanded", String(yes));
  note.querySelector(".reason")?.remove();
  if (yes) {
    const reason = document.createElement("div");
    reason.className = "reason";
    const told = document.querySelector(`${link.getAttribute("href")} dd`);
    reason.append(...[...told.childNodes].map((node) => node.cloneNode(true)));
    note.append(reason);
  }
};

// The piece of the draft that a place in the picture of its course stands for.
const there = (picture, x, section) => {
  const { left, width } = picture.getBoundingClientRect();
  const starts = picture.closest(".course").dataset.starts.split(" ");
  const at = Number(starts[Math.min(starts.length - 1, Math.floor(((x - left) / width) * starts.length))]);
  const pieces = [...section.querySelectorAll(".piece")];
  return pieces.findLast((one) => Number(one.dataset.at) <= at) || pieces[0];
};
