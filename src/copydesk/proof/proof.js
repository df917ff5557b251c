"use strict";
(() => {
  const index = document.querySelector(".index");
  const sections = [...document.querySelectorAll(".proof")];
  const byPath = new Map(sections.map((section) => [section.dataset.path, section]));
  const title = document.title;
  const margins = new Map();
  const address = new Address(Boolean(index));
  const state = address.state;
  let section = null;
  let margin = null;
  let keys = true;
  let left = 0;

  const filter = () => {
    choose(section, margin.notes, state);
    margin.forget();
  };

  const place = () => {
    const current = margin.byNumber.get(state.note);
    for (const note of section.querySelectorAll(".note.current")) {
      note.classList.toggle("current", note === current);
    }
    if (current) {
      current.classList.add("current");
    }
    const close = section.querySelector("[data-close]");
    if (close) {
      close.hidden = !current;
    }
    margin.set(current);
    margin.light(state.note ? [state.note] : []);
    tell(section, margin.notes, state);
  };

  // Goes to a note; `where` gets the focus, the mark in the text or the note.
  const go = (number, where) => {
    state.note = number;
    section.classList.add("moving");
    place();
    const target = where === "note" ? margin.byNumber.get(number) : margin.place(number);
    if (target) {
      target.focus({ preventScroll: true });
      reveal(target, section);
    }
    address.write();
  };

  const step = (by) => {
    const shown = margin.notes.filter((note) => !note.hidden);
    if (!shown.length) {
      return;
    }
    const at = shown.findIndex((note) => note.dataset.n === state.note);
    let next = at + by;
    if (at < 0) {
      const visible = shown.findIndex((note) => margin.place(note.dataset.n)?.getBoundingClientRect().top > 60);
      next = visible < 0 ? (by > 0 ? 0 : shown.length - 1) : by > 0 ? visible : visible - 1;
    }
    go(shown[(next + shown.length) % shown.length].dataset.n, "mark");
  };

  // The first of a mark's notes that is shown; of the one that is current, the next.
  const chosen = (mark) => {
    const numbers = mark.dataset.n.split(" ").filter((number) => !margin.byNumber.get(number)?.hidden);
    return numbers[(numbers.indexOf(state.note) + 1) % numbers.length];
  };

  const show = () => {
    const next = index ? byPath.get(state.draft) || null : sections[0];
    if (index) {
      index.hidden = Boolean(next);
      for (const one of sections) {
        one.classList.toggle("open", one === next);
      }
    }
    document.title = next && index ? `Proof: ${next.dataset.path}` : title;
    section = next;
    const reasons = document.querySelector(".reasons");
    if (reasons) {
      reasons.hidden = !section;
    }
    if (!section) {
      return;
    }
    if (!margins.has(section)) {
      prepare(section);
      margins.set(section, new Margin(section));
    }
    margin = margins.get(section);
    filter();
    place();
  };

  const leave = (path) => {
    const from = section;
    left = path ? scrollY : left;
    state.draft = path;
    state.note = "";
    address.write(true);
    show();
    scrollTo(0, path ? 0 : left);
    (section || index.querySelector(`a[href="#${from?.id}"]`) || index).focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const stretch = !link && event.target.closest("[data-n].bracket");
    if (!link && !stretch) {
      return;
    }
    const [, sort, number, note] = link ? link.getAttribute("href").match(/^#([a-z]+)(\d*)-?(.*)$/) : ["", "n"];
    if (sort === "w" && link.closest(".note")) {
      explain(link);
      margin.forget();
      place();
    } else if (sort === "d" && number) {
      leave(document.getElementById(`d${number}`).dataset.path);
    } else if (sort === "drafts") {
      leave("");
    } else if (sort === "n") {
      // From the keyboard, Enter leads on to the note.
      go(chosen(link || stretch), event.detail === 0 ? "note" : "mark");
    } else if (sort === "m") {
      go(note, "mark");
    } else if (sort === "r") {
      const related = document.getElementById(`r${number}-${note}`);
      state.note = note.split("-")[0];
      place();
      address.write();
      reveal(related.nextElementSibling || related, section);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Under the pointer a mark and its note light up together.
  let over = "";
  document.addEventListener("pointerover", (event) => {
    if (!section || event.pointerType === "touch") {
      return;
    }
    const element = event.target.closest(".mark:not(.off), .bracket, .note");
    const numbers = element && section.contains(element) ? element.dataset.n : "";
    if (numbers !== over) {
      over = numbers;
      margin.light(numbers ? numbers.split(" ") : state.note ? [state.note] : []);
    }
  });
  document.addEventListener("focusin", (event) => {
    const element = section && event.target.closest(".mark:not(.off), .bracket, .note");
    if (element && section.contains(element) && !element.dataset.n.split(" ").includes(state.note)) {
      margin.light(element.dataset.n.split(" "));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!section || event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea")) {
      return;
    }
    if (event.key === "Escape") {
      const note = event.target.closest?.(".note");
      if (note) {
        go(note.dataset.n, "mark");
      } else if (state.note) {
        state.note = "";
        place();
        address.write();
      }
    } else if (keys && "jn".includes(event.key)) {
      step(1);
    } else if (keys && "kp".includes(event.key)) {
      step(-1);
    } else {
      return;
    }
    event.preventDefault();
  });

  for (const tools of document.querySelectorAll(".tools")) {
    tools.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) {
        return;
      }
      const by = button.dataset.step;
      const name = CHOICES.find((one) => one in button.dataset);
      if (by) {
        step(Number(by));
        return;
      }
      if (name) {
        const value = button.dataset[name];
        state[name].delete(value) || state[name].add(value);
      } else if ("all" in button.dataset) {
        CHOICES.forEach((one) => state[one].clear());
        section.querySelector(".choices button").focus();
      } else if ("close" in button.dataset) {
        state.note = "";
      } else if ("figures" in button.dataset) {
        state.figures = !state.figures;
      } else {
        keys = !keys;
        for (const one of document.querySelectorAll("[data-keys]")) {
          one.setAttribute("aria-pressed", String(keys));
        }
      }
      filter();
      place();
      address.write();
    });
  }

  // A click into the course leads to that sentence.
  document.addEventListener("click", (event) => {
    const picture = event.target.closest(".course svg");
    if (!picture || !section) {
      return;
    }
    there(picture, event.clientX, section).scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
  });

  let wide = innerWidth;
  const settle = () => {
    if (section) {
      margin.forget();
      place();
    }
  };
  addEventListener("resize", () => {
    if (wide !== innerWidth) {
      wide = innerWidth;
      settle();
    }
  });
  document.addEventListener("toggle", settle, true);
  addEventListener("load", settle);
  const arrive = () => {
    address.read();
    show();
    if (section && state.note && margin.byNumber.has(state.note)) {
      margin.place(state.note)?.scrollIntoView({ block: "center" });
    }
  };
  addEventListener("popstate", arrive);
  arrive();
})();
