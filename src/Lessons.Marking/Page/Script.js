"use strict";

// Marking in the browser: saves as one types, keys, rubric lines, kept comments. Without a form on the page nothing of it runs.
(() => {
  const form = document.getElementById("marking");
  if (!form) {
    return;
  }

  const byId = (id) => document.getElementById(id);
  const token = document.querySelector("meta[name='lessons-token']").content;
  const [points, comment, status, problem, conflict, help, kept] = ["points", "comment", "status", "points-problem", "conflict", "help", "kept"].map(byId);
  const lines = [...form.querySelectorAll("input.line")];
  const { key, item } = form.dataset;
  const of = Number(form.dataset.of);
  const pause = 600;

  // What is typed, what the gradebook has, and what went out and had no answer: that may stand there too.
  let standing = JSON.parse(form.dataset.seen);
  let unanswered = [];
  let sending = null;
  let timer = 0;
  let tries = 0;
  let theirs = null;

  const wellFormed = (text) => (text.toWellFormed ? text.toWellFormed() : text);
  const number = (text) => (text.trim() === "" ? null : Number(text.trim().replace(",", ".")));
  const typed = () => ({
    points: points.value,
    comment: wellFormed(comment.value),
    rubric: lines.filter((l) => l.checked).map((l) => l.value).join(","),
  });
  const asMark = (t) => ({ points: number(t.points), comment: t.comment, rubric: t.rubric });
  const isSame = (a, b) => a.points === b.points && a.comment === b.comment && a.rubric === b.rubric;
  const isSaved = () => isSame(asMark(typed()), standing);
  const written = (value) => (value === null ? "" : String(Math.round(value * 1e6) / 1e6));

  // A window that is closed by accident, or reloaded while the connection is gone, has it still.
  const shelf = `lessons-mark ${item} ${key}`;
  const remember = () => (isSaved() ? sessionStorage.removeItem(shelf) : sessionStorage.setItem(shelf, JSON.stringify({ typed: typed(), standing, unanswered })));

  function put(t) {
    points.value = t.points ?? "";
    comment.value = t.comment;
    const ticked = t.rubric.split(",");
    lines.forEach((l) => { l.checked = ticked.includes(l.value); });
  }

  function say(words, isTrouble) {
    if (status.textContent !== words) {
      status.textContent = words;
    }
    status.classList.toggle("trouble", Boolean(isTrouble));
  }

  function sayProblem(words) {
    problem.textContent = words;
    if (words) {
      points.setAttribute("aria-invalid", "true");
    } else {
      points.removeAttribute("aria-invalid");
    }
  }

  async function post(path, body) {
    const reply = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Lessons-Token": token },
      body: JSON.stringify(body),
    });
    const isJson = (reply.headers.get("Content-Type") ?? "").startsWith("application/json");
    return { code: reply.status, said: isJson ? await reply.json() : { problem: `Not saved: ${(await reply.text()).trim()}` } };
  }

  function changed() {
    remember();
    if (theirs) {
      return;
    }
    say(isSaved() ? status.textContent : "Not saved yet", false);
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  // One at a time, so that what was typed later is never overtaken. Gives whether all that is typed is saved.
  function save() {
    clearTimeout(timer);
    sending = (sending ?? Promise.resolve()).then(send);
    return sending;
  }

  async function send() {
    if (theirs) {
      return false;
    }
    const t = typed();
    if (isSame(asMark(t), standing) && unanswered.length === 0) {
      sayProblem("");
      return true;
    }

    const mark = asMark(t);
    const before = unanswered;
    if (!Number.isNaN(mark.points)) {
      unanswered = [...unanswered.filter((u) => !isSame(u, mark)), mark];
    }
    remember();
    let reply;
    try {
      reply = await post("/save", { key, item, ...t, seen: [standing, ...unanswered] });
    } catch {
      // It may have arrived or not; it stays among what may stand there.
      tries += 1;
      say("Not saved: lessons mark does not answer. What you wrote is kept in this window, and is sent again as soon as it answers.", true);
      clearTimeout(timer);
      timer = setTimeout(save, Math.min(500 * 2 ** tries, 5000));
      return false;
    }

    const { code, said } = reply;
    if (code >= 500) {
      // Such as a gradebook that another program holds: it may come back.
      tries += 1;
      say(said.problem, true);
      timer = setTimeout(save, Math.min(500 * 2 ** tries, 5000));
      return false;
    }

    tries = 0;
    if (code === 200) {
      [standing, unanswered] = [said.stands, []];
      sayProblem("");
      byId("progress").textContent = said.progress;
      say(isSaved() ? `Saved ${said.saved}` : "Not saved yet", false);
    } else if (code === 409) {
      [theirs, unanswered] = [said.stands, []];
      showConflict();
    } else if (code === 422) {
      unanswered = before;
      sayProblem(said.problem);
      say("Not saved", true);
    } else {
      unanswered = before;
      say(said.problem, true);
    }
    remember();
    return isSaved();
  }

  function showConflict() {
    const there = theirs.points === null ? "no points" : theirs.points === 1 ? "1 point" : `${written(theirs.points)} points`;
    byId("conflict-words").textContent = `Another window has marked this answer meanwhile: ${there}${theirs.comment ? `, “${theirs.comment}”` : ""}. Which one is to stand?`;
    conflict.hidden = false;
    say("Not saved: choose which mark is to stand", true);
  }

  function settle(mine) {
    standing = theirs;
    theirs = null;
    conflict.hidden = true;
    if (!mine) {
      put({ ...standing, points: written(standing.points) });
    }
    remember();
    say(isSaved() ? "Saved" : "Not saved yet", false);
    save();
    points.focus();
  }

  async function go(address) {
    if (await save()) {
      location.assign(address);
    } else if (problem.textContent) {
      points.focus();
    }
  }

  function tick(line) {
    const worth = Number(line.dataset.points) * (line.checked ? 1 : -1);
    const now = number(points.value) ?? 0;
    points.value = written(Math.min(of, Math.max(0, (Number.isNaN(now) ? 0 : now) + worth)));
    changed();
  }

  function insert(text) {
    const [start, end] = [comment.selectionStart, comment.selectionEnd];
    const [before, after] = [comment.value.slice(0, start), comment.value.slice(end)];
    const put = `${before && !/\s$/.test(before) ? " " : ""}${text}${after && !/^\s/.test(after) ? " " : ""}`;
    comment.setRangeText(put, start, end, "end");
    changed();
  }

  function showKept(texts) {
    kept.replaceChildren(...texts.map((text, i) => {
      const [row, use, forget] = ["li", "button", "button"].map((name) => document.createElement(name));
      [use.type, use.className, use.textContent] = ["button", "use", text];
      use.addEventListener("click", () => insert(text));
      [forget.type, forget.className, forget.textContent] = ["button", "forget", "✕"];
      forget.setAttribute("aria-label", `Keep no longer: ${text}`);
      forget.addEventListener("click", () => keep("/forget", text));
      row.append(use);
      if (i < 9) {
        const sign = document.createElement("kbd");
        sign.textContent = `Shift ${i + 1}`;
        row.append(sign);
      }
      row.append(forget);
      return row;
    }));
    byId("kept-none").hidden = texts.length > 0;
  }

  async function keep(path, text) {
    try {
      const { code, said } = await post(path, { item, text });
      if (code === 200) {
        showKept(said);
        say(path === "/keep" ? "The comment is kept for this question" : "The comment is kept no longer", false);
      } else {
        say(said.problem, true);
      }
    } catch {
      say("Not kept: lessons mark does not answer. Try again when it does.", true);
    }
  }

  const keepWritten = () => keep("/keep", wellFormed(comment.value.slice(comment.selectionStart, comment.selectionEnd).trim() || comment.value));

  // A letter is a letter's key whatever alphabet the keyboard writes.
  const letter = (event) => (/^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : /^Key[A-Z]$/.test(event.code) ? event.code[3].toLowerCase() : "");

  function toggleHelp() {
    if (help.open) {
      help.close();
    } else {
      help.showModal();
    }
  }

  const commands = {
    n: () => byId("next") && go(byId("next").href),
    p: () => byId("previous") && go(byId("previous").href),
    c: () => comment.focus(),
    k: keepWritten,
  };

  function pressed(event) {
    if (event.isComposing) {
      return;
    }
    if (event.target === comment) {
      if (event.key === "Escape") {
        comment.blur();
      } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        commands.n();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !byId("keys-on").checked) {
      return;
    }

    const inPoints = event.target === points;
    const digit = /^[0-9]$/.test(event.key);
    if (inPoints && event.key === "Escape") {
      points.blur();
    } else if (inPoints && (digit || event.key.length > 1 || /[.,]/.test(event.key))) {
      if (event.key === "Enter") {
        event.preventDefault();
        commands.n();
      }
    } else if (event.key === "?") {
      event.preventDefault();
      toggleHelp();
    } else if (digit) {
      // The digit goes into the field, and so does what follows it.
      points.focus();
      points.select();
    } else if (/^Digit[1-9]$/.test(event.code) && kept.children[event.code[5] - 1]) {
      event.preventDefault();
      kept.children[event.code[5] - 1].querySelector(".use").click();
    } else if (event.key === "ArrowRight" && !inPoints) {
      commands.n();
    } else if (event.key === "ArrowLeft" && !inPoints) {
      commands.p();
    } else if (letter(event)) {
      const line = lines.find((l) => l.parentElement.querySelector("kbd")?.textContent === letter(event));
      if (line) {
        event.preventDefault();
        line.click();
      } else if (commands[letter(event)]) {
        event.preventDefault();
        commands[letter(event)]();
      }
    }
  }

  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='/']");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      go(link.href);
    }
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  points.addEventListener("input", changed);
  comment.addEventListener("input", changed);
  lines.forEach((l) => l.addEventListener("change", () => tick(l)));
  byId("keep").addEventListener("click", keepWritten);
  byId("conflict-mine").addEventListener("click", () => settle(true));
  byId("conflict-theirs").addEventListener("click", () => settle(false));
  byId("help-open").addEventListener("click", toggleHelp);
  byId("help-close").addEventListener("click", () => help.close());
  byId("keys-on").checked = localStorage.getItem("lessons-mark keys") !== "off";
  byId("keys-on").addEventListener("change", (event) => localStorage.setItem("lessons-mark keys", event.target.checked ? "on" : "off"));
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && !isSaved() && save());
  addEventListener("beforeunload", (event) => {
    if (!isSaved()) {
      save();
      event.preventDefault();
    }
  });

  showKept(JSON.parse(kept.dataset.kept));
  put({ ...standing, points: written(standing.points) });
  const left = JSON.parse(sessionStorage.getItem(shelf) ?? "null");
  if (left) {
    // Nothing is overwritten by it: what stood there when it was typed is what must stand there still.
    ({ standing, unanswered } = left);
    put(left.typed);
    save();
  }
})();
